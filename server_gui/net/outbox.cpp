// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/outbox.h"

namespace Teahouse {

namespace {

constexpr size_t mostBuffersLeft = 64;

} // namespace

void Outbox::push(const QByteArray &buffer)
{
    if (buffer.isEmpty())
        return;
    m_buffers.push_back(buffer);
    m_bytes += buffer.size();
}

IoStatus Outbox::flush(SocketDescriptor socket)
{
    while (!isEmpty()) {
        const std::span<const QByteArray> waiting(
            m_buffers.data() + m_first, m_buffers.size() - m_first);
        const IoResult sent = send(socket, waiting, m_skip);
        if (sent.status != IoStatus::Done)
            return sent.status;
        drop(sent.bytes);
    }
    return IoStatus::Done;
}

void Outbox::clear()
{
    // Swapped away, not only cleared: an idle peer holds no memory here.
    std::vector<QByteArray>().swap(m_buffers);
    m_first = 0;
    m_skip = 0;
    m_bytes = 0;
}

void Outbox::drop(qint64 bytes)
{
    m_bytes -= bytes;
    if (isEmpty())
        return clear();
    m_skip += bytes;
    while (m_skip >= m_buffers[m_first].size()) {
        m_skip -= m_buffers[m_first].size();
        m_buffers[m_first].clear();
        ++m_first;
    }
    // Of a peer that is always a little behind the outbox never empties.
    if (m_first >= mostBuffersLeft && m_first > m_buffers.size() / 2) {
        m_buffers.erase(m_buffers.begin(), m_buffers.begin() + ptrdiff_t(m_first));
        m_first = 0;
    }
}

} // namespace Teahouse
