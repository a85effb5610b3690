// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"
#include "shared/base/result.h"

#include <QObject>

namespace Teahouse {

class ServerHost;

enum class ServerPhase { Starting, Open, DoorClosed, Stopping, Stopped };

/// Whether the server runs, where, and with which configuration: what starting, stopping and the
/// next free port are decided by.
class ServerRun final : public QObject
{
    Q_OBJECT
public:
    ServerRun(ServerHost &host, ServerConfig config, QObject *parent = nullptr);

    ServerPhase phase() const { return m_phase; }
    bool isServing() const;
    const ServerConfig &config() const { return m_config; }
    /// "0.0.0.0:9999", where it listens; empty while nobody can come in.
    QString address() const { return m_address; }

    void start();
    void startOn(quint16 port);
    /// This once, a damaged history is moved aside, and one that is gone not missed.
    void startRecovering();
    void stop();
    /// Stops, and starts again with `config` as it is by then.
    void restart();
    /// What the next start begins with; the running server is not touched.
    void setConfig(const ServerConfig &config) { m_config = config; }
    void doorSet(bool open);

signals:
    void phaseChanged(Teahouse::ServerPhase phase);
    /// `next` is free at this moment; 0: none was found.
    void portTaken(quint16 port, quint16 next);
    void startFailed(const QString &sentence);
    /// Comes with startFailed().
    void historyLost(const Teahouse::Error &error);

private:
    void onListening(const QString &address);
    void onFailed(const Teahouse::Error &error);
    void onStopped();
    void enter(ServerPhase phase);

    ServerHost &m_host;
    ServerConfig m_config;
    ServerPhase m_phase = ServerPhase::Stopped;
    QString m_address;
    bool m_startsAgain = false;
};

/// The next port above `port` on which nobody listens at `address` (empty: all); 0: none.
quint16 nextFreePort(const QString &address, quint16 port);

} // namespace Teahouse
