// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/session/fakeserver.h"
#include "tests/client_gui/session/sessionfixture.h"

#include "shared/protocol/fingerprint.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <utility>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A server with encryption, and the proof that it owns its key.
struct SecretServer : FakeJsonServer {
    SecretServer() { change(); }
    void change() { serverValue = encrypt(); }
};

NetworkTrouble troubleOf(const JoinRefusal &refusal)
{
    const auto *trouble = std::get_if<NetworkTrouble>(&refusal.reason);
    return trouble ? *trouble : NetworkTrouble::Unreachable;
}

/// Waits for a refusal while time passes.
bool isRefused(SessionFixture &client, NetworkTrouble trouble)
{
    const bool refused = QTest::qWaitFor([&] {
        client.scheduler.advance(Milliseconds(20));
        return !client.refusals.isEmpty();
    });
    return refused && troubleOf(client.refusals.last()) == trouble;
}

/// Meets a server for the first time and confirms its key.
bool meets(SessionFixture &client, SecretServer &server)
{
    client.session.open(client.tlsOptions(server.port()));
    if (!isRefused(client, NetworkTrouble::UnknownServer))
        return false;
    client.session.trust(*client.refusals.takeLast().trust);
    client.session.open(client.tlsOptions(server.port()));
    return client.reaches(ConnectionState::Live);
}

/// How somebody between answers a ClientHello.
enum class Answer { Close, Silence, OtherBytes, JsonInPlain };

void addAnswers()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("closes") << Answer::Close;
    QTest::newRow("is silent") << Answer::Silence;
    QTest::newRow("says something else") << Answer::OtherBytes;
    QTest::newRow("speaks JSON in plain") << Answer::JsonInPlain;
}

NetworkTrouble troubleAfter(Answer answer)
{
    return answer == Answer::Close || answer == Answer::Silence ? NetworkTrouble::NoHandshake
                                                                : NetworkTrouble::NotEncrypted;
}

/// Answers so once, or for good.
void answerTls(FakeServer &server, Answer answer)
{
    const auto next = server.onBytes;
    server.onBytes = [next, answer](QTcpSocket *peer, const QByteArray &bytes) {
        if (!bytes.startsWith('\x16'))
            next(peer, bytes);
        else if (answer == Answer::Close)
            peer->close();
        else if (answer == Answer::OtherBytes)
            peer->write("what was that?\n");
        else if (answer == Answer::JsonInPlain)
            peer->write("{\"event\":\"ping\"}\n");
    };
}

} // namespace

Q_DECLARE_METATYPE(Answer)

/// Trust on first use: what a session sends to whom, and what it never sends.
class TestTrust final : public QObject
{
    Q_OBJECT
private slots:
    void asksBeforeAnythingButTheHandshakeLeaves()
    {
        SecretServer server;
        SessionFixture client;

        client.session.open(client.tlsOptions(server.port()));

        QVERIFY(isRefused(client, NetworkTrouble::UnknownServer));
        QCOMPARE(client.session.state(), ConnectionState::Offline);
        const ServerTrust trust = client.refusals.first().trust.value();
        QCOMPARE(trust.key, server.serverValue);
        QVERIFY(trust.version.startsWith(u"TLS 1."_s));
        QVERIFY(!trust.before);
        QTest::qWait(50);
        QVERIFY(server.lines.isEmpty());
    }

    void joinsWithEncryptionOnceItTrusts()
    {
        SecretServer server;
        SessionFixture client;

        QVERIFY(meets(client, server));

        QCOMPARE(client.session.serverKey(), server.serverValue);
        QCOMPARE(server.proofs, QList<bool>({true}));
    }

    void remembersWhomItTrusts()
    {
        QTemporaryDir folder;
        SecretServer server;
        {
            SessionFixture first(folder.path());
            QVERIFY(meets(first, server));
        }
        SessionFixture second(folder.path());

        second.session.open(second.tlsOptions(server.port()));

        QVERIFY(second.reaches(ConnectionState::Live));
        QVERIFY(second.refusals.isEmpty());
        const QFileInfo file(folder.filePath(u"known_hosts.json"_s));
        QCOMPARE(file.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }

    void knowsAServerAgainInAnotherSpelling()
    {
        SecretServer server;
        SessionFixture client;
        QVERIFY(meets(client, server));
        SessionOptions spelled = client.tlsOptions(server.port());
        spelled.server.host = u"127.1"_s;

        client.session.open(spelled);
        QVERIFY(client.reaches(ConnectionState::Live));
        QVERIFY(!client.session.serverKey().isEmpty());

        server.change();
        client.session.open(spelled);
        QVERIFY(isRefused(client, NetworkTrouble::ChangedServer));
    }

    void sendsNothingWhereItCannotReadWhomItTrusts_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half of it") << QByteArray("[{\"address\":\"127.0.");
        QTest::newRow("something else") << QByteArray("{}");
        QTest::newRow("a row of something else") << QByteArray("[7]");
    }

    void sendsNothingWhereItCannotReadWhomItTrusts()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"known_hosts.json"_s);
        const auto contentOf = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : "no file";
        };
        SecretServer server;
        FakeJsonServer plain;
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        for (const auto &[port, tls] : {std::pair(server.port(), TlsChoice::Auto),
                 std::pair(server.port(), TlsChoice::Required),
                 std::pair(plain.port(), TlsChoice::Off)}) {
            SessionFixture client(folder.path());

            client.session.open(client.tlsOptions(port, tls));

            QVERIFY(isRefused(client, NetworkTrouble::TrustUnreadable));
            QCOMPARE(client.refusals.last().subject, path);
            client.session.trust({u"127.0.0.1:9999"_s, QByteArray(32, 'k'), u"TLS 1.3"_s});
            QCOMPARE(contentOf(), content);
        }
        QTest::qWait(50);
        QVERIFY(server.lines.isEmpty());
        QVERIFY(plain.hellos.isEmpty());
    }

    void stopsWhereTheKeyHasChanged()
    {
        QTemporaryDir folder;
        SecretServer server;
        {
            SessionFixture first(folder.path());
            QVERIFY(meets(first, server));
        }
        QTRY_COMPARE(server.exits, 1);
        const QByteArray before = server.serverValue;
        server.lines.clear();
        server.change();
        SessionFixture second(folder.path());

        second.session.open(second.tlsOptions(server.port(), TlsChoice::Off));

        QVERIFY(isRefused(second, NetworkTrouble::ChangedServer));
        const ServerTrust trust = second.refusals.first().trust.value();
        QCOMPARE(trust.before->key, before);
        QCOMPARE(trust.key, server.serverValue);
        QTest::qWait(50);
        QVERIFY(server.lines.isEmpty());
    }

    void stopsWhereTheKeyHasChangedBehindABrokenConnection()
    {
        SecretServer server;
        SessionFixture client;
        QVERIFY(meets(client, server));
        server.lines.clear();
        server.change();

        server.dropAll();

        QVERIFY(isRefused(client, NetworkTrouble::ChangedServer));
        QCOMPARE(client.session.state(), ConnectionState::Offline);
        QVERIFY(server.lines.isEmpty());
    }

    void refusesPlainTextOfAServerThatItMetWithEncryption_data() { addAnswers(); }

    void refusesPlainTextOfAServerThatItMetWithEncryption()
    {
        QFETCH(Answer, answer);
        QTemporaryDir folder;
        SecretServer server;
        {
            SessionFixture first(folder.path());
            QVERIFY(meets(first, server));
        }
        QTRY_COMPARE(server.exits, 1);
        server.lines.clear();
        server.dropEncryption();
        answerTls(server, answer);

        for (const TlsChoice tls : {TlsChoice::Auto, TlsChoice::Off}) {
            SessionFixture second(folder.path());
            second.session.open(second.tlsOptions(server.port(), tls));
            QVERIFY(isRefused(second, troubleAfter(answer)));
        }
        QTest::qWait(50);
        QVERIFY(server.lines.isEmpty());
    }

    void neverComesBackInPlainAfterABrokenConnection()
    {
        SecretServer server;
        SessionFixture client;
        QVERIFY(meets(client, server));
        server.lines.clear();
        server.dropEncryption();
        answerTls(server, Answer::Close);
        const int before = server.accepted;

        server.dropAll();

        QVERIFY(QTest::qWaitFor([&] {
            client.scheduler.advance(Milliseconds(100));
            return server.accepted >= before + 3;
        }));
        QVERIFY(server.lines.isEmpty());
        QVERIFY(client.session.state() != ConnectionState::Live);
    }

    void comesInPlainToAServerWithoutEncryption_data() { addAnswers(); }

    void comesInPlainToAServerWithoutEncryption()
    {
        QFETCH(Answer, answer);
        FakeJsonServer server;
        answerTls(server, answer);
        SessionFixture client;

        client.session.open(client.tlsOptions(server.port()));

        QVERIFY(client.reaches(ConnectionState::Live, Milliseconds(10)));
        QVERIFY(client.session.serverKey().isEmpty());
        QCOMPARE(server.proofs, QList<bool>({true}));
    }

    void whoIsPatientWaitsWhileEveryConnectionIsClosed_data()
    {
        QTest::addColumn<bool>("isMet");
        QTest::newRow("by a server that it has met") << true;
        QTest::newRow("by a stranger") << false;
    }

    void whoIsPatientWaitsWhileEveryConnectionIsClosed()
    {
        QFETCH(bool, isMet);
        QTemporaryDir folder;
        SecretServer server;
        if (isMet) {
            SessionFixture first(folder.path());
            QVERIFY(meets(first, server));
        }
        QTRY_COMPARE(server.exits, isMet ? 1 : 0);
        server.lines.clear();
        server.onConnected = [](QTcpSocket *peer) { peer->abort(); };
        SessionFixture client(folder.path());
        SessionOptions patient = client.tlsOptions(server.port());
        patient.isPatient = true;

        client.session.open(patient);

        QVERIFY(client.reaches(ConnectionState::Waiting));
        QVERIFY(client.refusals.isEmpty());
        QVERIFY(server.lines.isEmpty());
        server.onConnected = [](QTcpSocket *) {};
        if (isMet)
            QVERIFY(client.reaches(ConnectionState::Live, Milliseconds(100)));
        else
            QVERIFY(isRefused(client, NetworkTrouble::UnknownServer)); // and not in plain text
    }

    void insistsWhereItIsTold_data() { addAnswers(); }

    void insistsWhereItIsTold()
    {
        QFETCH(Answer, answer);
        FakeJsonServer server;
        answerTls(server, answer);
        SessionFixture client;

        client.session.open(client.tlsOptions(server.port(), TlsChoice::Required));

        QVERIFY(isRefused(client, troubleAfter(answer)));
        QVERIFY(server.lines.isEmpty());
    }

    void takesAFingerprintThatWasNamedBeforehand_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("six groups") << false;
        QTest::newRow("all of it") << true;
    }

    void takesAFingerprintThatWasNamedBeforehand()
    {
        QFETCH(bool, whole);
        SecretServer server;
        SessionFixture client;
        SessionOptions options = client.tlsOptions(server.port());
        options.fingerprint = whole ? fullFingerprintText(server.serverValue).toLower()
                                    : fingerprintText(server.serverValue);

        client.session.open(options);

        QVERIFY(client.reaches(ConnectionState::Live));
    }

    void refusesAnotherFingerprintThanTheOneThatWasNamed()
    {
        SecretServer server;
        SessionFixture client;
        SessionOptions options = client.tlsOptions(server.port());
        options.fingerprint = u"0000 1111 2222 3333 4444 5555"_s;

        client.session.open(options);

        QVERIFY(isRefused(client, NetworkTrouble::ChangedServer));
        QVERIFY(server.lines.isEmpty());
    }

    void noticesAServerThatClaimsAnotherKey()
    {
        SecretServer server;
        SessionFixture client;
        server.serverValue = QByteArray(32, 'x');

        QVERIFY(!meets(client, server));

        QVERIFY(isRefused(client, NetworkTrouble::Impostor));
        QVERIFY(server.proofs.isEmpty());
    }

    void provesNothingInPlainTextToWhoClaimsAServerThatWasMetWithEncryption()
    {
        SecretServer real;
        FakeJsonServer between; // at another address, and without encryption
        SessionFixture client;
        QVERIFY(meets(client, real));
        between.serverValue = real.serverValue;
        client.session.leave();
        QVERIFY(client.reaches(ConnectionState::Offline));

        SessionOptions elsewhere = client.options(between.port());
        elsewhere.tls = TlsChoice::Off;
        client.session.open(elsewhere);

        QTRY_VERIFY(!between.hellos.isEmpty());
        QVERIFY(isRefused(client, NetworkTrouble::Impostor));
        QVERIFY(between.proofs.isEmpty());
        QVERIFY(between.messages.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
