// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/listener.h"

#include "shared/base/logging.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int backlog = 1024;
constexpr int mostPending = 1024;
constexpr int longestPauseMs = 1000;
constexpr int mostOnSpare = 16;

QString codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return QStringLiteral("address-in-use");
    case QAbstractSocket::SocketAccessError:
        return QStringLiteral("address-forbidden");
    case QAbstractSocket::SocketAddressNotAvailableError:
        return QStringLiteral("address-not-here");
    default:
        return QStringLiteral("listen-failed");
    }
}

} // namespace

Listener::Listener(Milliseconds userTimeout, QObject *parent)
    : QTcpServer(parent)
    , m_userTimeout(userTimeout)
{
    setListenBacklogSize(backlog);
    setMaxPendingConnections(mostPending);
    m_resume.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, &Listener::resume);
    connect(this, &QTcpServer::acceptError, this, &Listener::onAcceptError);
    openSpare();
}

Listener::~Listener()
{
    if (m_spare >= 0)
        ::close(m_spare);
}

Result<QString> Listener::open(const QString &host, quint16 port)
{
    const QHostAddress address =
        host.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(host);
    if (address.isNull())
        return Error {QStringLiteral("bad-address"), host};
    if (!listen(address, port))
        return Error {codeOf(serverError()), errorString()};
    setConnectionOptions(socketDescriptor(), m_userTimeout);
    return PeerAddress {serverAddress(), serverPort()}.toString();
}

void Listener::incomingConnection(qintptr socket)
{
    m_pauseMs = firstPauseMs;
    emit accepted(socket);
}

void Listener::onAcceptError()
{
    // QTcpServer has paused accepting, whatever the error was.
    qCWarning(lcNet) << "cannot accept:" << errorString();
    if (serverError() == QAbstractSocket::SocketResourceError)
        turnAwayOnSpare();
    m_resume.start(std::exchange(m_pauseMs, std::min(2 * m_pauseMs, longestPauseMs)));
}

void Listener::turnAwayOnSpare()
{
    for (int peers = 0; peers < mostOnSpare && m_spare >= 0; ++peers) {
        ::close(std::exchange(m_spare, -1));
        const int socket = ::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0)
            emit acceptedOnSpare(socket);
        openSpare();
        if (socket < 0)
            return;
    }
}

void Listener::resume()
{
    if (isListening())
        resumeAccepting();
}

void Listener::openSpare()
{
    m_spare = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

} // namespace Teahouse
