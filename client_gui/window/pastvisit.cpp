// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/pastvisit.h"

#include "client_gui/model/arrivals.h"
#include "client_gui/model/messagechanges.h"
#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int pageMessages = 100;
constexpr Milliseconds betweenRequests {1'000};
constexpr Milliseconds longestPause {60'000};

} // namespace

PastVisit::PastVisit(ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
    , m_pause(scheduler)
{
    connect(&session, &ChatSession::stateChanged, this, &PastVisit::onConnection);
}

PastVisit::~PastVisit() = default;

void PastVisit::begin(const ConversationId &conversation, EventId target)
{
    end();
    m_conversation = conversation;
    m_target = target;
    m_oldest = target;
    m_newest = EventId(qint64(target) - 1);
    // From the message on first: what is put above it later moves nothing.
    want(Side::Newer);
    want(Side::Older);
}

void PastVisit::end()
{
    m_wanted.clear();
    m_ref.clear();
    m_asked.reset();
    m_wholeBefore = m_wholeBehind = false;
    m_rows.reset();
}

void PastVisit::wantOlder()
{
    if (isThere() && !m_wholeBefore)
        want(Side::Older);
}

void PastVisit::wantNewer()
{
    if (isThere() && !m_wholeBehind)
        want(Side::Newer);
}

void PastVisit::want(Side side)
{
    const bool known = std::find(m_wanted.begin(), m_wanted.end(), side) != m_wanted.end();
    if (known || m_asked == side)
        return;
    m_wanted.push_back(side);
    ask();
}

void PastVisit::ask()
{
    if (m_wanted.empty() || m_asked || m_pause.isActive()
        || m_session.state() != ConnectionState::Live || m_session.isTextSession())
        return;
    m_asked = m_wanted.front();
    m_wanted.pop_front();
    AskHistory request;
    request.conversation = m_conversation;
    request.limit = pageMessages;
    if (m_asked == Side::Older)
        request.before = m_oldest;
    else
        request.after = m_newest;
    m_ref = m_session.send(request);
    pause(betweenRequests);
}

void PastVisit::pause(Milliseconds length)
{
    m_pause.start(length, [this] { ask(); });
}

void PastVisit::onConnection()
{
    if (m_session.state() == ConnectionState::Live) {
        ask();
    } else if (m_asked) {
        m_wanted.push_front(*m_asked); // its answer will not come
        m_asked.reset();
        m_ref.clear();
    }
}

void PastVisit::note(const Event &event)
{
    if (m_rows && placeOfChange(event).conversation == m_conversation)
        applyChange(*m_rows, event, m_room.you(), m_room.callNames());
    if (m_ref.isEmpty())
        return;
    if (const auto *page = std::get_if<History>(&event); page && page->ref == m_ref) {
        onAnswer(*page);
    } else if (const auto *no = std::get_if<Refused>(&event); no && no->ref == m_ref) {
        m_ref.clear();
        if (no->code == ErrorCode::TooFast)
            m_wanted.push_front(*m_asked);
        m_asked.reset();
        const Milliseconds asked(no->retryAfterMs.value_or(betweenRequests.count()));
        pause(std::clamp(asked, betweenRequests, longestPause));
    }
}

void PastVisit::onAnswer(const History &page)
{
    m_ref.clear();
    const Side side = *m_asked;
    m_asked.reset();
    const bool first = !m_rows;
    if (first)
        m_rows = std::make_unique<MessageModel>();
    std::vector<Arrival> arrivals;
    for (const MessagePosted &message : page.events)
        arrivals.push_back(arrivalOf(message, m_room.you(), m_room.callNames(), message.at));
    if (!page.events.empty()) {
        m_oldest = std::min(m_oldest, page.events.front().id);
        m_newest = std::max(m_newest, page.events.back().id);
    }
    const bool whole = !page.more || page.events.empty();
    if (side == Side::Older) {
        m_wholeBefore = whole;
        m_rows->prepend(std::move(arrivals));
    } else {
        m_wholeBehind = whole;
        m_rows->append(std::move(arrivals), false);
    }
    if (first)
        emit arrived(m_target);
    ask();
}

} // namespace Teahouse
