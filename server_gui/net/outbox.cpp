// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/outbox.h"

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

constexpr size_t mostBuffersInOneCall = 64;
constexpr size_t mostBuffersLeft = 64;

} // namespace

void Outbox::push(const SharedBytes &buffer)
{
    if (buffer.isEmpty())
        return;
    const bool first = isEmpty();
    m_bytes += buffer.size();
    if (first) {
        m_head = buffer;
        return;
    }
    SharedBytes &last = m_next == m_behind.size() ? m_head : m_behind.back();
    if (!last.join(buffer))
        m_behind.push_back(buffer);
}

IoStatus Outbox::flush(SocketDescriptor socket)
{
    while (!isEmpty()) {
        const IoResult sent = send(socket);
        if (sent.status != IoStatus::Done)
            return sent.status;
        drop(sent.bytes);
    }
    return IoStatus::Done;
}

IoResult Outbox::send(SocketDescriptor socket) const
{
    if (m_next == m_behind.size())
        return Teahouse::send(socket, m_head.view());
    std::array<QByteArrayView, mostBuffersInOneCall> views;
    views[0] = m_head.view();
    const size_t behind = std::min(m_behind.size() - m_next, views.size() - 1);
    for (size_t i = 0; i < behind; ++i)
        views[i + 1] = m_behind[m_next + i].view();
    return Teahouse::send(socket, std::span(views).first(behind + 1));
}

IoStatus Outbox::flush(TlsChannel &channel)
{
    QByteArray copy;
    while (!isEmpty()) {
        const IoResult sent = channel.send(record(copy));
        if (sent.status != IoStatus::Done)
            return sent.status;
        drop(sent.bytes);
    }
    return IoStatus::Done;
}

/// What leaves first, as much as one record holds; one buffer that is enough is not copied.
QByteArrayView Outbox::record(QByteArray &copy) const
{
    constexpr qsizetype most = TlsChannel::recordBytes;
    const QByteArrayView first = m_head.view();
    if (first.size() >= most || m_next == m_behind.size())
        return first.first(std::min(first.size(), most));
    copy = first.toByteArray();
    for (size_t i = m_next; i < m_behind.size() && copy.size() < most; ++i) {
        const QByteArrayView next = m_behind[i].view();
        copy += next.first(std::min(next.size(), most - copy.size()));
    }
    return copy;
}

void Outbox::clear()
{
    // Swapped away, not only cleared: an idle peer holds no memory here.
    m_head = {};
    std::vector<SharedBytes>().swap(m_behind);
    m_next = 0;
    m_bytes = 0;
}

void Outbox::drop(qint64 bytes)
{
    m_bytes -= bytes;
    if (isEmpty())
        return clear();
    while (bytes >= m_head.size()) {
        bytes -= m_head.size();
        nextHead();
    }
    m_head.dropFirst(bytes);
}

void Outbox::nextHead()
{
    m_head = std::move(m_behind[m_next++]);
    // Of a peer that is always a little behind the outbox never empties.
    if (m_next >= mostBuffersLeft && m_next > m_behind.size() / 2) {
        m_behind.erase(m_behind.begin(), m_behind.begin() + ptrdiff_t(m_next));
        m_next = 0;
    }
}

} // namespace Teahouse
