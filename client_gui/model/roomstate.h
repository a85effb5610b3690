// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/conversationmodel.h"
#include "client_gui/model/messagemodel.h"
#include "client_gui/model/readmarks.h"
#include "client_gui/model/roommembers.h"
#include "client_gui/model/roommemory.h"
#include "client_gui/model/typingpeople.h"
#include "shared/base/clock.h"
#include "shared/protocol/event.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

namespace Teahouse {

/// What one seat in a room knows: who is there, what was said where, and what of it was not seen.
/// Events in, models out. Lives in the window's thread.
class RoomState final : public QObject
{
    Q_OBJECT
public:
    explicit RoomState(const Clock &clock, QObject *parent = nullptr);

    void apply(const std::vector<Event> &events);

    /// A message of ours on its way; it waits at the end until the server has it. Returns its
    /// conversation, which is made if need be.
    ConversationId addOwn(const QString &ref, const QString &text, const std::optional<Person> &to,
        const std::optional<EventId> &reply = {});
    /// The same of an earlier time, written at `at`: nothing counts as read by it.
    void restoreOwn(const QString &ref, const QString &text, const std::optional<Person> &to,
        const QDateTime &at, const std::optional<EventId> &reply);
    void setDelivery(const QString &ref, Delivery delivery, const QString &failure = {});
    /// Takes a message of ours away that was not stored.
    void discard(const QString &ref);
    /// Whether there may be messages before those of a conversation, and what the server says
    /// there are. They are read, whatever they say.
    bool hasOlder(const ConversationId &conversation) const;
    void addOlder(const ConversationId &conversation, const History &page);
    /// A line about the connection, in the room.
    void addConnectionLine(const QString &sentence);
    /// A line about something that the reader should know, in the room or where they are.
    void addHint(const QString &sentence, const ConversationId &conversation = {});

    /// Right behind the welcome: what was so when the program last ended.
    void recall(const RoomMemory &memory);
    RoomMemory memory() const;

    /// The conversation with somebody, which is made if need be.
    ConversationId conversationWith(const Person &other);
    /// What the reader looks at, and whether its end is in sight: then it is read.
    void setOpen(const ConversationId &conversation, bool atEnd);
    /// Nothing is in sight: the window is hidden or not active.
    void setNothingOpen();

    MessageModel *messages(const ConversationId &conversation);
    PeopleModel *people() { return &m_members.people(); }
    ConversationModel *conversations() { return &m_conversations; }
    const Person &you() const { return m_you; }
    /// Whether the room takes what the reader writes there: who is muted may write to the host.
    bool mayWrite(const ConversationId &conversation) const;
    const RoomFacts &room() const { return m_room; }
    qint64 peopleTotal() const;
    /// Who can be called with "@".
    const CallNames &callNames() const { return m_members.names(); }
    QStringList typing(const ConversationId &conversation) const;

    /// For tests and for the timer: forgets who stopped writing without a word.
    void expireTyping();

signals:
    void roomChanged();
    void youChanged();
    void typingChanged();
    /// Asks for the people behind `after`: the welcome tells of 200.
    void peopleWanted(const Teahouse::PersonId &after);
    /// Somebody else said something new; `seen` if it is in sight.
    void messageArrived(const Teahouse::ConversationId &conversation,
        const Teahouse::MessageEntry &message, bool seen);
    /// The host or the server says something to all, in a line of its own.
    void announced(const QString &text);

private:
    void beginRows(const ConversationId &conversation);

    struct Batch {
        ConversationId conversation;
        std::vector<Arrival> arrivals;
    };

    void applyOne(const Event &event);
    void on(const Welcome &welcome);
    void on(const Live &);
    void on(const MessagePosted &message);
    void on(const Joined &joined);
    void on(const Left &left);
    void on(const Renamed &renamed);
    void on(const Notice &notice);
    template<MessageChange Change>
    void on(const Change &change)
    {
        if (!isKnown(change.id))
            applyToMessage(change);
    }
    void on(const Typing &typing);
    void on(const Presence &presence);
    void on(const Muted &muted);
    void on(const People &people);
    template<typename Other>
    void on(const Other &)
    { }

    void applyToMessage(const Event &change);
    void beginLog();
    bool isKnown(EventId id);
    bool isCurrent(EventId id) const { return id == EventId {} || id > m_head; }
    ConversationId queueOwn(const QString &ref, const QString &text,
        const std::optional<Person> &to, const QDateTime &at, const std::optional<EventId> &reply);
    void queue(const ConversationId &conversation, Arrival arrival);
    void queueSystem(EventId id, const QDateTime &at, SystemCause cause, const QString &text,
        const Person &about = {}, const ConversationId &conversation = {});
    void flush();
    void deliver(Batch &batch);
    ConversationId placeOf(const MessagePosted &message);
    bool isSeen(const ConversationId &conversation) const;
    void markRead(const ConversationId &conversation);

    const Clock &m_clock;
    RoomMembers m_members;
    ConversationModel m_conversations;
    QHash<ConversationId, MessageModel *> m_messages;
    QSet<ConversationId> m_whole; // nothing was said in them before what we show
    ReadMarks m_marks;
    TypingPeople m_typing;
    QTimer m_typingTimer;
    std::vector<Batch> m_batches; // of the events being applied
    Person m_you;
    bool m_muted = false;
    RoomFacts m_room;
    QString m_log;
    EventId m_newest {}; // what has this id or a lower one is known
    EventId m_head {}; // the welcome's list of members is as of this event
    bool m_greets = false; // once live
    bool m_live = false; // what the room tells happens now
    std::optional<ConversationId> m_open;
    bool m_atEnd = false;
};

} // namespace Teahouse
