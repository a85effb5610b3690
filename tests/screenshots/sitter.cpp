// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sitter.h"

#include "tests/screenshots/samplehues.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpServer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int longestMs = 10'000;
constexpr quint16 usualPort = 9999;

} // namespace

Sitter::Sitter(
    quint16 port, const QString &name, const QString &client, int computer, const QString &password)
    : m_name(name)
    , m_key(keyInDrawnHue(name))
{
    connectFrom(computer, port);
    if (client.isEmpty()) {
        m_socket.write(name.toUtf8() + " -n\n");
        await("OK");
        return;
    }
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone); // its certificate is nobody's
    m_socket.startClientEncryption();
    if (!m_socket.waitForEncrypted(longestMs))
        qFatal("%s could not encrypt", qUtf8Printable(name));
    join(client);
    if (!password.isEmpty()) {
        await("name-protected");
        send({{u"cmd"_s, u"auth"_s}, {u"password"_s, password}});
        await(R"("event":"ack")");
        join(client);
    }
    const QByteArray welcome = await(R"({"event":"live"})");
    const QByteArray first = welcome.left(welcome.indexOf('\n'));
    m_id = QJsonDocument::fromJson(first)[u"you"_s][u"id"_s].toString().toLatin1();
}

void Sitter::join(const QString &client)
{
    send({{u"cmd"_s, u"hello"_s}, {u"protocol"_s, 1}, {u"name"_s, m_name}, {u"client"_s, client},
        {u"person"_s, QString::fromLatin1(toBase64Url(m_key.publicKey))}});
    const QJsonDocument challenge = QJsonDocument::fromJson(await(R"("event":"challenge")"));
    const auto bytes = [&](const QString &field) {
        return fromBase64Url(challenge[field].toString().toLatin1());
    };
    const QByteArray proof = signProof(m_key, bytes(u"nonce"_s), bytes(u"server"_s));
    send({{u"cmd"_s, u"prove"_s}, {u"signature"_s, QString::fromLatin1(toBase64Url(proof))}});
}

/// The same never twice: the server would take it for the same message, sent again.
QString Sitter::nextRef()
{
    return QString::number(++m_refs);
}

/// QSslSocket has no address of its own to come from.
void Sitter::connectFrom(int computer, quint16 port)
{
    QTcpSocket socket;
    socket.bind(QHostAddress(u"127.0.0.%1"_s.arg(computer)));
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(longestMs))
        qFatal("%s could not connect", qUtf8Printable(m_name));
    m_socket.setSocketDescriptor(::dup(int(socket.socketDescriptor())));
}

void Sitter::say(const QString &text, qint64 answers)
{
    QJsonObject command {{u"cmd"_s, u"ta"_s}, {u"text"_s, text}, {u"ref"_s, nextRef()}};
    if (answers > 0)
        command[u"reply"_s] = answers;
    send(command);
    await(R"("event":"ack")");
}

void Sitter::sayTo(const QString &name, const QString &text)
{
    send({{u"cmd"_s, u"to"_s}, {u"to"_s, name}, {u"text"_s, text}, {u"ref"_s, nextRef()}});
    await(R"("event":"ack")");
}

void Sitter::react(qint64 message, const QString &emoji)
{
    send({{u"cmd"_s, u"react"_s}, {u"target"_s, message}, {u"emoji"_s, emoji}, {u"on"_s, true},
        {u"ref"_s, nextRef()}});
    await(R"("event":"ack")");
}

void Sitter::edit(qint64 message, const QString &text)
{
    send({{u"cmd"_s, u"edit"_s}, {u"target"_s, message}, {u"text"_s, text}, {u"ref"_s, nextRef()}});
    await(R"("event":"ack")");
}

void Sitter::remove(qint64 message)
{
    send({{u"cmd"_s, u"delete"_s}, {u"target"_s, message}, {u"ref"_s, nextRef()}});
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

void Sitter::leave()
{
    send({{u"cmd"_s, u"exit"_s}});
    while (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.waitForDisconnected(longestMs);
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
    qFatal(
        "%s did not hear %s but %s", qUtf8Printable(m_name), words.constData(), heard.constData());
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
