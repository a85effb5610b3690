// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/personkeys.h"
#include "client_gui/terminal/terminalclient.h"
#include "tests/client_gui/session/fakeserver.h"
#include "tests/client_gui/session/manualscheduler.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <array>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Pipe = std::array<int, 2>;

Pipe openPipe()
{
    Pipe pipe {-1, -1};
    return ::pipe(pipe.data()) == 0 ? pipe : Pipe {-1, -1};
}

/// A client whose time stands still, at the end of a pipe.
class Terminal
{
    Q_DISABLE_COPY_MOVE(Terminal)
public:
    Terminal(const FakeServer &server, const QString &folder, bool isTyped = false)
        : m_pipe(openPipe())
        , m_keys(folder)
        , session({scheduler, m_keys, [] { return 0.5; }, folder, folder, true})
        , m_input(m_pipe[0])
        , m_client(
              session, m_input, scheduler, u"en"_s,
              [this](const QString &line) { printed.append(line); },
              [this](const QString &line) { reported.append(line); })
    {
        QObject::connect(&m_client, &TerminalClient::finished, &m_client, [this](int code) {
            if (exitCode < 0)
                exitCode = code;
        });
        m_client.setAsking(isTyped);
        SessionOptions options {{u"127.0.0.1"_s, server.port()}, u"alice"_s};
        options.tls = TlsChoice::Off;
        options.isPatient = !isTyped;
        session.open(options);
    }
    ~Terminal()
    {
        endInput();
        ::close(m_pipe[0]);
    }

    void type(const QByteArray &lines)
    {
        QCOMPARE(::write(m_pipe[1], lines.data(), size_t(lines.size())), ssize_t(lines.size()));
    }
    void endInput()
    {
        if (m_pipe[1] >= 0)
            ::close(std::exchange(m_pipe[1], -1));
    }
    /// True once it has ended; while it waits for a server, time moves on by `step` a turn.
    bool ends(Milliseconds step = {})
    {
        return QTest::qWaitFor([&] {
            waitOn(step);
            return exitCode >= 0;
        });
    }
    void waitOn(Milliseconds step)
    {
        if (session.state() == ConnectionState::Waiting)
            scheduler.advance(step);
    }
    void leave() { m_client.leave(); }
    bool hasReported(const QString &words) const { return !reported.filter(words).isEmpty(); }

private:
    Pipe m_pipe;

public:
    ManualScheduler scheduler;

private:
    PersonKeys m_keys;

public:
    ChatSession session;
    QStringList printed;
    QStringList reported;
    int exitCode = -1; // while it runs

private:
    StdinReader m_input;
    TerminalClient m_client;
};

} // namespace

/// What becomes of what is typed or piped, whatever the server does.
class TestTerminalClient final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::vector<KeptMessage> kept() const
    {
        for (const QString &name : QDir(m_folder->path()).entryList({u"*.db"_s})) {
            SeatBook book;
            book.open(m_folder->filePath(name));
            if (std::vector<KeptMessage> messages = book.messages(); !messages.empty())
                return messages;
        }
        return {};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void sendsWhatWasPipedBeforeTheServerWasThere()
    {
        FakeJsonServer server;
        server.stopListening();
        Terminal client(server, m_folder->path());
        client.type("one\ntwo\n");
        client.endInput();
        QTRY_COMPARE(client.session.unconfirmed(), 2);
        QTRY_COMPARE(client.session.state(), ConnectionState::Waiting);
        QVERIFY(client.hasReported(u"Nobody answers"_s));

        QVERIFY(server.listenAgain());

        QVERIFY(client.ends(Milliseconds(100)));
        QCOMPARE(server.said(), QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(client.exitCode, int(TerminalClient::AllSaid));
        QVERIFY(kept().empty());
    }

    void waitsForADoorThatIsClosed()
    {
        FakeJsonServer server;
        server.refusal = Refused {.code = ErrorCode::DoorClosed};
        Terminal client(server, m_folder->path());
        client.type("one\n");
        client.endInput();
        QTRY_COMPARE(client.session.state(), ConnectionState::Waiting);
        QTRY_VERIFY(client.hasReported(u"Trying again in"_s));
        QVERIFY(!client.hasReported(u"Nobody answers"_s));

        server.refusal.reset();

        QVERIFY(client.ends(Milliseconds(100)));
        QCOMPARE(server.said(), QStringList(u"one"_s));
        QCOMPARE(client.exitCode, int(TerminalClient::AllSaid));
    }

    void givesUpWhenNobodyAnswersButLosesNothing()
    {
        FakeJsonServer server;
        server.stopListening();
        {
            Terminal client(server, m_folder->path());
            client.type("one\ntwo\n");
            client.endInput();
            QTRY_COMPARE(client.session.unconfirmed(), 2);

            QVERIFY(client.ends(Milliseconds(1'000)));

            QCOMPARE(client.exitCode, int(TerminalClient::NotAllSaid));
            QVERIFY(client.hasReported(u"2 messages are not sent yet"_s));
        }
        QCOMPARE(kept().size(), size_t(2));
        QVERIFY(server.listenAgain());
        Terminal client(server, m_folder->path());
        client.endInput();

        QVERIFY(client.ends(Milliseconds(100)));

        QCOMPARE(server.said(), QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(client.exitCode, int(TerminalClient::AllSaid));
    }

    void whatAnEarlierRunLeftCountsToo()
    {
        FakeJsonServer server;
        server.stopListening();
        {
            Terminal first(server, m_folder->path());
            first.type("zero\n");
            QTRY_COMPARE(first.session.unconfirmed(), 1);
        }
        const QString file = QDir(m_folder->path()).entryList({u"*.db"_s}).value(0);
        {
            SeatDatabase quick;
            QCOMPARE(quick.open(m_folder->filePath(file)), SeatDatabase::Opened::Whole);
            QVERIFY(quick.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                              " WHERE i < 998) INSERT INTO outbox (ref, receiver, receiver_name,"
                              " text, written, state, reason)"
                              " SELECT 'ref' || i, '', '', 'hello', 1, 0, '' FROM n"_s));
        }
        {
            Terminal client(server, m_folder->path());
            client.type("one\ntwo\nthree\n"); // of which two wait in the pipe
            QTRY_COMPARE(client.session.unconfirmed(), 1);
            QTRY_COMPARE(client.session.state(), ConnectionState::Waiting);
            QCOMPARE(client.session.spareMessages(), 0);
            QVERIFY(!client.hasReported(u"Not sent"_s));
        }
        QCOMPARE(kept().size(), size_t(SeatBook::mostMessages));
        QCOMPARE(kept().back().text, u"one"_s);
    }

    void saysNothingAndEndsWhereNobodyAnswersToNothing()
    {
        FakeJsonServer server;
        server.stopListening();
        Terminal client(server, m_folder->path());
        client.endInput();

        QVERIFY(client.ends());

        QCOMPARE(client.exitCode, int(TerminalClient::PutOut));
    }

    void waitsForWhatIsUnderWayAsLongAsSomethingArrives()
    {
        FakeJsonServer server;
        server.acks = false;
        Terminal client(server, m_folder->path());
        client.type("one\ntwo\nthree\n");
        client.endInput();
        QTRY_COMPARE(server.messages.size(), 3);
        const auto confirm = [&](int index) {
            server.tell(server.last(), Ack {server.messages.at(index).ref, EventId {1}, false});
            QTRY_COMPARE(client.session.unconfirmed(), 2 - index);
        };

        client.scheduler.advance(Milliseconds(50'000));
        confirm(0);
        client.scheduler.advance(Milliseconds(50'000));
        confirm(1);
        QCOMPARE(client.exitCode, -1);
        client.scheduler.advance(TerminalClient::patience + Milliseconds(10));

        QVERIFY(client.ends());
        QCOMPARE(client.exitCode, int(TerminalClient::NotAllSaid));
        QCOMPARE(kept().size(), size_t(1));
        QCOMPARE(kept().front().text, u"three"_s);
    }

    void aCommandWaitsForTheRoomToTellWhomItMeans()
    {
        FakeJsonServer server;
        const Person park {randomPersonId(), u"Al Park"_s};
        server.welcome.members.push_back(park);
        server.stopListening();
        Terminal client(server, m_folder->path());
        client.type("first\n/to Al Park psst\nto all\n");
        client.endInput();
        QTRY_COMPARE(client.session.unconfirmed(), 1); // what follows the command is not read yet
        QTRY_COMPARE(client.session.state(), ConnectionState::Waiting);

        QVERIFY(server.listenAgain());

        QTRY_VERIFY((client.waitOn(Milliseconds(100)),
            !server.lines.isEmpty() && server.lines.last().contains("to all")));
        const QByteArray before = server.lines.at(server.lines.size() - 2);
        QVERIFY2(before.contains("psst"), before.constData());
        QVERIFY(before.contains(park.id.text));
        QCOMPARE(server.said(), QStringList({u"first"_s, u"to all"_s}));
    }

    void tellsWhatItDidNotCarryOut()
    {
        FakeJsonServer server;
        server.stopListening();
        Terminal client(server, m_folder->path());
        client.type("/to bob psst\n");
        client.endInput();

        QVERIFY(client.ends(Milliseconds(1'000)));

        QCOMPARE(client.exitCode, int(TerminalClient::NotAllSaid));
        QVERIFY(client.hasReported(u"Not carried out: /to bob psst"_s));
    }

    void leavesAloneWhatFailedBefore()
    {
        FakeJsonServer server;
        {
            Terminal typed(server, m_folder->path(), true);
            server.nextMessageRefused = Refused {};
            server.nextMessageRefused->code = ErrorCode::TooLong;
            typed.type("too long\n/quit\n");
            QVERIFY(typed.ends());
            QCOMPARE(typed.exitCode, int(TerminalClient::NotAllSaid));
        }
        Terminal piped(server, m_folder->path());
        piped.type("short\n");
        piped.endInput();

        QVERIFY(piped.ends());

        QCOMPARE(piped.exitCode, int(TerminalClient::AllSaid));
        QVERIFY(piped.hasReported(u"Not sent last time: too long"_s));
        QCOMPARE(kept().size(), size_t(1));
        QCOMPARE(kept().front().text, u"too long"_s);
    }

    void aScriptThatIsRefusedLearnsWhatFailed()
    {
        FakeJsonServer server;
        server.nextMessageRefused = Refused {};
        server.nextMessageRefused->code = ErrorCode::TooLong;
        Terminal client(server, m_folder->path());
        client.type("too long\n");
        client.endInput();

        QVERIFY(client.ends());

        QCOMPARE(client.exitCode, int(TerminalClient::NotAllSaid));
        QVERIFY(client.hasReported(u"Not sent: too long"_s));
        QVERIFY(kept().empty());
    }

    void aScriptTakesAwayOnlyWhatItSaidAndNobodyWillTake_data()
    {
        QTest::addColumn<bool>("isEarlier");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("of an earlier run")
            << true << ErrorCode::TooLong << int(TerminalClient::AllSaid);
        QTest::newRow("not stored now")
            << false << ErrorCode::NotStored << int(TerminalClient::NotAllSaid);
    }

    void aScriptTakesAwayOnlyWhatItSaidAndNobodyWillTake()
    {
        QFETCH(bool, isEarlier);
        QFETCH(ErrorCode, code);
        QFETCH(int, exitCode);
        FakeJsonServer server;
        if (isEarlier) {
            server.stopListening();
            Terminal first(server, m_folder->path());
            first.type("hello\n");
            QTRY_COMPARE(first.session.unconfirmed(), 1);
        }
        QVERIFY(!isEarlier || server.listenAgain());
        server.nextMessageRefused = Refused {};
        server.nextMessageRefused->code = code;
        Terminal client(server, m_folder->path());
        client.type(isEarlier ? "" : "hello\n");
        client.endInput();

        QVERIFY(client.ends(Milliseconds(100)));

        QVERIFY(client.hasReported(u"Not sent: hello"_s));
        QCOMPARE(client.exitCode, exitCode);
        QCOMPARE(kept().size(), size_t(1));
        QCOMPARE(kept().front().state, KeptMessage::State::Failed);
    }

    void whatFailedIsSentAgainOrTakenAway_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("again") << QByteArray("/retry\n") << QStringList({u"one"_s, u"one"_s});
        QTest::newRow("by number")
            << QByteArray("/unsent\n/retry 1\n") << QStringList({u"one"_s, u"one"_s});
        QTest::newRow("away") << QByteArray("/discard\n") << QStringList(u"one"_s);
    }

    void whatFailedIsSentAgainOrTakenAway()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, said);
        FakeJsonServer server;
        Terminal client(server, m_folder->path(), true);
        server.nextMessageRefused = Refused {};
        server.nextMessageRefused->code = ErrorCode::NotStored;
        client.type("one\n");
        QTRY_VERIFY(client.hasReported(u"Not sent: one"_s));

        client.type(line + "/quit\n");

        QVERIFY(client.ends());
        QCOMPARE(server.said(), said);
        QCOMPARE(server.messages.first().ref, server.messages.last().ref);
        QCOMPARE(client.exitCode, int(TerminalClient::AllSaid));
        QVERIFY(kept().empty());
    }

    void asksForWhatWasSaidBeforeTheOldestThatIsShown()
    {
        FakeJsonServer server;
        Terminal client(server, m_folder->path(), true);
        QTRY_COMPARE(client.session.state(), ConnectionState::Live);
        MessagePosted message;
        message.id = EventId {70};
        message.at = QDateTime::currentDateTimeUtc();
        message.from = {randomPersonId(), u"bob"_s};
        message.text = u"hello"_s;
        server.tell(server.last(), message);
        QTRY_VERIFY(!client.printed.filter(u"bob:hello"_s).isEmpty());

        client.type("/history 999\n");
        QTRY_VERIFY(server.lines.last().contains("history"));
        QVERIFY(server.lines.last().contains(R"("before":70)"));
        QVERIFY(server.lines.last().contains(R"("limit":200)")); // as many as the room gives
        message.id = EventId {30};
        message.text = u"before"_s;
        server.tell(server.last(), History {{message}, true, {}});

        QTRY_VERIFY(!client.printed.filter(u"(earlier)"_s).filter(u"bob:before"_s).isEmpty());
        client.type("/history\n");
        QTRY_VERIFY(server.lines.last().contains(R"("before":30)"));
        QVERIFY(server.lines.last().contains(R"("limit":20)"));
    }

    void anInterruptAmidAQuestionEnds()
    {
        FakeJsonServer server;
        server.refusal = Refused {};
        server.refusal->code = ErrorCode::PasswordNeeded;
        Terminal client(server, m_folder->path(), true);
        QTRY_VERIFY(client.hasReported(u"password"_s));

        client.leave();

        QVERIFY(client.ends());
        QCOMPARE(client.exitCode, int(TerminalClient::PutOut));
    }
};

QTEST_GUILESS_MAIN(TestTerminalClient)
#include "tst_terminalclient.moc"
