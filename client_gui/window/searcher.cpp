// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/searcher.h"

#include "client_gui/model/messagechanges.h"
#include "client_gui/session/chatsession.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr int pageMessages = 50;
constexpr Milliseconds betweenRequests {1'000};
constexpr Milliseconds longestPause {60'000};

} // namespace

Searcher::Searcher(ChatSession &session, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pause(scheduler)
{
    connect(&session, &ChatSession::stateChanged, this, &Searcher::onConnection);
}

void Searcher::search(const AskSearch &question)
{
    m_wanted = question;
    m_wanted->limit = pageMessages;
    m_ref.clear(); // an answer to what was asked before is not wanted any more
    m_hasMore = false;
    ask();
}

void Searcher::more()
{
    if (!m_hasMore || m_wanted || !m_ref.isEmpty())
        return;
    m_wanted = m_asked;
    ask();
}

void Searcher::stop()
{
    m_wanted.reset();
    m_ref.clear();
    m_hasMore = false;
}

void Searcher::ask()
{
    if (!m_wanted || !m_ref.isEmpty() || m_pause.isActive()
        || m_session.state() != ConnectionState::Live || m_session.isTextSession())
        return;
    m_asked = *std::exchange(m_wanted, std::nullopt);
    m_ref = m_session.send(m_asked);
    pause(betweenRequests);
}

void Searcher::pause(Milliseconds length)
{
    m_pause.start(length, [this] { ask(); });
}

void Searcher::onConnection()
{
    if (m_session.state() == ConnectionState::Live) {
        ask();
    } else if (!m_ref.isEmpty()) {
        m_ref.clear(); // its answer will not come
        m_wanted = m_asked;
    }
}

void Searcher::note(const Event &event)
{
    if (placeOfChange(event).target != EventId {})
        emit changed(event);
    if (m_ref.isEmpty())
        return;
    if (const auto *page = std::get_if<FoundMessages>(&event); page && page->ref == m_ref) {
        m_ref.clear();
        const bool first = !m_asked.before;
        m_hasMore = page->more && !page->events.empty();
        if (!page->events.empty())
            m_asked.before = page->events.front().id;
        emit found(page->events, first);
    } else if (const auto *no = std::get_if<Refused>(&event); no && no->ref == m_ref) {
        m_ref.clear();
        if (no->code != ErrorCode::TooFast) {
            emit refused(no->text);
            return;
        }
        if (!m_wanted)
            m_wanted = m_asked;
        const Milliseconds asked(no->retryAfterMs.value_or(betweenRequests.count()));
        pause(std::clamp(asked, betweenRequests, longestPause));
    }
}

} // namespace Teahouse
