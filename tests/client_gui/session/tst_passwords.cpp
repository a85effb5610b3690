// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/jsondialect.h"
#include "tests/client_gui/session/oldservers.h"
#include "tests/client_gui/session/sessionfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A server that asks for a password before it lets anybody in.
struct LockedServer : FakeJsonServer {
    explicit LockedServer(ErrorCode asks = ErrorCode::PasswordNeeded)
    {
        password = u"green tea"_s;
        refusal = Refused {.code = asks};
    }
};

/// One that knows only words.
struct LockedTextServer : FakeServer {
    explicit LockedTextServer(const QString &asks)
    {
        onBytes = [this, asks](QTcpSocket *peer, const QByteArray &bytes) {
            reads.append(bytes);
            isOpen = isOpen || bytes == "green tea -auth";
            if (isOpen)
                peer->write("OK");
            else if (bytes.endsWith(" -auth"))
                peer->write(OldTextServer::stamped(
                    u"System:The password is wrong. Wait a moment, then try again."_s));
            else
                peer->write(OldTextServer::stamped(u"System:"_s + asks));
        };
    }

    QList<QByteArray> reads;
    bool isOpen = false;
};

const QString roomAsks = u"This room has a password. Send: PASSWORD -auth"_s;
const QString nameAsks = u"This name is protected. Send: PASSWORD -auth, or choose another."_s;

ErrorCode codeOf(const JoinRefusal &refusal)
{
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    return code ? *code : ErrorCode::BadJson;
}

} // namespace

class TestPasswords final : public QObject
{
    Q_OBJECT
private slots:
    void saysThatThereIsAPassword()
    {
        LockedServer server;
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(codeOf(client.refusals.first()), ErrorCode::PasswordNeeded);
        QVERIFY(asksForPassword(client.refusals.first()));
        QVERIFY(!asksForNamePassword(client.refusals.first()));
        QVERIFY(server.passwords.isEmpty());
    }

    void tellsThePasswordOnceItIsAskedAndJoins()
    {
        LockedServer server;
        SessionFixture client;
        SessionOptions options = client.options(server.port());
        options.roomPassword = u"green tea"_s;

        client.session.open(options);

        QVERIFY(client.reaches(ConnectionState::Live));
        QCOMPARE(server.passwords, QStringList {u"green tea"_s});
        QVERIFY(server.lines.first().contains("hello"));
    }

    void tellsNoPasswordThatNobodyAsks()
    {
        FakeJsonServer server;
        SessionFixture client;
        SessionOptions options = client.options(server.port());
        options.roomPassword = options.namePassword = u"green tea"_s;

        client.session.open(options);

        QVERIFY(client.reaches(ConnectionState::Live));
        QVERIFY(server.passwords.isEmpty());
    }

    void saysThatThePasswordIsWrong()
    {
        LockedServer server;
        SessionFixture client;
        SessionOptions options = client.options(server.port());
        options.roomPassword = u"black tea"_s;

        client.session.open(options);

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(codeOf(client.refusals.first()), ErrorCode::WrongPassword);
        QVERIFY(!asksForNamePassword(client.refusals.first()));
        QCOMPARE(server.passwords.size(), 1);
    }

    void knowsThatTheNamesPasswordIsWrong()
    {
        LockedServer server(ErrorCode::NameProtected);
        SessionFixture client;
        SessionOptions options = client.options(server.port());
        client.session.open(options);
        QTRY_COMPARE(client.refusals.size(), 1);
        QVERIFY(asksForNamePassword(client.refusals.takeFirst()));

        options.namePassword = u"black tea"_s;
        client.session.open(options);

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(client.refusals.first().subject, u"alice"_s);
        QVERIFY(asksForNamePassword(client.refusals.first()));
    }

    void sendsNoPasswordBeforeTheFingerprintIsConfirmed()
    {
        LockedServer server;
        server.serverValue = server.encrypt();
        SessionFixture client;
        SessionOptions options = client.tlsOptions(server.port());
        options.roomPassword = u"green tea"_s;

        client.session.open(options);

        QTRY_COMPARE(client.refusals.size(), 1);
        QVERIFY(client.refusals.first().trust);
        QTest::qWait(50);
        QVERIFY(server.passwords.isEmpty());

        client.session.trust(*client.refusals.takeFirst().trust);
        client.session.open(options);
        QVERIFY(client.reaches(ConnectionState::Live));
        QCOMPARE(server.passwords.size(), 1);
    }

    void comesBackWithThePassword()
    {
        LockedServer server;
        SessionFixture client;
        SessionOptions options = client.options(server.port());
        options.roomPassword = u"green tea"_s;
        client.session.open(options);
        QVERIFY(client.reaches(ConnectionState::Live));

        server.refusal = Refused {.code = ErrorCode::PasswordNeeded};
        server.dropAll();

        QVERIFY(client.reaches(ConnectionState::Waiting));
        QVERIFY(client.reaches(ConnectionState::Live, Milliseconds(50)));
        QCOMPARE(server.passwords.size(), 2);
    }

    void tellsAServerThatKnowsOnlyWords_data()
    {
        QTest::addColumn<QString>("asks");
        QTest::addColumn<bool>("ofName");
        QTest::newRow("the room's") << roomAsks << false;
        QTest::newRow("the name's") << nameAsks << true;
    }

    void tellsAServerThatKnowsOnlyWords()
    {
        QFETCH(const QString, asks);
        QFETCH(const bool, ofName);
        LockedTextServer server(asks);
        SessionFixture client;
        SessionOptions options = client.options(server.port(), ProtocolChoice::Text);
        (ofName ? options.namePassword : options.roomPassword) = u"green tea"_s;

        client.session.open(options);

        QVERIFY(client.reaches(ConnectionState::Live, Milliseconds(10)));
        QCOMPARE(server.reads, QList<QByteArray>({"alice -n", "green tea -auth", "alice -n"}));
    }

    void asksWhereAServerKnowsOnlyWords()
    {
        LockedTextServer server(nameAsks);
        SessionFixture client;
        SessionOptions options = client.options(server.port(), ProtocolChoice::Text);

        client.session.open(options);
        QVERIFY(client.reaches(ConnectionState::Offline, Milliseconds(10)));
        QCOMPARE(client.refusals.size(), 1);
        QVERIFY(asksForNamePassword(client.refusals.takeFirst()));
        QCOMPARE(server.reads, QList<QByteArray> {"alice -n"});

        options.namePassword = u"black tea"_s;
        client.session.open(options);
        QVERIFY(client.reaches(ConnectionState::Offline, Milliseconds(10)));
        QCOMPARE(client.refusals.size(), 1);
        QCOMPARE(codeOf(client.refusals.first()), ErrorCode::WrongPassword);
        QVERIFY(asksForNamePassword(client.refusals.first()));
    }

    void sendsNoPasswordInPlainToAnotherComputer()
    {
        ManualScheduler scheduler;
        PersonKeys keys {QString()};
        JoinRequest request {{u"10.0.0.1"_s, 9999}, u"alice"_s, {}, {}};
        request.roomPassword = u"green tea"_s;
        JsonDialect dialect(request, keys, scheduler);
        QByteArray sent;
        std::vector<Event> told;
        connect(
            &dialect, &Dialect::bytesReady, this, [&](const QByteArray &bytes) { sent += bytes; });
        connect(&dialect, &Dialect::eventsRead, this,
            [&](const std::vector<Event> &events) { told = events; });
        dialect.open();

        dialect.receive("{\"event\":\"error\",\"code\":\"password-needed\",\"text\":\"?\"}\n");

        QVERIFY(!sent.contains("tea"));
        QCOMPARE(told.size(), 1u);
        QCOMPARE(std::get<Refused>(told.front()).code, ErrorCode::AuthInPlain);
    }
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
