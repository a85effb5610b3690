// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"

#include <QByteArray>

#include <vector>

namespace Teahouse {

/// What waits to leave for one peer: buffers that many outboxes share, sent by one call a turn.
class Outbox
{
public:
    bool isEmpty() const { return m_bytes == 0; }
    qint64 bytes() const { return m_bytes; }

    void push(const QByteArray &buffer);
    /// Sends what the socket takes now.
    IoStatus flush(SocketDescriptor socket);
    void clear();

private:
    void drop(qint64 bytes);

    std::vector<QByteArray> m_buffers;
    size_t m_first = 0; ///< buffers before this one have left
    qint64 m_skip = 0; ///< bytes of the first one that have left
    qint64 m_bytes = 0;
};

} // namespace Teahouse
