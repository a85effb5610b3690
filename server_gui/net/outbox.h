// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/sharedbytes.h"
#include "server_gui/net/socketio.h"
#include "server_gui/net/tlschannel.h"

#include <memory>
#include <vector>

namespace Teahouse {

/// What waits to leave for one peer: buffers that many outboxes share, sent by one call a turn.
/// Pushing what lies right behind what was pushed before costs no memory.
class Outbox
{
public:
    bool isEmpty() const { return m_bytes == 0; }
    qint64 bytes() const { return m_bytes; }

    void push(const SharedBytes &buffer);
    /// Sends what the socket takes now.
    IoStatus flush(SocketDescriptor socket);
    /// The same through an encryption, joined into as few records as hold it.
    IoStatus flush(TlsChannel &channel);
    void clear();

    /// The buffer that leaves first, without what has left of it.
    QByteArrayView head() const { return m_head.view(); }
    /// The first `bytes` of all have left.
    void drop(qint64 bytes);

private:
    struct Behind {
        std::vector<SharedBytes> buffers;
        size_t next = 0; ///< before it they have left
    };

    IoResult send(SocketDescriptor socket) const;
    QByteArrayView record(QByteArray &copy) const;
    void nextHead();

    SharedBytes m_head;
    std::unique_ptr<Behind> m_behind; ///< what follows the head, if anything does
    qint64 m_bytes = 0;
};

} // namespace Teahouse
