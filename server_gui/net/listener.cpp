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
constexpr int firstPauseMs = 10;
constexpr int longestPauseMs = 1000;

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

Listener::Listener(QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(backlog);
    setMaxPendingConnections(mostPending);
    m_resume.setSingleShot(true);
    m_resume.setInterval(firstPauseMs);
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
    return PeerAddress {serverAddress(), serverPort()}.toString();
}

void Listener::incomingConnection(qintptr socket)
{
    m_resume.setInterval(firstPauseMs);
    emit accepted(socket);
}

void Listener::onAcceptError()
{
    // QTcpServer has paused accepting, whatever the error was.
    qCWarning(lcNet) << "cannot accept:" << errorString();
    if (m_spare >= 0) {
        ::close(m_spare);
        m_spare = -1;
        const int socket = ::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0)
            emit acceptedOnSpare(socket);
        openSpare();
    }
    m_resume.start();
    m_resume.setInterval(std::min(2 * m_resume.interval(), longestPauseMs));
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
