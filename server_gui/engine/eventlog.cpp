// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/eventlog.h"

#include <QUuid>

namespace Teahouse {

EventLog::EventLog(const Clock &clock)
    : m_clock(clock)
    , m_identity(QUuid::createUuid().toString(QUuid::WithoutBraces))
{ }

} // namespace Teahouse
