// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Teahouse {

/// An event's place in the room's one ordered log: below 2^53, only grows, 0 is "none".
enum class EventId : qint64 {};

/// One connection, for as long as the server runs; never reused. 0 is no connection.
enum class SessionId : quint64 {};

/// Who somebody is: 16 bytes as 22 characters of base64url. Compared and sorted as ASCII.
struct PersonId {
    QByteArray text;

    bool isNull() const { return text.isEmpty(); }
    bool operator==(const PersonId &) const = default;
    std::strong_ordering operator<=>(const PersonId &other) const
    {
        return text.compare(other.text) <=> 0;
    }
};

inline size_t qHash(const PersonId &id, size_t seed = 0)
{
    return qHash(id.text, seed);
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
    return {"p:" + (inOrder ? one : other).text + ':' + (inOrder ? other : one).text};
}

} // namespace Teahouse
