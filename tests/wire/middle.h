// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace Teahouse::Wire {

/// Somebody between a client and its server, who passes on, or answers himself. Works in the event
/// loop of the test.
class Middle final : public QObject
{
    Q_OBJECT
public:
    enum class Way { Through, Close, Silence, OtherBytes, JsonInPlain };

    Middle();

    quint16 port() const { return m_door.serverPort(); }
    /// What he does to those who come from now on.
    void lead(quint16 server) { m_server = server; }
    void take(Way way) { m_way = way; }
    /// All that clients have sent since the last forget().
    const QByteArray &heard() const { return m_heard; }
    int visits() const { return m_visits; }
    void forget();

private:
    void accept();
    void passOn(QTcpSocket *client);
    void answer(QTcpSocket *client) const;

    QTcpServer m_door;
    QByteArray m_heard;
    Way m_way = Way::Through;
    quint16 m_server = 0;
    int m_visits = 0;
};

} // namespace Teahouse::Wire
