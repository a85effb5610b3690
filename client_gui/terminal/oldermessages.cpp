// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/oldermessages.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr qsizetype mostConversations = 10'000; // a hostile server cannot make them grow

} // namespace

void OlderMessages::note(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event)) {
        m_mostAtOnce = welcome->limits.historyMessages;
        if (std::exchange(m_log, welcome->log) != welcome->log)
            m_oldest.clear(); // ids of another log mean nothing here
    } else if (const auto *message = std::get_if<MessagePosted>(&event)) {
        note(*message);
    } else if (const auto *page = std::get_if<History>(&event)) {
        for (const MessagePosted &older : page->events)
            note(older);
    }
}

void OlderMessages::note(const MessagePosted &message)
{
    if (message.id == EventId {})
        return;
    const auto known = m_oldest.find(message.conversation);
    if (known != m_oldest.end())
        *known = std::min(*known, message.id);
    else if (m_oldest.size() < mostConversations)
        m_oldest.insert(message.conversation, message.id);
}

AskHistory OlderMessages::before(const ConversationId &conversation, int count) const
{
    AskHistory request;
    request.conversation = conversation;
    if (const EventId oldest = m_oldest.value(conversation); oldest != EventId {})
        request.before = oldest;
    request.limit = m_mostAtOnce > 0 ? int(std::min<qint64>(count, m_mostAtOnce)) : count;
    return request;
}

} // namespace Teahouse
