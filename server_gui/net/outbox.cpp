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
    SharedBytes &last = m_behind ? m_behind->buffers.back() : m_head;
    if (last.join(buffer))
        return;
    if (!m_behind)
        m_behind = std::make_unique<Behind>();
    m_behind->buffers.push_back(buffer);
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
    if (!m_behind)
        return Teahouse::send(socket, m_head.view());
    std::array<QByteArrayView, mostBuffersInOneCall> views;
    views[0] = m_head.view();
    const auto &[buffers, next] = *m_behind;
    const size_t behind = std::min(buffers.size() - next, views.size() - 1);
    for (size_t i = 0; i < behind; ++i)
        views[i + 1] = buffers[next + i].view();
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
    if (first.size() >= most || !m_behind)
        return first.first(std::min(first.size(), most));
    copy = first.toByteArray();
    const auto &[buffers, next] = *m_behind;
    for (size_t i = next; i < buffers.size() && copy.size() < most; ++i) {
        const QByteArrayView more = buffers[i].view();
        copy += more.first(std::min(more.size(), most - copy.size()));
    }
    return copy;
}

void Outbox::clear()
{
    m_head = {};
    m_behind.reset();
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
    auto &[buffers, next] = *m_behind;
    m_head = std::move(buffers[next++]);
    if (next == buffers.size())
        return m_behind.reset();
    // Of a peer that is always a little behind the outbox never empties.
    if (next >= mostBuffersLeft && next > buffers.size() / 2) {
        buffers.erase(buffers.begin(), buffers.begin() + ptrdiff_t(next));
        next = 0;
    }
}

} // namespace Teahouse
