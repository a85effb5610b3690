// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/seatdatabase.h"
#include "shared/base/ids.h"
#include "shared/protocol/command.h"
#include "shared/protocol/person.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace Teahouse {

/// A message of ours that no server has confirmed.
struct KeptMessage {
    enum class State {
        Waiting,
        Sent, ///< written to a server that would take it as a new one if it came again
        Failed,
    };

    QString ref;
    QString to; ///< a person's id, or a name; empty: to all
    QString toName;
    QString text;
    QDateTime at; ///< UTC
    State state = State::Waiting;
    QString reason = {}; ///< a sentence, only with Failed
    std::optional<EventId> reply = {}; ///< what it answers
    bool operator==(const KeptMessage &) const = default;
};

/// What is kept of one conversation.
struct KeptChat {
    ConversationId id;
    Person other; ///< of a private one
    QString draft;
    QString lastLine;
    QDateTime lastAt; ///< UTC; invalid while nothing has been said
    EventId firstUnread {}; ///< none: all is read
    bool muted = false;
    bool operator==(const KeptChat &) const = default;
};

/// How far the log was followed.
struct KeptPlace {
    QString log; ///< empty: not followed; only then do the others say nothing
    EventId seen {}; ///< all up to this was told to this seat
    EventId since {}; ///< nothing up to this is unread
    bool operator==(const KeptPlace &) const = default;
};

/// How far a terminal has printed the log; nothing up to there is printed again.
struct PrintedPlace {
    QString log; ///< empty: nothing of it
    EventId last {};
    bool operator==(const PrintedPlace &) const = default;
};

/// What a seat keeps on this computer from one start to the next: messages on their way, drafts,
/// and what was read. What is read from the file is checked: it may be anybody's work. Without a
/// file it keeps nothing and fails at nothing.
class SeatBook
{
public:
    /// Of those that have not failed; it is for the caller not to put more.
    static constexpr qsizetype mostMessages = 1'000;

    SeatDatabase::Opened open(const QString &file);
    void close() { m_database.close(); }
    bool isOpen() const { return m_database.isOpen(); }
    QString trouble() const { return m_database.trouble(); }

    /// In the order in which they were written.
    std::vector<KeptMessage> messages();
    /// How many of them have not failed, whoever has put them.
    qsizetype underWay();
    /// On the disk when it returns; behind all others, also when its ref was there before. False
    /// if that failed.
    bool put(const KeptMessage &message);
    bool mark(const QString &ref, KeptMessage::State state, const QString &reason = {});
    bool remove(const QString &ref);

    std::vector<KeptChat> chats();
    KeptPlace place();
    /// All of it or nothing; may be lost with the power, not with the program.
    bool keep(const KeptPlace &place, const std::vector<KeptChat> &chats);

    PrintedPlace printed();
    /// The same of a terminal. What windows keep stays as it is.
    bool keep(const PrintedPlace &place);

private:
    /// In one transaction that does not wait for the disk.
    bool keepLoosely(const std::function<bool()> &write);
    bool writeAll(const KeptPlace &place, const std::vector<KeptChat> &chats);

    SeatDatabase m_database;
};

} // namespace Teahouse
