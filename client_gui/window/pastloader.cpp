// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/pastloader.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qint64 pageMessages = 100;
constexpr Milliseconds betweenRequests {1'000};
constexpr Milliseconds longestPause {60'000};

} // namespace

PastLoader::PastLoader(ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
    , m_pause(scheduler)
{
    connect(&session, &ChatSession::stateChanged, this, &PastLoader::onConnection);
}

void PastLoader::want(const ConversationId &conversation)
{
    m_wanted = conversation;
    ask();
}

void PastLoader::note(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event))
        m_pageLimit = std::min(pageMessages, welcome->limits.historyMessages);
    else if (const auto *page = std::get_if<History>(&event))
        onAnswer(*page);
    else if (const auto *refused = std::get_if<Refused>(&event))
        onRefusal(*refused);
}

void PastLoader::ask()
{
    if (!m_wanted || !m_ref.isEmpty() || m_pause.isActive() || m_pageLimit <= 0
        || m_session.state() != ConnectionState::Live || m_session.isTextSession())
        return;
    m_asked = *std::exchange(m_wanted, std::nullopt);
    if (!m_room.hasOlder(m_asked))
        return;
    AskHistory request;
    request.conversation = m_asked;
    request.limit = int(m_pageLimit);
    if (const EventId oldest = m_room.messages(m_asked)->oldest(); oldest != EventId {})
        request.before = oldest;
    m_ref = m_session.send(request);
}

void PastLoader::pause(Milliseconds length)
{
    m_pause.start(length, [this] { ask(); });
}

void PastLoader::onConnection()
{
    if (m_session.state() == ConnectionState::Live) {
        ask();
    } else if (!m_ref.isEmpty()) {
        m_ref.clear(); // its answer will not come
        m_wanted = m_asked;
    }
}

void PastLoader::onAnswer(const History &page)
{
    if (m_ref.isEmpty() || page.ref != m_ref)
        return;
    m_ref.clear();
    m_room.addOlder(m_asked, page);
    pause(betweenRequests);
}

void PastLoader::onRefusal(const Refused &refused)
{
    if (m_ref.isEmpty() || refused.ref != m_ref)
        return;
    m_ref.clear();
    if (refused.code != ErrorCode::TooFast) {
        m_room.addOlder(m_asked, {}); // this server has none to give
        return;
    }
    m_wanted = m_asked;
    const Milliseconds asked(refused.retryAfterMs.value_or(betweenRequests.count()));
    pause(std::clamp(asked, betweenRequests, longestPause));
}

} // namespace Teahouse
