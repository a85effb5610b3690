// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"
#include "shared/base/result.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

namespace Teahouse {

/// Accepts peers and hands their descriptors on. Goes on after errors that would silence a
/// QTcpServer for good or keep it busy for nothing, and keeps a spare descriptor, so that even when
/// none is left a peer is told and not kept hanging.
class Listener final : public QObject
{
    Q_OBJECT
public:
    /// Those it accepts give up on what a peer does not confirm within `userTimeout`.
    explicit Listener(Milliseconds userTimeout, QObject *parent = nullptr);
    ~Listener() override;

    /// The address it listens on, "127.0.0.1:9999". An empty `host`: all addresses, IPv6 and IPv4.
    Result<QString> open(const QString &host, quint16 port);
    bool isListening() const { return m_server.isListening(); }
    /// Where it listens, as long as it does.
    PeerAddress address() const { return {m_server.serverAddress(), m_server.serverPort()}; }
    void close();

signals:
    /// The receiver owns the descriptor, which never blocks.
    void accepted(qintptr socket);
    /// No descriptor was left; the receiver tells the peer why and closes.
    void acceptedOnSpare(qintptr socket);

private:
    void acceptWaiting();
    void pause(const AcceptResult &failure);
    void openSpare();
    void turnAwayOnSpare();

    static constexpr int firstPauseMs = 10;

    const Milliseconds m_userTimeout;
    QTcpServer m_server; ///< knows how to listen; never accepts itself
    QSocketNotifier m_notifier;
    QTimer m_resume;
    int m_pauseMs = firstPauseMs;
    int m_spare = -1;
    bool m_isFailing = false;
};

} // namespace Teahouse
