// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"
#include "shared/base/seldom.h"
#include "shared/protocol/event.h"
#include "shared/protocol/person.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace Teahouse {

enum class EntryKind {
    Message, ///< of somebody else: flat, with avatar and name when first of its group
    OwnMessage, ///< mine: a bubble at the right
    System, ///< who came and went, the host's announcements: a centred line
    Day, ///< where a new day begins; `at` is any moment of it
    NewMessages, ///< what follows has not been seen
};

/// How far a message of mine has come. Stored means that the server has it, nothing more.
enum class Delivery { None, Waiting, Stored, Failed };

/// What a system line tells of; it chooses the line's icon.
enum class SystemCause { Other, Joined, Left, Renamed, Announcement, Connection };

/// What a message answers, as far as it is here.
struct Quote {
    EventId id {};
    Person from;
    QString line; ///< the beginning of what was said
    bool isKnown() const { return !from.id.isNull(); }
    bool operator==(const Quote &) const = default;
};

/// One emoji under a message, and who answered with it.
struct EntryReaction : Reaction {
    bool mine = false; ///< I am among them
    bool operator==(const EntryReaction &) const = default;
};

/// One row of a conversation as the view draws it: all that it may know, no pixels.
struct MessageEntry {
    EntryKind kind = EntryKind::Message;
    EventId id {}; ///< none while waiting, and for days and the new-messages line
    QString ref; ///< of a message of mine: what Retry and Delete speak of
    Person from;
    Seldom<Person> to; ///< of a private message
    QString text; ///< as written by people; of a system line the finished sentence, of a day none
    QDateTime at; ///< UTC
    Delivery delivery = Delivery::None;
    QString failure; ///< the reason in the reader's language, only when Failed
    bool firstOfGroup = true; ///< same sender within 5 minutes follows up
    bool mentionsMe = false;
    bool edited = false;
    bool deleted = false; ///< the text is gone
    Seldom<Quote> quote; ///< of a reply
    std::vector<EntryReaction> reactions;
    SystemCause cause = SystemCause::Other;
    QStringList names; ///< of a system line: the first of those it tells of
    int folded = 0; ///< of a system line: how many earlier lines it stands for
    bool operator==(const MessageEntry &) const = default;
};

inline bool isMessage(EntryKind kind)
{
    return kind == EntryKind::Message || kind == EntryKind::OwnMessage;
}

inline bool isMessage(const MessageEntry &entry)
{
    return isMessage(entry.kind);
}

/// Where the reader is.
inline QDate dayOf(const MessageEntry &entry)
{
    return entry.at.toLocalTime().date();
}

/// Whether both are of one day there. The system is asked for the time zone, which takes longer
/// than all else about a row, only where they are not of one quarter of an hour: no day begins
/// within one.
inline bool areOfOneDay(const MessageEntry &one, const MessageEntry &other)
{
    constexpr qint64 quarterMs = 15 * 60 * 1'000;
    const auto quarter = [](const MessageEntry &entry) {
        return entry.at.toMSecsSinceEpoch() / quarterMs;
    };
    return quarter(one) == quarter(other) || dayOf(one) == dayOf(other);
}

/// The server has it, and it is not deleted: it can be answered and changed.
inline bool canChange(const MessageEntry &entry)
{
    return isMessage(entry) && entry.id != EventId {} && !entry.deleted;
}

inline bool canRetry(const MessageEntry &entry)
{
    return entry.delivery == Delivery::Failed;
}

/// Not stored yet, and not by anybody's wish any more.
inline bool canDiscard(const MessageEntry &entry)
{
    return entry.delivery == Delivery::Failed || entry.delivery == Delivery::Waiting;
}

/// The one role through which models of rows offer their MessageEntry.
constexpr int MessageEntryRole = Qt::UserRole;

} // namespace Teahouse

Q_DECLARE_METATYPE(Teahouse::MessageEntry)
