// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/joinrefusal.h"
#include "client_gui/session/scheduler.h"
#include "client_gui/session/serveraddress.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>

class QTcpSocket;

namespace Teahouse {

/// The bytes of one connection at a time. Every end is told once, by closed(); after close() or
/// abort() nothing more comes.
class Wire final : public QObject
{
    Q_OBJECT
public:
    explicit Wire(Scheduler &scheduler, QObject *parent = nullptr);
    ~Wire() override;

    enum class Security { Plain, Tls };

    /// With TLS it is opened() once the handshake is done, whoever the server may be: judge its
    /// serverKey() before anything is written. Where something else than TLS answers it ends as
    /// NotEncrypted; where the connection ends or 2 s pass before that, as NoHandshake.
    void open(const ServerAddress &address, Security security = Security::Plain);
    /// Ends the connection if the server does not take what is written.
    void write(const QByteArray &bytes);
    /// Sends what is written, then closes; at the latest after 2 s.
    void close();
    void abort();
    /// Hands what is written to the system without waiting for it.
    void flush();
    /// From now on until it ends: what comes within a frame (16 ms; 33 while each brings more than
    /// a screen holds) of what was handed out waits for the end of that frame, unless it is much.
    /// So a crowd that talks costs one repaint a frame.
    void gather() { m_gathers = true; }
    /// The other end is this computer: nothing passes a wire.
    bool isLocal() const;
    bool isEncrypted() const { return !m_serverKey.isEmpty(); }
    /// SHA-256 of the server's public key; empty without encryption.
    QByteArray serverKey() const { return m_serverKey; }
    /// "TLS 1.3"; empty without encryption.
    QString tlsVersion() const;
    /// This end's ADDRESS:PORT, by which a nameless peer is called.
    QString localName() const;

signals:
    void opened();
    void bytesReceived(const QByteArray &bytes);
    void closed(Teahouse::NetworkTrouble trouble);

private:
    QTcpSocket *makeSocket(Security security);
    void beginTls();
    void onEncrypted();
    void onOpened();
    void onError(QAbstractSocket::SocketError error);
    void read();
    void readAfter(qint64 milliseconds);
    void end(NetworkTrouble trouble);
    QTcpSocket *letGo();

    Alarm m_deadline;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_serverKey;
    bool m_handshaking = false;
    bool m_open = false;
    bool m_readPending = false;
    bool m_gathers = false;
    bool m_busy = false; ///< what was handed out last was more than a screenful
    QElapsedTimer m_sinceRead;
};

} // namespace Teahouse
