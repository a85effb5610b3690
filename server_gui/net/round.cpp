// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/round.h"

namespace Teahouse {

void Round::add(MessagePosted message, const QDateTime &now)
{
    m_bytes += message.text.size();
    m_events.emplace_back(std::move(message), m_languages, now, &m_tapes);
}

void Round::catchUp(Session &session)
{
    const size_t heard = heardBy(session);
    skip(session);
    if (heard < m_events.size())
        hand(session, heard);
}

void Round::skip(Session &session)
{
    session.round = m_number;
    session.heardOfRound = quint32(m_events.size());
}

void Round::settle(const std::vector<Session *> &open)
{
    if (isEmpty())
        return;
    for (Session *session : open) {
        const size_t heard = heardBy(*session);
        if (heard < m_events.size())
            hand(*session, heard);
    }
    ++m_number;
    m_events.clear();
    m_bytes = 0;
    m_joined = {};
    for (Pieces &pieces : m_whole)
        pieces.clear();
    m_part.clear();
}

size_t Round::heardBy(const Session &session) const
{
    return session.round == m_number ? session.heardOfRound : 0;
}

void Round::hand(Session &session, size_t from)
{
    if (session.place != Place::Room)
        return;
    m_deliveries += qint64(m_events.size() - from);
    if (session.takesWhole(m_events[from].rendered.id()))
        return session.tellWhole(pieces(session.dialect(), from));
    for (size_t i = from; i < m_events.size(); ++i)
        session.tell(m_events[i].rendered);
}

const Round::Pieces &Round::pieces(const Dialect &dialect, size_t from)
{
    if (from > 0) {
        m_part.clear();
        for (size_t i = from; i < m_events.size(); ++i)
            append(m_part, m_events[i].rendered.bytes(dialect));
        return m_part;
    }
    Pieces &whole = m_whole[indexOf(dialect)];
    for (size_t &joined = m_joined[indexOf(dialect)]; joined < m_events.size(); ++joined)
        append(whole, m_events[joined].rendered.bytes(dialect));
    return whole;
}

void Round::append(Pieces &pieces, const SharedBytes &bytes)
{
    if (!bytes.isEmpty() && (pieces.empty() || !pieces.back().join(bytes)))
        pieces.push_back(bytes);
}

} // namespace Teahouse
