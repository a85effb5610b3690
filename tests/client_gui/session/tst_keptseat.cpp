// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/session/fakeserver.h"
#include "tests/client_gui/session/sessionfixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A copy of the files of a running program, as they are if it is killed now.
void copyFiles(const QString &from, const QString &to)
{
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        QFile::remove(QDir(to).filePath(name));
        if (!name.endsWith(u"-shm"_s))
            QVERIFY(QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)));
    }
}

} // namespace

/// What a session finds again that ended, or was ended, with messages on their way.
class TestKeptSeat final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_after; // as it was when the first one was killed

    bool join(SessionFixture &client, const FakeServer &server,
        ProtocolChoice protocol = ProtocolChoice::Json)
    {
        client.session.open(client.options(server.port(), protocol));
        return client.reaches(ConnectionState::Live, Milliseconds(100));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_after = std::make_unique<QTemporaryDir>();
    }

    void sendsAgainUnderTheSameRefsWhatWasNotConfirmedWhenItWasKilled()
    {
        FakeJsonServer server;
        QStringList refs;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            server.acks = false;
            refs.append(client.say(u"on its way"_s));
            QTRY_COMPARE(server.messages.size(), 1);
            server.stopListening();
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            refs.append(client.say(u"written offline"_s));
            refs.append(client.session.send(
                SayTo {u"K9gGyX8OAK8aH8Myj6djqQ"_s, u"psst"_s, {}, {}}, u"bob"_s));
            copyFiles(m_folder->path(), m_after->path());
        }
        server.messages.clear();
        server.acks = true;
        QVERIFY(server.listenAgain());

        SessionFixture client(m_after->path());
        QVERIFY(join(client, server));

        QCOMPARE(client.kept.size(), size_t(3));
        QCOMPARE(client.kept.at(0).text, u"on its way"_s);
        QCOMPARE(client.kept.at(2).toName, u"bob"_s);
        QTRY_COMPARE(server.said(), QStringList({u"on its way"_s, u"written offline"_s}));
        QCOMPARE(server.messages.at(0).ref, refs.at(0));
        QCOMPARE(server.messages.at(1).ref, refs.at(1));
        QTRY_COMPARE(client.sendStates.value(refs.at(1)), SendState::Stored);
        QVERIFY(server.lines.last().contains(refs.at(2).toLatin1()));
    }

    void aReplyStillAnswersTheSameAfterTheProgramWasKilled()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            server.stopListening();
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            client.session.send(Say {u"to all"_s, EventId {41}, {}});
            client.session.send(
                SayTo {u"K9gGyX8OAK8aH8Myj6djqQ"_s, u"to bob"_s, EventId {42}, {}}, u"bob"_s);
            copyFiles(m_folder->path(), m_after->path());
        }
        QVERIFY(server.listenAgain());

        SessionFixture client(m_after->path());
        QVERIFY(join(client, server));

        QTRY_COMPARE(server.said(), QStringList(u"to all"_s));
        QCOMPARE(server.messages.front().reply, EventId {41});
        QTRY_VERIFY(server.lines.last().contains("to bob"));
        QVERIFY(server.lines.last().contains(R"("reply":42)"));
        QCOMPARE(client.kept.at(0).reply, EventId {41});
    }

    void doesNotSendAgainWhatWasConfirmed()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            const QString ref = client.say(u"once"_s);
            QTRY_COMPARE(client.sendStates.value(ref), SendState::Stored);
            copyFiles(m_folder->path(), m_after->path());
        }
        SessionFixture client(m_after->path());
        QVERIFY(join(client, server));

        QVERIFY(client.kept.empty());
        QCOMPARE(client.session.unconfirmed(), 0);
    }

    void sendsNoFasterThanTheRoomAllowsWhatWaited()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            server.stopListening();
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            for (int i = 0; i < 4; ++i)
                client.say(QString::number(i));
        }
        server.welcome.limits.messageBurst = 2;
        server.welcome.limits.messagesPerSecond = 1;
        QVERIFY(server.listenAgain());
        SessionFixture client(m_folder->path());
        client.session.open(client.options(server.port()));

        QTRY_COMPARE(server.said(), QStringList({u"0"_s, u"1"_s}));
        client.scheduler.advance(Milliseconds(1'010));
        QTRY_COMPARE(server.messages.size(), 3);
        client.scheduler.advance(Milliseconds(1'010));
        QTRY_COMPARE(server.said(), QStringList({u"0"_s, u"1"_s, u"2"_s, u"3"_s}));
    }

    void keepsWhatFailedAndWhy()
    {
        FakeJsonServer server;
        QString reason;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            server.nextMessageRefused = Refused {};
            server.nextMessageRefused->code = ErrorCode::TooLong;
            const QString ref = client.say(u"too long"_s);
            QTRY_COMPARE(client.sendStates.value(ref), SendState::Failed);
            reason = client.reasons.value(ref);
        }
        SessionFixture client(m_folder->path());
        QVERIFY(join(client, server));

        QCOMPARE(client.kept.size(), size_t(1));
        QCOMPARE(client.kept.front().state, KeptMessage::State::Failed);
        QCOMPARE(client.kept.front().reason, reason);
        QCOMPARE(server.messages.size(), 1);
        QVERIFY(client.session.discard(client.kept.front().ref));
        QVERIFY(client.session.book().messages().empty());
    }

    void whatWaitsCanBeTakenAwayButNotWhatIsUnderWay()
    {
        FakeJsonServer server;
        SessionFixture client(m_folder->path());
        QVERIFY(join(client, server));
        server.acks = false;
        const QString underWay = client.say(u"under way"_s);
        QTRY_COMPARE(server.messages.size(), 1);
        QVERIFY(!client.session.discard(underWay));

        server.dropAll();
        QVERIFY(client.reaches(ConnectionState::Waiting));
        const QString waiting = client.say(u"waiting"_s);

        QVERIFY(client.session.discard(waiting));
        QCOMPARE(client.session.unconfirmed(), 1);
        QCOMPARE(client.session.book().messages().size(), size_t(1));
    }

    void eachServerAndNameHasABookOfItsOwn()
    {
        FakeJsonServer server;
        FakeJsonServer other;
        other.serverValue = QByteArray(32, 'o');
        SessionFixture client(m_folder->path());
        QVERIFY(join(client, server));
        server.acks = false;
        const QString ref = client.say(u"for the first"_s);

        QVERIFY(join(client, other));
        QCOMPARE(client.sendStates.value(ref), SendState::Failed);
        QVERIFY(client.kept.empty());
        QVERIFY(other.messages.isEmpty());

        SessionFixture again(m_folder->path());
        QVERIFY(join(again, server));
        QCOMPARE(again.kept.size(), size_t(1));
        QCOMPARE(again.kept.front().state, KeptMessage::State::Failed);
    }

    void aNewAddressOfTheServerChangesNothing()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            client.say(u"wherever you are"_s);
        }
        FakeJsonServer elsewhere; // the same server value
        SessionFixture client(m_folder->path());
        QVERIFY(join(client, elsewhere));

        QTRY_COMPARE(elsewhere.said(), QStringList(u"wherever you are"_s));
    }

    void goesOnInTheLogWhereItLeftOff()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
            QVERIFY(
                client.session.book().keep({server.welcome.log, EventId {41}, EventId {40}}, {}));
        }
        SessionFixture client(m_folder->path());
        QVERIFY(join(client, server));

        QCOMPARE(server.hellos.last().log, server.welcome.log);
        QCOMPARE(server.hellos.last().since, EventId {40});
    }

    void aTerminalGoesOnBehindWhatItPrinted()
    {
        FakeJsonServer server;
        server.welcome.last = EventId {40};
        const auto tell = [&](qint64 id) {
            MessagePosted message;
            message.id = EventId {id};
            message.at = QDateTime::currentDateTimeUtc();
            message.from = {randomPersonId(), u"bob"_s};
            message.text = u"hello"_s;
            server.tell(server.last(), message);
        };
        {
            SessionFixture terminal(m_folder->path(), true);
            QVERIFY(join(terminal, server));
            QCOMPARE(terminal.session.book().printed(),
                PrintedPlace({server.welcome.log, EventId {40}}));
            tell(41);
            QTRY_COMPARE(terminal.texts().size(), 1);
            copyFiles(m_folder->path(), m_after->path()); // as if it were killed now
        }
        server.welcome.last = EventId {50};
        SessionFixture terminal(m_after->path(), true);
        QVERIFY(join(terminal, server));
        QCOMPARE(server.hellos.last().log, server.welcome.log);
        QCOMPARE(server.hellos.last().since, EventId {41});

        // What was printed is not read in a window, and what was read there is not printed.
        SessionFixture window(m_after->path());
        QVERIFY(join(window, server));
        QCOMPARE(server.hellos.last().since, std::optional<EventId>());
        QVERIFY(window.session.book().keep({server.welcome.log, EventId {60}, EventId {55}}, {}));
        SessionFixture third(m_after->path(), true);
        QVERIFY(join(third, server));
        QCOMPARE(server.hellos.last().since, EventId {55});
    }

    void theFirstInANewLogGoesOnAtItsBeginning()
    {
        FakeJsonServer server; // whose log is empty
        {
            SessionFixture terminal(m_folder->path(), true);
            QVERIFY(join(terminal, server));
            QCOMPARE(server.hellos.last().since, std::optional<EventId>());
            QCOMPARE(terminal.session.book().printed(), PrintedPlace({server.welcome.log, {}}));

            server.dropAll();
            QVERIFY(terminal.reaches(ConnectionState::Waiting));
            QVERIFY(terminal.reaches(ConnectionState::Live, Milliseconds(100)));
            QCOMPARE(server.hellos.last().since, EventId {});
        }
        server.welcome.last = EventId {50};
        SessionFixture terminal(m_folder->path(), true);
        QVERIFY(join(terminal, server));
        QCOMPARE(server.hellos.last().log, server.welcome.log);
        QCOMPARE(server.hellos.last().since, EventId {});

        const QString before = std::exchange(server.welcome.log, u"another"_s);
        server.welcome.last = {};
        server.dropAll();
        QVERIFY(terminal.reaches(ConnectionState::Waiting));
        QVERIFY(terminal.reaches(ConnectionState::Live, Milliseconds(100)));
        QCOMPARE(server.hellos.last().log, before);
        QCOMPARE(terminal.session.book().printed(), PrintedPlace({u"another"_s, EventId {}}));
    }

    void keepsWhatIsSaidBeforeAnyServerWasMet()
    {
        FakeJsonServer server;
        server.stopListening();
        SessionOptions patient;
        QString ref;
        {
            SessionFixture client(m_folder->path());
            patient = client.options(server.port());
            patient.isPatient = true;
            client.session.open(patient);
            QVERIFY(client.reaches(ConnectionState::Waiting));
            ref = client.say(u"anybody?"_s);
            copyFiles(m_folder->path(), m_after->path());
        }
        QVERIFY(server.listenAgain());
        SessionFixture client(m_after->path());
        QVERIFY(join(client, server));

        QTRY_COMPARE(server.said(), QStringList(u"anybody?"_s));
        QCOMPARE(server.messages.front().ref, ref);
        QTRY_COMPARE(client.sendStates.value(ref), SendState::Stored);
        SessionFixture again(m_after->path());
        QVERIFY(join(again, server));
        QVERIFY(again.kept.empty());
    }

    void anotherServerGetsNothingThatWaitedForTheOneThatWasKnown()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
        }
        server.stopListening();
        server.dropAll();
        SessionFixture client(m_folder->path());
        SessionOptions patient = client.options(server.port());
        patient.isPatient = true;
        client.session.open(patient);
        QVERIFY(client.reaches(ConnectionState::Waiting));
        const QString ref = client.say(u"for the first"_s);
        server.serverValue = QByteArray(32, 'o');
        QVERIFY(server.listenAgain());

        QVERIFY(client.reaches(ConnectionState::Live, Milliseconds(100)));

        QCOMPARE(client.sendStates.value(ref), SendState::Failed);
        QVERIFY(server.said().isEmpty());
    }

    void aTextServerGetsNothingTwice()
    {
        FakeServer server; // reads, and never answers but to the name
        QByteArray read;
        server.onBytes = [&](QTcpSocket *peer, const QByteArray &bytes) {
            read += bytes + '|';
            if (bytes.contains(" -n"))
                peer->write("OK\n");
        };
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server, ProtocolChoice::Text));
            client.say(u"perhaps"_s);
            QTRY_VERIFY(read.contains("perhaps"));
            server.dropAll();
            QVERIFY(client.reaches(ConnectionState::Waiting));
            client.say(u"surely not yet"_s);
            copyFiles(m_folder->path(), m_after->path());
        }
        read.clear();
        SessionFixture client(m_after->path());
        QVERIFY(join(client, server, ProtocolChoice::Text));

        QTRY_VERIFY(read.contains("surely not yet"));
        QVERIFY(!read.contains("perhaps"));
        // It failed before the end, or would have: nobody knows whether it came.
        QCOMPARE(client.kept.size(), size_t(2));
        QCOMPARE(client.kept.front().state, KeptMessage::State::Failed);
        QVERIFY(!client.kept.front().reason.isEmpty());
    }

    void saysWhenWhatItKeptIsDamaged()
    {
        FakeJsonServer server;
        {
            SessionFixture client(m_folder->path());
            QVERIFY(join(client, server));
        }
        const QStringList books = QDir(m_folder->path()).entryList({u"*.db"_s});
        QCOMPARE(books.size(), 1);
        QFile book(m_folder->filePath(books.first()));
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.write(QByteArray(4'096, 'x'));
        book.close();

        SessionFixture client(m_folder->path());
        QVERIFY(join(client, server));

        QCOMPARE(client.troubles.size(), 1);
        QVERIFY(client.troubles.first().contains(books.first() + u".damaged"_s));
        const QString ref = client.say(u"still talking"_s);
        QTRY_COMPARE(client.sendStates.value(ref), SendState::Stored);
    }

    void talksOnWhereNothingCanBeKept()
    {
        FakeJsonServer server;
        QFile file(m_folder->filePath(u"seats"_s)); // where the folder would be
        QVERIFY(file.open(QIODevice::WriteOnly));
        SessionFixture client(m_folder->filePath(u"seats"_s));
        QVERIFY(join(client, server));

        QCOMPARE(client.troubles.size(), 1);
        const QString ref = client.say(u"still talking"_s);
        QTRY_COMPARE(client.sendStates.value(ref), SendState::Stored);
    }
};

QTEST_GUILESS_MAIN(TestKeptSeat)
#include "tst_keptseat.moc"
