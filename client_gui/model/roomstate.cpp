// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roomstate.h"

#include "client_gui/model/arrivals.h"
#include "client_gui/model/sentences.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds typingCheck {1'000};
constexpr qsizetype mostPrivate = 10'000; // conversations; a hostile server cannot make them grow

} // namespace

RoomState::RoomState(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    beginRows({});
    m_typingTimer.setInterval(typingCheck);
    connect(&m_typingTimer, &QTimer::timeout, this, &RoomState::expireTyping);
}

void RoomState::apply(const std::vector<Event> &events)
{
    for (const Event &event : events)
        applyOne(event);
    flush();
}

void RoomState::applyOne(const Event &event)
{
    std::visit([this](const auto &kind) { on(kind); }, event);
}

void RoomState::on(const Welcome &welcome)
{
    // A log that ends before what we have seen is an older copy: what it goes on with is new to us
    // under ids that we know.
    if (welcome.log != m_log || welcome.last < m_newest)
        beginLog();
    m_greets = m_greets || welcome.room.greeting != m_room.greeting;
    m_log = welcome.log;
    m_head = welcome.last;
    m_live = false;
    m_you = welcome.you;
    m_muted = false; // else the next event says so
    m_room = welcome.room;
    m_members.welcome(welcome);
    Conversation room = *m_conversations.find({});
    room.title = m_room.name;
    m_conversations.put(room);
    if (m_typing.clear())
        emit typingChanged();
    emit roomChanged();
    emit youChanged();
}

void RoomState::beginLog()
{
    // What we show stays; the ids of another log say nothing about it, nor about what came before.
    m_newest = {};
    m_marks.forget();
    for (auto shown = m_messages.cbegin(); shown != m_messages.cend(); ++shown) {
        shown.value()->forgetIds();
        if (shown.value()->rowCount() > 0)
            m_whole.insert(shown.key());
    }
}

void RoomState::on(const Live &)
{
    m_live = true;
    // Below what was said earlier.
    if (std::exchange(m_greets, false) && !m_room.greeting.isEmpty())
        queueSystem({}, m_clock.utc(), SystemCause::Announcement, m_room.greeting);
    if (const std::optional<PersonId> last = m_members.unlistedBehind())
        emit peopleWanted(*last);
}

void RoomState::on(const People &page)
{
    if (const std::optional<PersonId> last = m_members.addPage(page))
        emit peopleWanted(*last);
    emit roomChanged();
}

void RoomState::on(const MessagePosted &message)
{
    if (isKnown(message.id))
        return;
    const ConversationId conversation = placeOf(message);
    Arrival arrival = arrivalOf(message, m_you, m_members.names(), m_clock.utc());
    arrival.read = m_marks.wasRead(conversation, message.id);
    queue(conversation, std::move(arrival));
    if (m_typing.stop(conversation, message.from.id))
        emit typingChanged();
}

void RoomState::on(const Joined &joined)
{
    if (isKnown(joined.id) || joined.people.empty())
        return;
    for (const Person &person : joined.people) {
        if (isCurrent(joined.id))
            m_members.add(person);
    }
    queue({}, arrivalOf(joined, m_clock.utc()));
    emit roomChanged();
}

void RoomState::on(const Left &left)
{
    if (isKnown(left.id) || left.people.empty())
        return;
    for (const Person &person : left.people) {
        if (isCurrent(left.id))
            m_members.remove(person.id);
    }
    queue({}, arrivalOf(left, m_clock.utc()));
    emit roomChanged();
}

void RoomState::on(const Renamed &renamed)
{
    if (isKnown(renamed.id))
        return;
    if (isCurrent(renamed.id) && m_members.find(renamed.person.id))
        m_members.add(renamed.person);
    if (renamed.person.id == m_you.id) {
        m_you.name = renamed.person.name;
        emit youChanged();
    }
    const ConversationId theirs = privateConversation(m_you.id, renamed.person.id);
    if (const Conversation *known = m_conversations.find(theirs)) {
        Conversation conversation = *known;
        conversation.title = renamed.person.name;
        conversation.other = renamed.person;
        m_conversations.put(conversation);
    }
    queueSystem(renamed.id, renamed.at, SystemCause::Renamed,
        renamedSentence(renamed.old, renamed.person.name), renamed.person);
}

void RoomState::on(const Notice &notice)
{
    // Where nothing is shown of a conversation, nothing need be said of it.
    if (isKnown(notice.id) || !m_messages.contains(notice.conversation))
        return;
    const SystemCause cause =
        notice.code == NoticeCode::Settings ? SystemCause::Other : SystemCause::Announcement;
    queueSystem(notice.id, notice.at, cause, notice.text, notice.from.value_or(Person {}),
        notice.conversation);
    if (m_live)
        emit announced(notice.text);
}

void RoomState::on(const Typing &typing)
{
    if (typing.from.id == m_you.id)
        return;
    if (m_typing.note(typing, m_clock.now()))
        emit typingChanged();
    if (!m_typing.isEmpty() && !m_typingTimer.isActive())
        m_typingTimer.start();
}

void RoomState::on(const Presence &presence)
{
    // Its role may be another by now.
    if (const Person *known = m_members.find(presence.person.id);
        known && known->role != presence.person.role) {
        Person changed = *known;
        changed.role = presence.person.role;
        m_members.add(changed);
    }
    if (presence.person.id == m_you.id && presence.person.role != m_you.role) {
        m_you.role = presence.person.role;
        emit youChanged();
    }
    // What comes with the welcome was so before, nobody says since when.
    m_members.people().setPresence(
        presence.person.id, presence.state, m_live ? m_clock.utc() : QDateTime());
}

void RoomState::on(const Muted &muted)
{
    if (std::exchange(m_muted, muted.on) != muted.on)
        emit youChanged();
}

void RoomState::addConnectionLine(const QString &sentence)
{
    queueSystem({}, m_clock.utc(), SystemCause::Connection, sentence);
    flush();
}

void RoomState::addHint(const QString &sentence, const ConversationId &conversation)
{
    queueSystem({}, m_clock.utc(), SystemCause::Other, sentence, {}, conversation);
    flush();
}

void RoomState::beginRows(const ConversationId &conversation)
{
    auto *rows = new MessageModel(this);
    connect(rows, &MessageModel::oldestForgotten, this,
        [this, conversation] { m_whole.remove(conversation); });
    m_messages.insert(conversation, rows);
}

ConversationId RoomState::conversationWith(const Person &other)
{
    const ConversationId id = privateConversation(m_you.id, other.id);
    if (m_messages.contains(id))
        return id;
    beginRows(id);
    Conversation conversation;
    conversation.id = id;
    conversation.other = other;
    conversation.title = other.name;
    m_conversations.put(conversation);
    return id;
}

void RoomState::setOpen(const ConversationId &conversation, bool atEnd)
{
    const bool left = m_open && *m_open != conversation;
    if (left)
        messages(*m_open)->removeNewMessagesLine();
    m_open = conversation;
    m_atEnd = atEnd;
    if (atEnd)
        markRead(conversation);
}

void RoomState::setNothingOpen()
{
    m_atEnd = false;
}

MessageModel *RoomState::messages(const ConversationId &conversation)
{
    return m_messages.value(conversation, m_messages.value({}));
}

qint64 RoomState::peopleTotal() const
{
    return m_members.total();
}

QStringList RoomState::typing(const ConversationId &conversation) const
{
    return m_typing.names(conversation);
}

void RoomState::expireTyping()
{
    if (m_typing.expire(m_clock.now()))
        emit typingChanged();
    if (m_typing.isEmpty())
        m_typingTimer.stop();
}

bool RoomState::isKnown(EventId id)
{
    if (id == EventId {})
        return false;
    if (id <= m_newest)
        return true;
    m_newest = id;
    return false;
}

void RoomState::queue(const ConversationId &conversation, Arrival arrival)
{
    const auto known = std::find_if(m_batches.begin(), m_batches.end(),
        [&](const Batch &batch) { return batch.conversation == conversation; });
    if (known != m_batches.end())
        known->arrivals.push_back(std::move(arrival));
    else
        m_batches.push_back({conversation, {std::move(arrival)}});
}

void RoomState::queueSystem(EventId id, const QDateTime &at, SystemCause cause, const QString &text,
    const Person &about, const ConversationId &conversation)
{
    Arrival arrival;
    arrival.entry.kind = EntryKind::System;
    arrival.entry.id = id;
    arrival.entry.at = at.isValid() ? at : m_clock.utc();
    arrival.entry.cause = cause;
    arrival.entry.text = text;
    arrival.entry.from = about;
    if (!about.name.isEmpty())
        arrival.names.append(about.name);
    queue(conversation, std::move(arrival));
}

void RoomState::flush()
{
    for (Batch &batch : std::exchange(m_batches, {}))
        deliver(batch);
}

void RoomState::deliver(Batch &batch)
{
    const bool seen = isSeen(batch.conversation);
    Conversation conversation = *m_conversations.find(batch.conversation);
    std::vector<MessageEntry> news;
    const MessageEntry *last = nullptr;
    for (const Arrival &arrival : batch.arrivals) {
        const MessageEntry &entry = arrival.entry;
        if (entry.kind == EntryKind::System)
            continue;
        last = &entry;
        if (arrival.earlier && entry.kind == EntryKind::OwnMessage) {
            conversation.unread = 0; // whoever answered has read what stood above
            m_marks.noteRead(conversation.id);
        }
        if (entry.kind != EntryKind::Message || arrival.read
            || (arrival.earlier && conversation.id.isRoom()))
            continue;
        if (!arrival.earlier)
            news.push_back(entry);
        if (!seen) {
            ++conversation.unread;
            m_marks.noteUnread(conversation.id, entry.id);
            conversation.mentions += entry.mentionsMe ? 1 : 0;
        }
    }
    if (last) {
        conversation.lastLine = briefLine(*last, !conversation.id.isRoom());
        conversation.lastAt = last->at;
    }
    messages(batch.conversation)->append(std::move(batch.arrivals), !seen);
    m_conversations.put(conversation);
    for (const MessageEntry &entry : news)
        emit messageArrived(batch.conversation, entry, seen);
}

ConversationId RoomState::placeOf(const MessagePosted &message)
{
    if (message.conversation.isRoom())
        return {};
    const bool mine = message.from.id == m_you.id;
    const Person other = mine ? message.to.value_or(message.from) : message.from;
    if (m_messages.size() > mostPrivate
        && !m_messages.contains(privateConversation(m_you.id, other.id)))
        return {};
    return conversationWith(other);
}

bool RoomState::isSeen(const ConversationId &conversation) const
{
    return m_atEnd && m_open == conversation;
}

void RoomState::markRead(const ConversationId &conversation)
{
    const Conversation *known = m_conversations.find(conversation);
    if (!known)
        return;
    m_marks.noteRead(conversation);
    Conversation read = *known;
    read.unread = 0;
    read.mentions = 0;
    m_conversations.put(read);
}

} // namespace Teahouse
