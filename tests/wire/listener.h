// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/wire/wirepeer.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Teahouse::Wire {

/// The second thread that many scripts have: it takes what each recv(1024) brings, at once, while
/// the test goes on sending. The peer must outlive it, and nobody else may receive from that peer.
class Listener
{
    Q_DISABLE_COPY_MOVE(Listener)
public:
    struct Piece {
        QByteArray bytes;
        qint64 ms = 0; ///< since the listener began
    };

    explicit Listener(WirePeer &peer);
    ~Listener();

    /// What has come up to and with the piece after which all bytes contain `last`; all that came
    /// if the connection ends or the patience of a test does.
    std::vector<Piece> until(const QByteArray &last);
    std::vector<Piece> untilClosed() { return until("<closed>"); }

    static QByteArray joined(const std::vector<Piece> &pieces);

private:
    void listen();

    WirePeer &m_peer;
    QElapsedTimer m_clock;
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<Piece> m_pieces; ///< guarded by m_mutex, as is the rest
    bool m_closed = false;
    bool m_stopping = false;
    std::thread m_thread; ///< last, since it uses all the others
};

} // namespace Teahouse::Wire
