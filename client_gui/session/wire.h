// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/joinrefusal.h"
#include "client_gui/session/scheduler.h"
#include "client_gui/session/serveraddress.h"

#include <QAbstractSocket>
#include <QByteArray>
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

    void open(const ServerAddress &address);
    /// Ends the connection if the server does not take what is written.
    void write(const QByteArray &bytes);
    /// Sends what is written, then closes; at the latest after 2 s.
    void close();
    void abort();
    /// Hands what is written to the system without waiting for it.
    void flush();
    /// This end's ADDRESS:PORT, by which a nameless peer is called.
    QString localName() const;

signals:
    void opened();
    void bytesReceived(const QByteArray &bytes);
    void closed(Teahouse::NetworkTrouble trouble);

private:
    void onOpened();
    void onError(QAbstractSocket::SocketError error);
    void read();
    void end(NetworkTrouble trouble);
    QTcpSocket *letGo();

    Alarm m_deadline;
    QTcpSocket *m_socket = nullptr;
    bool m_open = false;
    bool m_readPending = false;
};

} // namespace Teahouse
