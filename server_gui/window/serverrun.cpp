// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/serverrun.h"

#include "server_gui/host/serverhost.h"
#include "server_gui/host/startfailure.h"

#include <QTcpServer>

namespace Teahouse {

ServerRun::ServerRun(ServerHost &host, ServerConfig config, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_config(std::move(config))
{
    connect(&host, &ServerHost::listening, this, &ServerRun::onListening);
    connect(&host, &ServerHost::failed, this, &ServerRun::onFailed);
    connect(&host, &ServerHost::stopped, this, &ServerRun::onStopped);
}

bool ServerRun::isServing() const
{
    return m_phase == ServerPhase::Open || m_phase == ServerPhase::DoorClosed;
}

void ServerRun::start()
{
    if (m_phase != ServerPhase::Stopped)
        return;
    enter(ServerPhase::Starting);
    m_host.start(m_config);
}

void ServerRun::startOn(quint16 port)
{
    m_config.port = port;
    start();
}

void ServerRun::startRecovering()
{
    if (m_phase != ServerPhase::Stopped)
        return;
    ServerConfig config = m_config;
    config.recoverHistory = true;
    enter(ServerPhase::Starting);
    m_host.start(config);
}

void ServerRun::stop()
{
    m_startsAgain = false;
    if (m_phase == ServerPhase::Stopping || m_phase == ServerPhase::Stopped)
        return;
    enter(ServerPhase::Stopping);
    m_host.stop();
}

void ServerRun::restart()
{
    if (m_phase == ServerPhase::Stopped)
        return start();
    stop();
    m_startsAgain = true;
}

void ServerRun::doorSet(bool open)
{
    if (isServing())
        enter(open ? ServerPhase::Open : ServerPhase::DoorClosed);
}

void ServerRun::onListening(const QString &address)
{
    if (m_phase == ServerPhase::Stopping)
        return;
    m_address = address;
    enter(ServerPhase::Open);
}

void ServerRun::onFailed(const Teahouse::Error &error)
{
    enter(ServerPhase::Stopped);
    if (error.code == u"address-in-use")
        emit portTaken(m_config.port, nextFreePort(m_config.listenAddress, m_config.port));
    else
        emit startFailed(startFailureText(m_config, error));
    if (error.code == u"history-damaged" || error.code == u"history-gone")
        emit historyLost(error);
}

void ServerRun::onStopped()
{
    m_address.clear();
    enter(ServerPhase::Stopped);
    if (std::exchange(m_startsAgain, false))
        start();
}

void ServerRun::enter(ServerPhase phase)
{
    m_phase = phase;
    emit phaseChanged(phase);
}

quint16 nextFreePort(const QString &address, quint16 port)
{
    constexpr int mostTries = 50;
    const QHostAddress host =
        address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(address);
    for (int next = port + 1; next <= port + mostTries && next <= 65535; ++next) {
        QTcpServer probe;
        if (probe.listen(host, quint16(next)))
            return quint16(next);
    }
    return 0;
}

} // namespace Teahouse
