// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/session/oldservers.h"
#include "tests/client_gui/session/sessionfixture.h"

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds step {10};

/// Waits for the condition while time moves on.
template<typename Condition>
bool waited(SessionFixture &client, Condition condition)
{
    return QTest::qWaitFor([&] {
        if (!condition())
            client.scheduler.advance(step);
        return condition();
    });
}

} // namespace

/// A session with servers that know no JSON.
class TestTextSession final : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsATextSessionByItself()
    {
        OldTextServer server;
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QVERIFY(client.reaches(ConnectionState::Live, step));
        QVERIFY(client.session.isTextSession());
        QCOMPARE(server.accepted, 2);
        QVERIFY(server.reads.at(0).startsWith('{'));
        QVERIFY(!server.reads.at(0).contains(' '));
        QCOMPARE(server.reads.at(1), QByteArray("alice -n"));
    }

    void comesBackAsATextSessionWhenNothingAnswers()
    {
        OldTextServer server;
        const auto answering = server.onBytes;
        server.onBytes = [&](QTcpSocket *peer, const QByteArray &bytes) {
            if (!bytes.startsWith('{'))
                answering(peer, bytes);
        };
        SessionFixture client;

        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Negotiating));
        client.scheduler.advance(Milliseconds(1'999));
        QCOMPARE(client.session.state(), ConnectionState::Negotiating);
        client.scheduler.advance(Milliseconds(1));

        QVERIFY(client.reaches(ConnectionState::Live, step));
        QVERIFY(client.session.isTextSession());
    }

    void sendsEachCommandInAWriteOfItsOwnWithoutALineEnd()
    {
        OldTextServer server;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        for (const QString &text : {u"one"_s, u"two"_s, u"three\nfour"_s})
            client.say(text);

        QVERIFY(waited(client, [&] { return client.session.unconfirmed() == 0; }));
        client.session.leave();
        QVERIFY(client.reaches(ConnectionState::Offline, step));

        QCOMPARE(server.reads,
            QList<QByteArray>({"alice -n", "one -ta", "two -ta", "three -ta", "four -ta", "exit"}));
        QCOMPARE(
            client.texts(), QStringList({u"alice:one"_s, u"alice:two"_s, u"alice:three\nfour"_s}));
    }

    void confirmsByItselfWhatAServerDoesNotEcho()
    {
        OldTextServer server;
        server.echoes = false;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        QVERIFY(client.reaches(ConnectionState::Live, step));
        const QString one = client.say(u"one"_s);
        const QString two = client.say(u"two"_s);

        QVERIFY(waited(client, [&] { return client.session.unconfirmed() == 0; }));

        QCOMPARE(server.reads, QList<QByteArray>({"alice -n", "one -ta", "two -ta"}));
        QCOMPARE(client.sendStates.value(one), SendState::Stored);
        QCOMPARE(client.sendStates.value(two), SendState::Stored);
        QCOMPARE(client.texts(), QStringList({u"alice:one"_s, u"alice:two"_s}));
    }

    void tellsARefusedNameInTheServersWords()
    {
        OldTextServer server;
        server.taken = QStringList {u"alice"_s};
        SessionFixture client;

        client.session.open(client.options(server.port(), ProtocolChoice::Text));

        QVERIFY(waited(client, [&] { return !client.refusals.isEmpty(); }));
        QVERIFY(client.refusals.first().text.contains(u"这个名字有人用了"_s));
        QCOMPARE(server.reads, QList<QByteArray>({"alice -n"})); // not joined, so no exit
    }

    void understandsAnOkThatCameTogetherWithMore()
    {
        OldTextServer server;
        server.onBytes = [](QTcpSocket *peer, const QByteArray &) {
            peer->write("OK" + OldTextServer::stamped(u"bob:hi"_s));
        };
        SessionFixture client;

        client.session.open(client.options(server.port(), ProtocolChoice::Text));

        QVERIFY(client.reaches(ConnectionState::Live, step));
        QVERIFY(waited(client, [&] { return !client.texts().isEmpty(); }));
        QCOMPARE(client.texts(), QStringList(u"bob:hi"_s));
    }

    void splitsWhatHasLineEndsAndWaitsForTheRest()
    {
        OldTextServer server;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        QVERIFY(client.reaches(ConnectionState::Live, step));

        server.last()->write(OldTextServer::stamped(u"bob:one\n"_s)
            + OldTextServer::stamped(u"bob:two\n"_s) + OldTextServer::stamped(u"bob:three"_s));

        QTRY_COMPARE(client.texts(), QStringList({u"bob:one"_s, u"bob:two"_s}));
        client.scheduler.advance(Milliseconds(49));
        QCOMPARE(client.texts().size(), 2);
        client.scheduler.advance(Milliseconds(1));
        QCOMPARE(client.texts().size(), 3);
    }

    void doesNotSayTwiceWhatMayHaveArrived()
    {
        OldTextServer server;
        server.echoes = false;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        QVERIFY(client.reaches(ConnectionState::Live, step));
        const QString ref = client.say(u"one"_s);
        QTRY_COMPARE(server.reads.size(), 2);

        server.dropAll();

        QTRY_COMPARE(client.sendStates.value(ref), SendState::Failed);
        QCOMPARE(client.session.state(), ConnectionState::Waiting);
    }

    void renamesByTheServersOk()
    {
        OldTextServer server;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        QVERIFY(client.reaches(ConnectionState::Live, step));

        client.session.send(TakeName {u"alba"_s, {}});

        QVERIFY(waited(client, [&] { return client.session.options().name == u"alba"_s; }));
        QCOMPARE(server.reads.last(), QByteArray("alba -n"));
    }

    void endsWithAServerThatSendsALineWithoutEnd()
    {
        OldTextServer server;
        SessionFixture client;
        client.session.open(client.options(server.port(), ProtocolChoice::Text));
        QVERIFY(client.reaches(ConnectionState::Live, step));

        server.last()->write(QByteArray(2 * 1024 * 1024, 'x'));

        QVERIFY(client.reaches(ConnectionState::Waiting));
    }

    void talksToAMereRelayInPlainLines()
    {
        RelayServer server;
        SessionFixture alice;
        SessionFixture bob;
        alice.session.open(alice.options(server.port(), ProtocolChoice::Plain));
        bob.session.open(bob.options(server.port(), ProtocolChoice::Plain));
        QVERIFY(alice.reaches(ConnectionState::Live));
        QVERIFY(bob.reaches(ConnectionState::Live));
        QTRY_COMPARE(server.peers.size(), 2);

        alice.say(u"hello there"_s);

        QTRY_COMPARE(bob.texts().size(), 1);
        QVERIFY(bob.texts().first().endsWith(u":hello there"_s));
        QCOMPARE(server.reads, QList<QByteArray>({"hello there\n"}));
        QCOMPARE(alice.session.unconfirmed(), 0);
        QCOMPARE(alice.texts(), QStringList(u"alice:hello there"_s)); // its echo is not shown again
        alice.session.leave();
        QCOMPARE(alice.session.state(), ConnectionState::Offline);
    }
};

QTEST_GUILESS_MAIN(TestTextSession)
#include "tst_textsession.moc"
