// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/eventlog.h"

#include <QUuid>

namespace Teahouse {

EventLog::EventLog(const Clock &clock, const LogStart &start)
    : m_clock(clock)
    , m_identity(start.identity)
    , m_last(start.last)
    , m_isKept(start.isKept)
{
    if (m_identity.isEmpty())
        m_identity = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void EventLog::keep(MessagePosted message)
{
    // A ref is its sender's own business; whoever reads the event later is not told.
    QString ref = std::exchange(message.ref, {});
    const PersonId person = message.from.id;
    m_stamped.push_back({message.id, std::move(message), person, std::move(ref)});
}

} // namespace Teahouse
