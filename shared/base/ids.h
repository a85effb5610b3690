// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/shorttext.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <compare>

namespace Teahouse {

/// An event's place in the room's one ordered log: below 2^53, only grows, 0 is "none".
enum class EventId : qint64 {};

/// One connection, for as long as the server runs; never reused. 0 is no connection.
enum class SessionId : quint64 {};

/// Who somebody is: 16 bytes as 22 characters of base64url. Compared and sorted as ASCII.
struct PersonId {
    ShortText text;

    bool isNull() const { return text.isEmpty(); }
    auto operator<=>(const PersonId &) const = default;
};

inline size_t qHash(const PersonId &id, size_t seed = 0)
{
    return qHash(id.text, seed);
}

/// Whether it has the form of a person's id: 22 letters of base64url that end as 16 bytes do. Such
/// a text means that person and nobody else, so nobody may be called so.
inline bool hasIdForm(QStringView text)
{
    constexpr qsizetype length = 22;
    const auto isLetter = [](QChar letter) {
        return letter.unicode() < 0x80
            && (letter.isLetterOrNumber() || letter == u'-' || letter == u'_');
    };
    return text.size() == length && std::all_of(text.begin(), text.end(), isLetter)
        && QStringView(u"AQgw").contains(text.back());
}

/// `room`, or `p:<id>:<id>` for two persons, their ids in ASCII order.
struct ConversationId {
    QByteArray text = QByteArrayLiteral("room");

    bool isRoom() const { return text == "room"; }
    bool operator==(const ConversationId &) const = default;
    auto operator<=>(const ConversationId &other) const { return text.compare(other.text) <=> 0; }
};

inline size_t qHash(const ConversationId &id, size_t seed = 0)
{
    return qHash(id.text, seed);
}

/// The conversation of two persons, whichever of them asks.
inline ConversationId privateConversation(const PersonId &one, const PersonId &other)
{
    const bool inOrder = one < other;
    return {"p:" + (inOrder ? one : other).text.toByteArray() + ':'
        + (inOrder ? other : one).text.toByteArray()};
}

} // namespace Teahouse
