// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/replays.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int pageSize = 200;
constexpr qint64 refillBelowBytes = 64 * 1024;

/// Nobody hears of their own coming, going and renaming.
bool isAboutReader(const Event &event, const PersonId &reader)
{
    const auto isReader = [&reader](const Person &person) { return person.id == reader; };
    if (const auto *joined = std::get_if<Joined>(&event))
        return std::all_of(joined->people.begin(), joined->people.end(), isReader);
    if (const auto *left = std::get_if<Left>(&event))
        return std::all_of(left->people.begin(), left->people.end(), isReader);
    const auto *renamed = std::get_if<Renamed>(&event);
    return renamed && isReader(renamed->person);
}

} // namespace

Replays::Replays(EventStore &store, Sessions &sessions, Told told, Tell tell, CaughtUp caughtUp)
    : m_store(store)
    , m_sessions(sessions)
    , m_told(std::move(told))
    , m_tell(std::move(tell))
    , m_caughtUp(std::move(caughtUp))
{ }

void Replays::begin(Session &session, const Replay &replay, qint64 newest)
{
    session.holdLasting();
    const bool asksNewest = !replay.since && newest > 0;
    Running &running = m_running[session.id()];
    running = {replay.reader, replay.since.value_or(replay.upTo), replay.upTo, asksNewest};
    ask(session.id(), running, asksNewest ? int(newest) : pageSize);
}

void Replays::proceed()
{
    for (auto &[id, running] : m_running) {
        if (const Session *session = m_sessions.find(id))
            readOn(*session, running);
    }
}

void Replays::readOn(const Session &session, Running &running)
{
    if (!running.reading && session.unsentBytes() < refillBelowBytes)
        ask(session.id(), running, pageSize);
}

void Replays::ask(SessionId session, Running &running, int limit)
{
    running.reading = true;
    HistoryQuery query;
    query.reader = running.reader;
    query.limit = limit;
    query.messagesOnly = running.newest;
    if (running.newest)
        query.before = EventId(qint64(running.upTo) + 1);
    else
        query.after = running.cursor;
    m_store.read(query, [this, session](const HistoryPage &page) { onPage(session, page); });
}

void Replays::onPage(SessionId id, const HistoryPage &page)
{
    const auto found = m_running.find(id);
    Session *session = m_sessions.find(id);
    if (found == m_running.end() || !session)
        return;
    Running &running = found->second;
    running.reading = false;
    // Rather cut off than told with a gap: the peer comes back and asks again.
    if (page.failed)
        return session->cutOff(CutOff::NotRead);

    const bool newest = std::exchange(running.newest, false);
    for (Event event : page.events) {
        if (auto *message = std::get_if<MessagePosted>(&event))
            message->earlier = newest;
        if (idOf(event) > running.upTo)
            tellLive(*session, running);
        if (!newest)
            running.cursor = idOf(event);
        if (!isAboutReader(event, running.reader))
            m_tell(*session, event, running.reader);
    }
    // Rows that cannot be understood are behind it too.
    if (!newest)
        running.cursor = std::max(running.cursor, page.reached);
    if (newest) {
        tellLive(*session, running);
    } else if (!page.more) {
        // Behind a last page nothing is left up to its head.
        running.cursor = std::max(running.cursor, page.head);
        if (page.head >= m_told())
            return catchUp(*session, running, page.head);
    }
    // At once, since nothing else need happen that would end a turn.
    readOn(*session, running);
}

void Replays::tellLive(Session &session, Running &running)
{
    if (!std::exchange(running.live, true))
        m_tell(session, Live {}, running.reader);
}

void Replays::catchUp(Session &session, Running &running, EventId head)
{
    tellLive(session, running);
    m_running.erase(session.id());
    m_caughtUp(session, head);
}

} // namespace Teahouse
