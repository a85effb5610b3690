// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/session.h"
#include "server_gui/net/sparememory.h"

#include <memory>
#include <vector>

namespace Teahouse {

using OpenSessions = std::vector<std::unique_ptr<Session>>;

/// The open sessions: found by id, walked through without gaps, and destroyed only between turns,
/// because a turn may still hold pointers to one that has ended. They stand in the order of their
/// ids, in which they come.
class Sessions
{
public:
    /// Its id is above all earlier ones.
    Session &add(std::unique_ptr<Session> session);
    Session *find(SessionId id) const;
    /// Takes it out; it lives until bury().
    void remove(Session &session) { remove(std::vector {&session}); }
    /// The same of all these, each named once, in one pass.
    void remove(std::vector<Session *> leaving);
    void bury() { m_ended.clear(); }

    /// How they speak, at this moment.
    void count(ServerFigures &figures) const;
    qsizetype size() const { return qsizetype(m_open.size()); }
    /// Do not remove while walking through it.
    const OpenSessions &open() const { return m_open; }

private:
    OpenSessions::const_iterator placeOf(SessionId id) const;

    OpenSessions m_open;
    OpenSessions m_ended;
    SpareMemory m_spareMemory;
};

} // namespace Teahouse
