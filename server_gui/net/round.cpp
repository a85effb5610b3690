// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/round.h"

#include <algorithm>

namespace Teahouse {

namespace {

// What stands around the words of a message, about.
constexpr qint64 frameBytes = 128;

} // namespace

void Round::add(MessagePosted message, const QDateTime &now)
{
    m_bytes += message.text.size() + frameBytes;
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

void Round::settle(const OpenSessions &open)
{
    if (isEmpty())
        return;
    for (const auto &session : open) {
        const size_t heard = heardBy(*session);
        if (heard < m_events.size())
            hand(*session, heard);
    }
    ++m_number;
    m_events.clear();
    m_bytes = 0;
    for (Whole &whole : m_whole)
        whole.clear();
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
    Whole &whole = m_whole[indexOf(dialect)];
    while (whole.begins.size() < m_events.size())
        whole.append(m_events[whole.begins.size()].rendered.bytes(dialect));
    if (from == 0)
        return whole.pieces;
    m_part.clear();
    qsizetype heard = whole.begins[from];
    for (const SharedBytes &piece : whole.pieces) {
        if (heard < piece.size())
            m_part.emplace_back(piece).dropFirst(heard);
        heard = std::max(qsizetype(0), heard - piece.size());
    }
    return m_part;
}

void Round::Whole::append(const SharedBytes &bytes)
{
    begins.push_back(size);
    size += bytes.size();
    if (!bytes.isEmpty() && (pieces.empty() || !pieces.back().join(bytes)))
        pieces.push_back(bytes);
}

void Round::Whole::clear()
{
    pieces.clear();
    begins.clear();
    size = 0;
}

} // namespace Teahouse
