// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"
#include "shared/base/result.h"

#include <QTcpServer>
#include <QTimer>

namespace Teahouse {

/// Accepts peers and hands their descriptors on. Goes on after errors that would silence a
/// QTcpServer for good, and keeps a spare descriptor, so that even when none is left a peer is told
/// and not kept hanging.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    /// Those it accepts give up on what a peer does not confirm within `userTimeout`.
    explicit Listener(Milliseconds userTimeout, QObject *parent = nullptr);
    ~Listener() override;

    /// The address it listens on, "127.0.0.1:9999". An empty `host`: all addresses, IPv6 and IPv4.
    Result<QString> open(const QString &host, quint16 port);

signals:
    /// The receiver owns the descriptor.
    void accepted(qintptr socket);
    /// No descriptor was left; the receiver tells the peer why and closes.
    void acceptedOnSpare(qintptr socket);

protected:
    void incomingConnection(qintptr socket) override;

private:
    void onAcceptError();
    void resume();
    void openSpare();
    void turnAwayOnSpare();

    static constexpr int firstPauseMs = 10;

    const Milliseconds m_userTimeout;
    QTimer m_resume;
    int m_pauseMs = firstPauseMs;
    int m_spare = -1;
};

} // namespace Teahouse
