// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sitter.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int longestMs = 10'000;
constexpr quint16 usualPort = 9999;

} // namespace

Sitter::Sitter(quint16 port, const QString &name, const QString &client, int computer)
    : m_name(name)
{
    m_socket.bind(QHostAddress(u"127.0.0.%1"_s.arg(computer)));
    m_socket.connectToHost(u"127.0.0.1"_s, port);
    m_socket.waitForConnected(longestMs);
    if (client.isEmpty()) {
        m_socket.write(name.toUtf8() + " -n\n");
        await("OK");
        return;
    }
    send({{u"cmd"_s, u"hello"_s}, {u"protocol"_s, 1}, {u"name"_s, name}, {u"client"_s, client}});
    const QByteArray welcome = await(R"({"event":"live"})");
    const QByteArray first = welcome.left(welcome.indexOf('\n'));
    m_id = QJsonDocument::fromJson(first)[u"you"_s][u"id"_s].toString().toLatin1();
}

void Sitter::say(const QString &text, qint64 answers)
{
    QJsonObject command {{u"cmd"_s, u"ta"_s}, {u"text"_s, text}, {u"ref"_s, text.left(9)}};
    if (answers > 0)
        command[u"reply"_s] = answers;
    send(command);
    await(R"("event":"ack")");
}

void Sitter::sayTo(const QString &name, const QString &text)
{
    send({{u"cmd"_s, u"to"_s}, {u"to"_s, name}, {u"text"_s, text}, {u"ref"_s, text.left(9)}});
    await(R"("event":"ack")");
}

void Sitter::react(qint64 message, const QString &emoji)
{
    send({{u"cmd"_s, u"react"_s}, {u"target"_s, message}, {u"emoji"_s, emoji}, {u"on"_s, true},
        {u"ref"_s, emoji}});
    await(R"("event":"ack")");
}

void Sitter::edit(qint64 message, const QString &text)
{
    send({{u"cmd"_s, u"edit"_s}, {u"target"_s, message}, {u"text"_s, text}, {u"ref"_s, u"edit"_s}});
    await(R"("event":"ack")");
}

void Sitter::remove(qint64 message)
{
    send({{u"cmd"_s, u"delete"_s}, {u"target"_s, message}, {u"ref"_s, u"delete"_s}});
    await(R"("event":"ack")");
}

void Sitter::type()
{
    send({{u"cmd"_s, u"typing"_s}, {u"conversation"_s, u"room"_s}, {u"on"_s, true}});
    send({{u"cmd"_s, u"ping"_s}});
    await(R"("event":"ack")");
}

void Sitter::goAway()
{
    send({{u"cmd"_s, u"away"_s}, {u"on"_s, true}});
    send({{u"cmd"_s, u"ping"_s}});
    await(R"("event":"ack")");
}

void Sitter::send(const QJsonObject &command)
{
    m_socket.readAll();
    m_socket.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    m_socket.flush();
}

QByteArray Sitter::await(const QByteArray &words)
{
    QByteArray heard;
    do {
        heard += m_socket.readAll();
        if (heard.contains(words))
            return heard;
    } while (m_socket.waitForReadyRead(longestMs));
    qFatal("%s did not hear %s", qUtf8Printable(m_name), words.constData());
}

quint16 freePort()
{
    for (quint16 port = usualPort; port != 0; ++port) {
        if (QTcpServer().listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

} // namespace Teahouse
