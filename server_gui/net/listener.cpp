// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/listener.h"

#include "shared/base/logging.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr int backlog = 1024;
constexpr int mostPerTurn = 64; // then it is the turn of those who are in
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
    : QObject(parent)
    , m_userTimeout(userTimeout)
    , m_server(this)
    , m_notifier(QSocketNotifier::Read, this)
    , m_resume(this)
{
    m_server.setListenBacklogSize(backlog);
    m_resume.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, [this] { m_notifier.setEnabled(true); });
    connect(&m_notifier, &QSocketNotifier::activated, this, &Listener::acceptWaiting);
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
    if (!m_server.listen(address, port))
        return Error {codeOf(m_server.serverError()), m_server.errorString()};
    // It tells of an error only if that is its first one, and "nobody waits" is one to it. So
    // accepting is done here.
    m_server.pauseAccepting();
    const SocketDescriptor socket = m_server.socketDescriptor();
    setConnectionOptions(socket, m_userTimeout);
    m_notifier.setSocket(socket);
    m_notifier.setEnabled(true);
    return this->address().toString();
}

void Listener::close()
{
    m_notifier.setEnabled(false);
    m_resume.stop();
    m_server.close();
}

void Listener::acceptWaiting()
{
    if (m_spare < 0)
        openSpare();
    // Whoever is told of a peer may close.
    for (int peers = 0; peers < mostPerTurn && isListening(); ++peers) {
        const AcceptResult result = acceptSocket(m_server.socketDescriptor());
        if (result.status == AcceptStatus::NobodyWaits)
            return;
        if (result.status != AcceptStatus::Accepted)
            return pause(result);
        m_pauseMs = firstPauseMs;
        if (std::exchange(m_isFailing, false))
            qCInfo(lcNet) << "accepting again";
        emit accepted(result.socket);
    }
}

void Listener::pause(const AcceptResult &failure)
{
    m_notifier.setEnabled(false);
    m_resume.start(std::exchange(m_pauseMs, std::min(2 * m_pauseMs, longestPauseMs)));
    if (!std::exchange(m_isFailing, true))
        qCWarning(lcNet) << "cannot accept:" << qt_error_string(failure.error);
    if (failure.status == AcceptStatus::OutOfResources)
        turnAwayOnSpare();
}

void Listener::turnAwayOnSpare()
{
    for (int peers = 0; peers < mostOnSpare && m_spare >= 0 && isListening(); ++peers) {
        ::close(std::exchange(m_spare, -1));
        const AcceptResult result = acceptSocket(m_server.socketDescriptor());
        if (result.status == AcceptStatus::Accepted)
            emit acceptedOnSpare(result.socket);
        openSpare();
        if (result.status != AcceptStatus::Accepted)
            return;
    }
}

void Listener::openSpare()
{
    m_spare = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

} // namespace Teahouse
