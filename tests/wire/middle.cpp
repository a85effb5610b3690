// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/middle.h"

namespace Teahouse::Wire {

Middle::Middle()
{
    m_door.listen(QHostAddress::LocalHost);
    connect(&m_door, &QTcpServer::newConnection, this, &Middle::accept);
}

void Middle::forget()
{
    m_heard.clear();
    m_visits = 0;
}

void Middle::accept()
{
    while (QTcpSocket *client = m_door.nextPendingConnection()) {
        ++m_visits;
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        if (m_way == Way::Through)
            passOn(client);
        else
            connect(client, &QTcpSocket::readyRead, this, [this, client] {
                m_heard += client->readAll();
                answer(client);
            });
    }
}

void Middle::passOn(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_heard += bytes;
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client,
        [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_server);
}

void Middle::answer(QTcpSocket *client) const
{
    if (m_way == Way::Close)
        client->close();
    else if (m_way == Way::OtherBytes)
        client->write("I do not understand.\n");
    else if (m_way == Way::JsonInPlain)
        client->write("{\"event\":\"ping\"}\n");
}

} // namespace Teahouse::Wire
