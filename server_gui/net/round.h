// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/renderedevent.h"
#include "server_gui/net/sessions.h"

#include <deque>

namespace Teahouse {

/// What everyone in the room is told between two flushes. Each session gets it in one piece, so
/// that the price of one more message is not paid for each of a thousand people. Who is told
/// something by itself in between, or leaves, catches up first: the order stays everybody's own.
class Round
{
public:
    /// Beyond this it is handed out before its time.
    static constexpr qint64 mostBytes = 64 * 1024;

    explicit Round(const Languages &languages)
        : m_languages(languages)
    { }

    bool isEmpty() const { return m_events.empty(); }
    bool isFull() const { return m_bytes >= mostBytes; }

    /// Messages times those who were handed them, since the start.
    qint64 deliveries() const { return m_deliveries; }

    /// Everyone in the room is to hear this message.
    void add(MessagePosted message, const QDateTime &now);
    /// The session is told what the round holds and it has not heard yet.
    void catchUp(Session &session);
    /// The session is not to hear what the round holds by now.
    void skip(Session &session);
    /// Everyone has caught up; the next round begins.
    void settle(const OpenSessions &open);

private:
    struct Told {
        Told(MessagePosted message, const Languages &languages, const QDateTime &now, Tapes *tapes)
            : event(std::move(message))
            , rendered(event, languages, now, {}, tapes)
        { }

        Event event;
        RenderedEvent rendered;
    };

    using Pieces = std::vector<SharedBytes>;

    /// The round in one dialect, as far as somebody needed it, and where each event begins in it:
    /// whoever has heard some of it gets the rest without its being put together once more.
    struct Whole {
        Pieces pieces;
        std::vector<qsizetype> begins;
        qsizetype size = 0;

        void append(const SharedBytes &bytes);
        void clear();
    };

    size_t heardBy(const Session &session) const;
    void hand(Session &session, size_t from);
    const Pieces &pieces(const Dialect &dialect, size_t from);

    const Languages &m_languages;
    Tapes m_tapes;
    std::deque<Told> m_events;
    std::array<Whole, dialectCount> m_whole;
    Pieces m_part;
    qint64 m_bytes = 0;
    quint32 m_number = 1;
    qint64 m_deliveries = 0;
};

} // namespace Teahouse
