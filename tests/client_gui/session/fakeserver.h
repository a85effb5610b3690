// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/certificatekey.h"
#include "shared/protocol/jsoncodec.h"
#include "shared/protocol/personproof.h"
#include "tests/support/testcertificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace Teahouse {

/// Hands out sockets that are encrypted once there is a certificate.
class FakeDoor final : public QTcpServer
{
    Q_OBJECT
public:
    std::optional<QSslConfiguration> tls;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QTcpSocket *socket = nullptr;
        if (tls) {
            auto *encrypted = new QSslSocket(this);
            encrypted->setSslConfiguration(*tls);
            socket = encrypted;
        } else {
            socket = new QTcpSocket(this);
        }
        socket->setSocketDescriptor(descriptor);
        if (auto *encrypted = qobject_cast<QSslSocket *>(socket))
            encrypted->startServerEncryption();
        addPendingConnection(socket);
    }
};

/// A server on loopback that does what the test says: onBytes sees each read of each peer.
class FakeServer : public QObject
{
    Q_OBJECT
public:
    FakeServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &FakeServer::accept);
    }

    quint16 port() const { return m_port ? m_port : m_server.serverPort(); }
    void stopListening()
    {
        m_port = port();
        m_server.close();
    }
    /// Those who come from now on are encrypted. What they are to compare.
    QByteArray encrypt(const TestCertificate &made = TestCertificate::make())
    {
        const QSslCertificate certificate(made.certificate);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(QSslKey(made.key, QSsl::Ec));
        m_server.tls = configuration;
        return publicKeyDigest(certificate);
    }
    void dropEncryption() { m_server.tls.reset(); }
    bool listenAgain() { return m_server.listen(QHostAddress::LocalHost, m_port); }
    /// As if the cable were cut.
    void dropAll()
    {
        for (QTcpSocket *peer : std::exchange(peers, {}))
            peer->abort();
    }
    QTcpSocket *last() const { return peers.isEmpty() ? nullptr : peers.last(); }

    std::function<void(QTcpSocket *peer)> onConnected = [](QTcpSocket *) {};
    std::function<void(QTcpSocket *peer, const QByteArray &bytes)> onBytes =
        [](QTcpSocket *, const QByteArray &) {};
    QList<QTcpSocket *> peers;
    int accepted = 0;

private:
    void accept()
    {
        while (QTcpSocket *peer = m_server.nextPendingConnection()) {
            peers.append(peer);
            ++accepted;
            connect(
                peer, &QTcpSocket::readyRead, this, [=, this] { onBytes(peer, peer->readAll()); });
            connect(peer, &QTcpSocket::disconnected, this, [=, this] { peers.removeOne(peer); });
            onConnected(peer);
        }
    }

    FakeDoor m_server;
    quint16 m_port = 0;
};

/// Speaks JSON as our server does, as far as a session needs it, and remembers what it was asked.
class FakeJsonServer : public FakeServer
{
    Q_OBJECT
public:
    FakeJsonServer()
    {
        welcome.you.name = QStringLiteral("alice");
        welcome.you.id = randomPersonId();
        welcome.members = {welcome.you};
        welcome.membersTotal = 1;
        welcome.log = QStringLiteral("3f3b1b58-55a5-4b52-9d6d-000000000001");
        welcome.limits.messageBurst = 0;
        welcome.limits.messagesPerSecond = 0;
        onBytes = [this](QTcpSocket *peer, const QByteArray &bytes) {
            m_pending += bytes;
            for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
                const QByteArray line = m_pending.first(end);
                m_pending.remove(0, end + 1);
                lines.append(line);
                answer(peer, line);
            }
        };
    }

    void tell(QTcpSocket *peer, const Event &event)
    {
        peer->write(JsonCodec::encodeEvent(event, m_phrases) + '\n');
    }
    QStringList said() const
    {
        QStringList texts;
        for (const Say &say : messages)
            texts.append(say.text);
        return texts;
    }

    Welcome welcome;
    std::optional<Refused> refusal; // the answer to hello
    QString password; // `auth` with it takes the refusal back
    QStringList passwords; // that were told
    QByteArray serverValue = QByteArray(32, 's');
    bool acks = true;
    QList<QByteArray> lines;
    QList<Hello> hellos;
    QList<Say> messages;
    QList<bool> proofs;
    int pongs = 0;
    int exits = 0;
    std::optional<Refused> nextMessageRefused;

private:
    void answer(QTcpSocket *peer, const QByteArray &line)
    {
        const Result<Command, Refused> command = JsonCodec::decodeCommand(line);
        if (!command)
            return;
        if (const auto *hello = std::get_if<Hello>(&*command)) {
            hellos.append(*hello);
            if (refusal)
                tell(peer, *refusal);
            else
                tell(peer, Challenge {QByteArray(32, 'n'), serverValue});
        } else if (const auto *prove = std::get_if<Prove>(&*command)) {
            proofs.append(verifyProof(
                hellos.last().person, prove->signature, QByteArray(32, 'n'), serverValue));
            welcome.you.name = hellos.last().name;
            tell(peer, welcome);
            tell(peer, Live {});
        } else if (const auto *auth = std::get_if<Authenticate>(&*command)) {
            passwords.append(auth->password);
            if (auth->password == password) {
                refusal.reset();
                tell(peer, Ack {auth->ref, {}, false});
            } else {
                tell(peer, Refused {.code = ErrorCode::WrongPassword, .ref = auth->ref});
            }
        } else if (const auto *say = std::get_if<Say>(&*command)) {
            messages.append(*say);
            answerMessage(peer, *say);
        } else if (const auto *take = std::get_if<TakeName>(&*command)) {
            tell(peer, Ack {take->ref, std::nullopt, true});
        } else if (std::holds_alternative<Pong>(*command)) {
            ++pongs;
        } else if (std::holds_alternative<Exit>(*command)) {
            ++exits;
            tell(peer, Bye {});
            peer->disconnectFromHost();
        }
    }

    void answerMessage(QTcpSocket *peer, const Say &say)
    {
        if (nextMessageRefused) {
            nextMessageRefused->ref = say.ref;
            tell(peer, *std::exchange(nextMessageRefused, std::nullopt));
        } else if (acks) {
            tell(peer, Ack {say.ref, EventId {++m_lastId}, false});
        }
    }

    Phrasebook m_phrases {QStringLiteral("en")};
    QByteArray m_pending;
    qint64 m_lastId = 0;
};

} // namespace Teahouse
