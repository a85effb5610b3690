// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/session/fakeserver.h"
#include "tests/client_gui/session/sessionfixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// A session with servers that speak JSON.
class TestChatSession final : public QObject
{
    Q_OBJECT
private slots:
    void joinsWithAProvenPersonAndAHelloWithoutSpaces()
    {
        FakeJsonServer server;
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QVERIFY(client.reaches(ConnectionState::Live));
        QCOMPARE(server.proofs, QList<bool>({true}));
        QVERIFY(!server.lines.first().contains(' '));
        QCOMPARE(server.hellos.first().client, u"Test 1"_s);
    }

    void handsOutWhatACrowdSaysOnceAFrame()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));
        QElapsedTimer clock;
        QList<qint64> times;
        connect(&client.session, &ChatSession::eventsReceived, &server,
            [&](const std::vector<Event> &events) {
                if (!std::holds_alternative<MessagePosted>(events.front()))
                    return;
                times.append(clock.isValid() ? clock.elapsed() : 0);
                clock.start();
                MessagePosted next;
                next.id = EventId {10 + times.size()};
                server.tell(server.last(), next);
                server.last()->flush();
            });

        MessagePosted first;
        first.id = EventId {10};
        server.tell(server.last(), first);
        QTRY_VERIFY(times.size() >= 5);

        // A timer may come a little early; a picture takes 16 ms.
        QVERIFY(*std::min_element(times.begin() + 1, times.end()) >= 12);
    }

    void answersPings()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.tell(server.last(), Ping {});

        QTRY_COMPARE(server.pongs, 1);
    }

    void keepsItsKeyForEachServerAndName()
    {
        QTemporaryDir folder;
        FakeJsonServer server;
        QByteArray person;
        {
            SessionFixture first(folder.path());
            first.session.open(first.options(server.port()));
            QVERIFY(first.reaches(ConnectionState::Live));
            person = server.hellos.last().person;
        }
        FakeJsonServer elsewhere; // the same server value at another address
        SessionFixture second(folder.path());
        second.session.open(second.options(elsewhere.port()));

        QVERIFY(second.reaches(ConnectionState::Live));
        QCOMPARE(elsewhere.hellos.last().person, person);
        QCOMPARE(elsewhere.proofs, QList<bool>({true}));
        const QFileInfo file(folder.filePath(u"persons.json"_s));
        QCOMPARE(int(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
    }

    void takesTheKeyAlongWhenRenamed()
    {
        QTemporaryDir folder;
        FakeJsonServer server;
        SessionFixture client(folder.path());
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));
        const QByteArray person = server.hellos.last().person;

        client.session.send(TakeName {u"alba"_s, {}});

        QTRY_COMPARE(client.session.options().name, u"alba"_s);
        QCOMPARE(std::get<Renamed>(client.told.back()).old, u"alice"_s);
        QCOMPARE(client.keys.find(server.serverValue, u"alba"_s)->publicKey, person);
        QVERIFY(!client.keys.find(server.serverValue, u"alice"_s));
    }

    void reportsATakenNameWithASuggestion()
    {
        FakeJsonServer server;
        server.refusal = Refused {};
        server.refusal->code = ErrorCode::NameTaken;
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(std::get<ErrorCode>(client.refusals.first().reason), ErrorCode::NameTaken);
        QCOMPARE(client.refusals.first().suggestion, u"alice2"_s);
        QCOMPARE(client.session.state(), ConnectionState::Offline);
    }

    void reportsARefusal_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : {ErrorCode::NameNotAllowed, ErrorCode::ServerFull,
                 ErrorCode::DoorClosed, ErrorCode::TooManyFromAddress, ErrorCode::BadProof})
            QTest::newRow(errorWord(code).data()) << int(code);
    }

    void reportsARefusal()
    {
        QFETCH(int, code);
        FakeJsonServer server;
        server.refusal = Refused {};
        server.refusal->code = ErrorCode(code);
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(std::get<ErrorCode>(client.refusals.first().reason), ErrorCode(code));
    }

    void reportsAServerThatIsNotThere()
    {
        FakeServer server;
        server.stopListening();
        SessionFixture client;

        client.session.open(client.options(server.port()));

        QTRY_COMPARE(client.refusals.size(), 1);
        QCOMPARE(
            std::get<NetworkTrouble>(client.refusals.first().reason), NetworkTrouble::Unreachable);
    }

    void comesBackWithGrowingPauses()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.stopListening();
        server.dropAll();
        for (const int seconds : {1, 2, 4, 8, 16, 30, 30}) {
            QVERIFY(client.reaches(ConnectionState::Waiting));
            QCOMPARE(client.session.secondsToRetry(), seconds);
            client.scheduler.advance(Milliseconds(seconds * 1'000));
            QCOMPARE(client.session.state(), ConnectionState::Connecting);
        }
        QVERIFY(client.reaches(ConnectionState::Waiting));
        QVERIFY(server.listenAgain());
        client.session.tryNow();

        QVERIFY(client.reaches(ConnectionState::Live));
        QVERIFY(client.refusals.isEmpty());
    }

    void asksForWhatItMissed()
    {
        FakeJsonServer server;
        server.welcome.last = EventId {41};
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));
        QVERIFY(!server.hellos.last().since);

        server.dropAll();

        QVERIFY(client.reaches(ConnectionState::Waiting));
        client.session.tryNow();
        QVERIFY(client.reaches(ConnectionState::Live));
        QCOMPARE(server.hellos.last().since, EventId {41});
        QCOMPARE(server.hellos.last().log, server.welcome.log);
    }

    void followsAnOlderCopyOfTheLogFromItsOwnEnd()
    {
        FakeJsonServer server;
        server.welcome.last = EventId {41};
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));
        for (const qint64 last : {30, 30}) {
            server.welcome.last = EventId {last};
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            client.session.tryNow();
            QVERIFY(client.reaches(ConnectionState::Live));
        }
        QCOMPARE(server.hellos.last().since, EventId {30});
    }

    void sendsInOrderWhatWasTypedWhileAway()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        const QString one = client.say(u"one"_s);
        client.say(u"two"_s);
        QVERIFY(server.messages.isEmpty());
        QCOMPARE(client.sendStates.value(one), SendState::Waiting);

        QTRY_COMPARE(server.said(), QStringList({u"one"_s, u"two"_s}));
        QTRY_COMPARE(client.sendStates.value(one), SendState::Stored);
        QTRY_COMPARE(client.session.unconfirmed(), 0);
    }

    void sendsAgainUnderTheSameRefWhatWasNotConfirmed()
    {
        FakeJsonServer server;
        server.acks = false;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));
        const QString ref = client.say(u"one"_s);
        QTRY_COMPARE(server.messages.size(), 1);

        server.dropAll();
        QVERIFY(client.reaches(ConnectionState::Waiting));
        client.say(u"two"_s);
        server.acks = true;
        client.session.tryNow();

        QTRY_COMPARE(server.said(), QStringList({u"one"_s, u"one"_s, u"two"_s}));
        QCOMPARE(server.messages.at(1).ref, ref);
        QTRY_COMPARE(client.session.unconfirmed(), 0);
    }

    void sendsNoFasterThanTheRoomAllows()
    {
        FakeJsonServer server;
        server.welcome.limits.messageBurst = 2;
        server.welcome.limits.messagesPerSecond = 1;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        for (int i = 0; i < 4; ++i)
            client.say(QString::number(i));

        QTRY_COMPARE(server.messages.size(), 2);
        client.scheduler.advance(Milliseconds(1'010));
        QTRY_COMPARE(server.messages.size(), 3);
        client.scheduler.advance(Milliseconds(1'010));
        QTRY_COMPARE(server.messages.size(), 4);
    }

    void triesAgainLaterWhenToldThatItIsTooFast()
    {
        FakeJsonServer server;
        server.nextMessageRefused = Refused {};
        server.nextMessageRefused->code = ErrorCode::TooFast;
        server.nextMessageRefused->retryAfterMs = 1'500;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        const QString ref = client.say(u"one"_s);

        QTRY_VERIFY(!server.nextMessageRefused);
        QTRY_VERIFY(QTest::qWaitFor([&] {
            client.scheduler.advance(Milliseconds(100));
            return client.sendStates.value(ref) == SendState::Stored;
        }));
        QCOMPARE(server.messages.size(), 2);
    }

    void tellsWhyAMessageFailed()
    {
        FakeJsonServer server;
        server.nextMessageRefused = Refused {};
        server.nextMessageRefused->code = ErrorCode::TooLong;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        const QString ref = client.say(u"one"_s);

        QTRY_COMPARE(client.sendStates.value(ref), SendState::Failed);
        QVERIFY(!client.reasons.value(ref).isEmpty());
    }

    void staysAwayAfter_data()
    {
        QTest::addColumn<int>("reason");
        QTest::newRow("kicked") << int(ByeReason::Kicked);
        QTest::newRow("banned") << int(ByeReason::Banned);
        QTest::newRow("taken over") << int(ByeReason::TakenOver);
    }

    void staysAwayAfter()
    {
        QFETCH(int, reason);
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.tell(server.last(), Bye {ByeReason(reason), {}, {}});
        server.last()->disconnectFromHost();

        QTRY_COMPARE(client.byes.size(), 1);
        client.scheduler.advance(Milliseconds(120'000));
        QCOMPARE(client.session.state(), ConnectionState::Offline);
        QCOMPARE(server.accepted, 1);
    }

    void comesBackToAServerThatStoppedWhenItSays()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.tell(server.last(), Bye {ByeReason::Stopping, {}, 5'000});
        server.last()->disconnectFromHost();

        QVERIFY(client.reaches(ConnectionState::Waiting));
        QCOMPARE(client.session.secondsToRetry(), 5);
        client.scheduler.advance(Milliseconds(5'000));
        QVERIFY(client.reaches(ConnectionState::Live));
    }

    void leavesByExit()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        client.session.leave();

        QTRY_COMPARE(client.byes.size(), 1);
        QCOMPARE(server.exits, 1);
        QCOMPARE(client.session.state(), ConnectionState::Offline);
    }

    void leavesByExitBeforeItIsLive()
    {
        FakeJsonServer server;
        SessionFixture client;
        connect(&client.session, &ChatSession::seatTaken, &client,
            [&client] { client.session.leave(); });
        client.session.open(client.options(server.port()));

        QTRY_COMPARE(client.byes.size(), 1);
        QCOMPARE(server.exits, 1);
    }

    void saysExitWhenItIsDestroyed()
    {
        FakeJsonServer server;
        {
            SessionFixture client;
            client.session.open(client.options(server.port()));
            QVERIFY(client.reaches(ConnectionState::Live));
        }

        QTRY_COMPARE(server.exits, 1);
    }

    void doesNotWaitForAServerThatFellSilent()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        client.scheduler.advance(Milliseconds(90'000));

        QCOMPARE(client.session.state(), ConnectionState::Waiting);
    }

    void cutsTextsThatNobodyCouldLayOut()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        MessagePosted message;
        message.id = EventId {1};
        message.at = QDateTime::currentDateTimeUtc();
        message.from = {randomPersonId(), u"bob"_s};
        message.text = QString(20'000, u'x');
        server.tell(server.last(), message);

        QTRY_COMPARE(client.texts().size(), 1);
        QCOMPARE(client.texts().first().size(), qsizetype(4'000 + 4));
    }

    void endsWithAServerThatSendsALineWithoutEnd()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.last()->write("{\"event\":\"" + QByteArray(2 * 1024 * 1024, 'x'));

        QVERIFY(client.reaches(ConnectionState::Waiting));
        client.session.leave();
        QCOMPARE(client.session.state(), ConnectionState::Offline);
    }

    void minesGarbageForWhatItUnderstands()
    {
        FakeJsonServer server;
        SessionFixture client;
        client.session.open(client.options(server.port()));
        QVERIFY(client.reaches(ConnectionState::Live));

        server.last()->write("\x00\xff garbage\n{}\n[1]\n{\"event\":\"sparkle\"}\n\n");
        MessagePosted message;
        message.id = EventId {1};
        message.at = QDateTime::currentDateTimeUtc();
        message.from = {randomPersonId(), u"bob"_s};
        message.text = u"hi"_s;
        server.tell(server.last(), message);

        QTRY_COMPARE(client.texts(), QStringList(u"bob:hi"_s));
        QCOMPARE(client.session.state(), ConnectionState::Live);
    }
};

QTEST_GUILESS_MAIN(TestChatSession)
#include "tst_chatsession.moc"
