// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The half of RoomState that deals with what this seat says and what it remembers.
#include "client_gui/model/roomstate.h"

#include <algorithm>

namespace Teahouse {

ConversationId RoomState::queueOwn(const QString &ref, const QString &text,
    const std::optional<Person> &to, const QDateTime &at, const std::optional<EventId> &reply)
{
    const ConversationId conversation = to ? conversationWith(*to) : ConversationId {};
    Arrival arrival;
    arrival.entry.kind = EntryKind::OwnMessage;
    arrival.entry.ref = ref;
    arrival.entry.from = m_you;
    arrival.entry.to = to;
    arrival.entry.text = text;
    arrival.entry.at = at;
    arrival.entry.delivery = Delivery::Waiting;
    if (reply)
        arrival.entry.quote = Quote {*reply, {}, {}};
    queue(conversation, std::move(arrival));
    return conversation;
}

bool RoomState::mayWrite(const ConversationId &conversation) const
{
    const Conversation *known = m_conversations.find(conversation);
    if (!m_muted || conversation.isRoom() || !known)
        return !m_muted;
    const Person *other = m_members.find(known->other.id);
    return (other ? other->role : known->other.role) == Role::Host;
}

ConversationId RoomState::addOwn(const QString &ref, const QString &text,
    const std::optional<Person> &to, const std::optional<EventId> &reply)
{
    const ConversationId conversation = queueOwn(ref, text, to, m_clock.utc(), reply);
    messages(conversation)->removeNewMessagesLine();
    flush();
    markRead(conversation);
    return conversation;
}

void RoomState::restoreOwn(const QString &ref, const QString &text, const std::optional<Person> &to,
    const QDateTime &at, const std::optional<EventId> &reply)
{
    queueOwn(ref, text, to, at, reply);
    flush();
}

void RoomState::setDelivery(const QString &ref, Delivery delivery, const QString &failure)
{
    for (MessageModel *model : std::as_const(m_messages)) {
        if (model->setDelivery(ref, delivery, failure))
            return;
    }
}

void RoomState::discard(const QString &ref)
{
    for (MessageModel *model : std::as_const(m_messages)) {
        if (model->remove(ref))
            return;
    }
}

void RoomState::recall(const RoomMemory &memory)
{
    QHash<ConversationId, EventId> firstUnread;
    for (const ChatMemory &chat : memory.chats) {
        const bool mine =
            chat.id.isRoom() || privateConversation(m_you.id, chat.other.id) == chat.id;
        if (!mine)
            continue;
        if (!chat.id.isRoom()) {
            const Person *here = m_members.find(chat.other.id);
            conversationWith(here ? *here : chat.other);
        }
        Conversation known = *m_conversations.find(chat.id);
        if (!known.lastAt.isValid()) {
            known.lastLine = chat.lastLine;
            known.lastAt = chat.lastAt;
            m_conversations.put(known);
        }
        if (chat.firstUnread != EventId {})
            firstUnread.insert(chat.id, chat.firstUnread);
    }
    if (memory.log == m_log && memory.seen <= m_head)
        m_marks.recall(memory.seen, firstUnread);
}

RoomMemory RoomState::memory() const
{
    const EventId newest = m_live ? std::max(m_newest, m_head) : m_newest;
    RoomMemory memory {m_log, m_marks.seen(newest), m_marks.since(newest), {}};
    if (!m_live && memory.seen == EventId {})
        memory.log.clear(); // it is not known yet whether there is anything before
    for (int row = 0; row < m_conversations.rowCount(); ++row) {
        const Conversation &chat = m_conversations.at(row);
        memory.chats.push_back(
            {chat.id, chat.other, chat.lastLine, chat.lastAt, m_marks.firstUnread(chat.id)});
    }
    return memory;
}

} // namespace Teahouse
