// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/outputqueue.h"

#include <utility>

namespace Teahouse {

bool OutputQueue::put(const QByteArray &lines)
{
    if (!hasRoomFor(lines.size())) {
        ++m_dropped;
        return false;
    }
    m_waiting += lines;
    return true;
}

QByteArray OutputQueue::take()
{
    return std::exchange(m_waiting, {});
}

qint64 OutputQueue::takeDropped()
{
    return std::exchange(m_dropped, 0);
}

} // namespace Teahouse
