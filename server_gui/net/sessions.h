// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/session.h"

#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

namespace Teahouse {

/// The open sessions: found by id, walked through without gaps, and destroyed only between turns,
/// because a turn may still hold pointers to one that has ended.
class Sessions
{
public:
    Session &add(std::unique_ptr<Session> session);
    Session *find(SessionId id) const;
    /// Takes it out; it lives until bury().
    void remove(Session &session);
    void bury() { m_ended.clear(); }

    /// How they speak, at this moment.
    void count(ServerFigures &figures) const;
    qsizetype size() const { return qsizetype(m_open.size()); }
    /// Do not remove while walking through it.
    const std::vector<Session *> &open() const { return m_open; }

private:
    std::unordered_map<SessionId, std::unique_ptr<Session>> m_byId;
    std::vector<Session *> m_open;
    std::vector<std::unique_ptr<Session>> m_ended;
};

} // namespace Teahouse
