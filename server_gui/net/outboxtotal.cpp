// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/outboxtotal.h"

#include <algorithm>

namespace Teahouse {

void OutboxTotal::count(Session &session)
{
    const qint64 bytes = session.queuedBytes();
    m_bytes += bytes - session.countedBytes;
    session.countedBytes = bytes;
}

void OutboxTotal::forget(Session &session)
{
    m_bytes -= std::exchange(session.countedBytes, 0);
}

std::vector<Session *> OutboxTotal::beyond(const OpenSessions &open, qint64 most)
{
    if (m_bytes <= most)
        return {};
    std::vector<Session *> largest;
    for (const auto &session : open) {
        count(*session);
        largest.push_back(session.get());
    }
    std::sort(largest.begin(), largest.end(), [](const Session *one, const Session *other) {
        return one->countedBytes > other->countedBytes;
    });
    qint64 left = m_bytes;
    const auto enough = std::find_if(largest.begin(), largest.end(), [&](const Session *session) {
        if (left <= most)
            return true;
        left -= session->countedBytes;
        return false;
    });
    largest.erase(enough, largest.end());
    return largest;
}

} // namespace Teahouse
