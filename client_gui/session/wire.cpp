// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/wire.h"

#include "client_gui/session/certificatekey.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds connectDeadline {10'000};
constexpr Milliseconds closeDeadline {2'000};
constexpr Milliseconds handshakeDeadline {2'000}; // a server without TLS may just be silent
constexpr qint64 readBudget = 64 * 1024; // a turn, so that a fast sender cannot freeze a window
constexpr qint64 readBuffer = 256 * 1024;
constexpr qint64 frameMs = 16; // nobody sees more than one picture in that time
constexpr qint64 busyFrameMs = 33; // nor reads more than one while each is another screenful
constexpr qint64 screenful = 4 * 1024; // of messages as they come
constexpr qint64 writeBound = 4 * 1024 * 1024;

// Qt's keep-alive means the system's two hours; a text server's silence must show within a minute.
void watchForSilence([[maybe_unused]] QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
#ifdef Q_OS_LINUX
    const auto set = [&](int option, int value) {
        setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, 30);
    set(TCP_KEEPINTVL, 10);
    set(TCP_KEEPCNT, 3);
    set(TCP_USER_TIMEOUT, 60'000);
#endif
}

} // namespace

Wire::Wire(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_deadline(scheduler)
{ }

Wire::~Wire()
{
    delete letGo();
}

void Wire::open(const ServerAddress &address, Security security)
{
    abort();
    m_socket = makeSocket(security);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(readBuffer); // works only before there is a descriptor
    connect(m_socket, &QTcpSocket::connected, this, [this, security] {
        if (security == Security::Tls)
            beginTls();
        else
            onOpened();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &Wire::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &Wire::onError);
    m_deadline.start(connectDeadline, [this] { end(NetworkTrouble::Unreachable); });
    // Later, because a connection refused at once would be told before open() has returned.
    QTimer::singleShot(0, m_socket, [this, socket = m_socket, address] {
        if (socket == m_socket)
            socket->connectToHost(address.host, address.port);
    });
}

QTcpSocket *Wire::makeSocket(Security security)
{
    if (security == Security::Plain)
        return new QTcpSocket(this);
    auto *socket = new QSslSocket(this);
    // No authority is asked: people compare fingerprints.
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(socket, &QSslSocket::encrypted, this, &Wire::onEncrypted);
    return socket;
}

void Wire::beginTls()
{
    m_handshaking = true;
    m_deadline.start(handshakeDeadline, [this] { end(NetworkTrouble::NoHandshake); });
    static_cast<QSslSocket *>(m_socket)->startClientEncryption();
}

void Wire::onEncrypted()
{
    const auto *socket = static_cast<QSslSocket *>(m_socket);
    m_handshaking = false;
    m_serverKey = publicKeyDigest(socket->peerCertificate());
    if (m_serverKey.isEmpty())
        end(NetworkTrouble::NotEncrypted);
    else
        onOpened();
}

QString Wire::tlsVersion() const
{
    const auto *socket = qobject_cast<const QSslSocket *>(m_socket);
    if (!socket || !isEncrypted())
        return {};
    return socket->sessionProtocol() == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3")
                                                      : QStringLiteral("TLS 1.2");
}

void Wire::write(const QByteArray &bytes)
{
    if (!m_open)
        return;
    m_socket->write(bytes);
    if (m_socket->bytesToWrite() > writeBound)
        QTimer::singleShot(0, m_socket, [this] { end(NetworkTrouble::Closed); });
}

void Wire::close()
{
    QTcpSocket *socket = letGo();
    if (!socket)
        return;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(closeDeadline, socket, &QObject::deleteLater);
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

void Wire::abort()
{
    if (QTcpSocket *socket = letGo()) {
        socket->abort();
        socket->deleteLater();
    }
}

void Wire::flush()
{
    if (m_open)
        m_socket->flush();
}

bool Wire::isLocal() const
{
    return m_socket && m_socket->peerAddress().isLoopback();
}

QString Wire::localName() const
{
    if (!m_socket)
        return {};
    return ServerAddress {m_socket->localAddress().toString(), m_socket->localPort()}.toString();
}

void Wire::onOpened()
{
    m_deadline.stop();
    m_open = true;
    watchForSilence(*m_socket);
    emit opened();
}

void Wire::onError(QAbstractSocket::SocketError error)
{
    if (m_open) {
        // What came before the end still counts.
        while (m_socket && m_socket->bytesAvailable() > 0)
            emit bytesReceived(m_socket->read(readBudget));
        if (m_socket)
            end(NetworkTrouble::Closed);
        return;
    }
    // An end is no answer: whoever restarts, is full or shuts the door ends connections so.
    if (m_handshaking)
        return end(error == QAbstractSocket::SslHandshakeFailedError ? NetworkTrouble::NotEncrypted
                                                                     : NetworkTrouble::NoHandshake);
    end(error == QAbstractSocket::HostNotFoundError ? NetworkTrouble::WrongAddress
                                                    : NetworkTrouble::Unreachable);
}

void Wire::read()
{
    if (m_readPending || !m_socket)
        return;
    const qint64 pause =
        m_gathers && m_sinceRead.isValid() && m_socket->bytesAvailable() < readBudget
        ? (m_busy ? busyFrameMs : frameMs) - m_sinceRead.elapsed()
        : 0;
    if (pause > 0)
        return readAfter(pause);
    m_sinceRead.start();
    const QByteArray bytes = m_socket->read(readBudget);
    m_busy = bytes.size() > screenful;
    if (m_socket->bytesAvailable() > 0)
        readAfter(0);
    if (!bytes.isEmpty())
        emit bytesReceived(bytes);
}

void Wire::readAfter(qint64 milliseconds)
{
    m_readPending = true;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, m_socket, [this] {
        m_readPending = false;
        read();
    });
}

void Wire::end(NetworkTrouble trouble)
{
    abort();
    emit closed(trouble);
}

QTcpSocket *Wire::letGo()
{
    m_deadline.stop();
    m_open = false;
    m_handshaking = false;
    m_serverKey.clear();
    m_readPending = m_gathers = m_busy = false;
    m_sinceRead.invalidate();
    if (m_socket)
        m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr);
}

} // namespace Teahouse
