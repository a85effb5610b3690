// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of RoomState that deals with what was said before: older messages, and what becomes of
// messages.
#include "client_gui/model/arrivals.h"
#include "client_gui/model/messagechanges.h"
#include "client_gui/model/roomstate.h"
#include "client_gui/model/sentences.h"

namespace Teahouse {

bool RoomState::hasOlder(const ConversationId &conversation) const
{
    return m_messages.contains(conversation) && !m_whole.contains(conversation);
}

void RoomState::addOlder(const ConversationId &conversation, const History &page)
{
    MessageModel *model = m_messages.value(conversation);
    if (!model || !hasOlder(conversation))
        return;
    if (!page.more || page.events.empty())
        m_whole.insert(conversation);
    std::vector<Arrival> older;
    for (const MessagePosted &message : page.events)
        older.push_back(arrivalOf(message, m_you, m_members.names(), m_clock.utc()));
    Conversation known = *m_conversations.find(conversation);
    if (!known.lastAt.isValid() && !older.empty()) {
        known.lastLine = briefLine(older.back().entry, !conversation.isRoom());
        known.lastAt = older.back().entry.at;
        m_conversations.put(known);
    }
    model->prepend(std::move(older));
}

void RoomState::applyToMessage(const Event &change)
{
    flush(); // what it is about may have come just before
    const ConversationId conversation = placeOfChange(change).conversation;
    MessageModel *rows = m_messages.value(conversation);
    if (!rows || !applyChange(*rows, change, m_you, m_members.names()))
        return;
    const int last = rows->lastMessageRow();
    if (rows->entry(last).id != placeOfChange(change).target)
        return;
    Conversation known = *m_conversations.find(conversation);
    known.lastLine = briefLine(rows->entry(last), !conversation.isRoom());
    m_conversations.put(known);
}

} // namespace Teahouse
