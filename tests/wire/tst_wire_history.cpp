// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QDir>
#include <QJsonArray>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What was said is there afterwards: for newcomers, for those who come back, and after a crash.
class WireHistoryTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void newcomersSeeWhatWasSaidBefore();
    void textPeersAskForTheLastLines();
    void programsAskForPages();
    void aCrashLosesNothingThatWasAcked();
    void whatWasMissedComesInOrderBeforeLive();
    void theSameRefAfterARestartIsAckedAndSaidOnce();
    void anotherTextUnderAnOldRefIsRefusedAfterARestart();
    void aPrivateMessageWaitsForWhoIsAway();
    void aNameIsItsPersonsThroughACrash();
    void aPrivateMessageFindsWhoWasAwayBeforeTheRestart_data();
    void aPrivateMessageFindsWhoWasAwayBeforeTheRestart();
    void aPrivateMessageSentAgainIsAckedWhoeverItsReceiverIsNow();
    void theHostWritesToWhoIsAway();
    void nobodyElseFindsAPrivateMessage();
    void longMessagesAreResumedInPieces();
    void withoutHistoryNothingIsKept();
    void aSecondServerLeavesTheFolderAlone();
    void aSecondServerLeavesTheHistoryOfAnotherFolderAlone();
    void aDamagedHistoryIsLeftAloneUntilItIsToBeMoved();
    void aHistoryThatIsGoneIsAskedFor();
    void aBackupIsAHistoryToStartOn();
    void anOlderCopyPutBackHidesNothingFromWhoKnowsMore();
    void onlyTheNewestMessagesAreKeptWhereTheHostWantsThat();
    void aFullDiskIsToldToTheSenderAndPasses();
    void theHostHearsOfAFullDiskOnceAndThatItHasPassed();

private:
    void start(const QStringList &options = {});
    void crash();
    QJsonObject say(JsonPeer &peer, const QByteArray &text, const QByteArray &ref);

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

void WireHistoryTest::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    start();
}

void WireHistoryTest::start(const QStringList &options)
{
    m_server = std::make_unique<ServerProcess>(
        QStringList {u"--lang"_s, u"en"_s, u"--message-rate"_s, u"off"_s} + options, Input::Null,
        m_data->path());
}

void WireHistoryTest::crash()
{
    m_server->crash();
    start();
}

/// The ack, or the error.
QJsonObject WireHistoryTest::say(JsonPeer &peer, const QByteArray &text, const QByteArray &ref)
{
    return peer.say(text, ref);
}

void WireHistoryTest::newcomersSeeWhatWasSaidBefore()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    for (int i = 1; i <= 60; ++i)
        say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i));
    JsonPeer bob(m_server->port());
    bob.send(R"({"cmd":"hello","protocol":1,"name":"bob"})");
    bob.event(u"welcome"_s);
    for (int i = 11; i <= 60; ++i) {
        const QJsonObject event = bob.event();
        QCOMPARE(at(event, "text"), u"m%1"_s.arg(i));
        QCOMPARE(at(event, "earlier"), u"true"_s);
        QVERIFY(!event.contains("ref"_L1));
    }
    QCOMPARE(at(bob.event(), "event"), u"live"_s);
    say(alice, "now", "now");
    const QJsonObject now = bob.event();
    QCOMPARE(at(now, "text"), u"now"_s);
    QVERIFY(!now.contains("earlier"_L1));
}

void WireHistoryTest::textPeersAskForTheLastLines()
{
    WirePeer alice(m_server->port());
    alice.ask(u"alice -n"_s);
    for (const auto &word : {u"one"_s, u"two"_s, u"three"_s})
        alice.ask(word + u" -ta"_s);
    WirePeer bob(m_server->port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"2 -history"_s), u"[T] alice:two"_s);
    QCOMPARE(bob.line(), u"[T] alice:three"_s);
    QCOMPARE(bob.ask(u"exit"_s), u"exit"_s);
}

void WireHistoryTest::programsAskForPages()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    QStringList ids;
    for (int i = 1; i <= 4; ++i)
        ids << at(say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i)), "id");
    const QJsonObject page = alice.ask(R"({"cmd":"history","conversation":"room","before":)"
        + ids.at(3).toLatin1() + R"(,"limit":2,"ref":"h"})");
    QCOMPARE(at(page, "event"), u"history"_s);
    QCOMPARE(at(page, "ref"), u"h"_s);
    QCOMPARE(at(page, "more"), u"true"_s);
    const QJsonArray events = page.value("events"_L1).toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(at(events.at(0).toObject(), "text"), u"m2"_s);
    QCOMPARE(at(events.at(1).toObject(), "text"), u"m3"_s);
}

void WireHistoryTest::aCrashLosesNothingThatWasAcked()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    const QJsonObject welcome = alice.join("alice", key);
    QStringList acked;
    for (int i = 1; i <= 20; ++i)
        acked << at(say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i)), "id");
    crash();
    JsonPeer again(m_server->port());
    const QJsonObject back = again.resume("alice", key, at(welcome, "log"), 0);
    QCOMPARE(at(back, "log"), at(welcome, "log"));
    for (int i = 1; i <= 20; ++i) {
        const QJsonObject event = again.event(u"message"_s);
        QCOMPARE(at(event, "text"), u"m%1"_s.arg(i));
        QCOMPARE(at(event, "id"), acked.at(i - 1));
        // The sender knows by it what is kept, even if the ack was lost.
        QCOMPARE(at(event, "ref"), u"r%1"_s.arg(i));
    }
    const qint64 last = acked.last().toLongLong();
    QVERIFY(at(say(again, "more", "more"), "id").toLongLong() > last);
}

void WireHistoryTest::whatWasMissedComesInOrderBeforeLive()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    const QJsonObject welcome = bob.join("bob", key);
    say(alice, "heard", "heard");
    const qint64 since = at(bob.event(u"message"_s), "id").toLongLong();
    bob.send(R"({"cmd":"exit"})");
    bob.event(u"bye"_s);
    for (int i = 1; i <= 450; ++i)
        say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i));

    JsonPeer again(m_server->port());
    again.resume("bob", key, at(welcome, "log"), since);
    // Others go on while what was missed is still on its way.
    for (int i = 451; i <= 500; ++i)
        say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i));

    int liveAfter = 0;
    qint64 id = since;
    for (int i = 1; i <= 500;) {
        const QJsonObject event = again.event();
        if (at(event, "event") == "live"_L1) {
            QCOMPARE(std::exchange(liveAfter, i - 1), 0);
            continue;
        }
        QCOMPARE(at(event, "event"), u"message"_s);
        QCOMPARE(at(event, "text"), u"m%1"_s.arg(i++));
        QVERIFY(!event.contains("earlier"_L1));
        QVERIFY(at(event, "id").toLongLong() > id);
        id = at(event, "id").toLongLong();
    }
    QVERIFY(liveAfter >= 450);
}

void WireHistoryTest::theSameRefAfterARestartIsAckedAndSaidOnce()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    const QJsonObject welcome = alice.join("alice", key);
    const QString id = at(say(alice, "once", "r"), "id");
    crash();
    JsonPeer bob(m_server->port());
    bob.join("bob");
    JsonPeer again(m_server->port());
    again.resume("alice", key, at(welcome, "log"), id.toLongLong());
    again.event(u"live"_s);
    bob.event(u"joined"_s);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject ack = say(again, "once", "r");
        QCOMPARE(at(ack, "event"), u"ack"_s);
        QCOMPARE(at(ack, "id"), id);
    }
    say(again, "twice", "r2");
    QCOMPARE(at(bob.event(), "text"), u"twice"_s);
}

void WireHistoryTest::anotherTextUnderAnOldRefIsRefusedAfterARestart()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice", key);
    const QString id = at(say(alice, "tea", "r"), "id");
    crash();
    JsonPeer again(m_server->port());
    again.join("alice", key);
    QCOMPARE(at(say(again, "coffee", "r"), "code"), u"ref-used"_s);
    // What the ref stands for has not become the coffee.
    QCOMPARE(at(say(again, "tea", "r"), "id"), id);
    QCOMPARE(at(say(again, "coffee", "r"), "code"), u"ref-used"_s);
}

void WireHistoryTest::aPrivateMessageWaitsForWhoIsAway()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    const QJsonObject welcome = bob.join("bob", key);
    bob.send(R"({"cmd":"exit"})");
    bob.event(u"bye"_s);
    alice.event(u"left"_s);
    alice.send(R"({"cmd":"to","to":"bob","text":"psst","ref":"p"})");
    QCOMPARE(at(alice.event(), "text"), u"psst"_s);
    QCOMPARE(at(alice.event(), "event"), u"ack"_s);
    crash();
    JsonPeer again(m_server->port());
    again.resume("bob", key, at(welcome, "log"), at(welcome, "last").toLongLong());
    const QJsonObject message = again.event(u"message"_s);
    QCOMPARE(at(message, "text"), u"psst"_s);
    QVERIFY(at(message, "conversation").startsWith(u"p:"_s));
}

void WireHistoryTest::aNameIsItsPersonsThroughACrash()
{
    const Key inside = Key::make();
    const Key away = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice", inside);
    JsonPeer bob(m_server->port());
    bob.join("bob", away);
    bob.send(R"({"cmd":"exit"})");
    bob.event(u"bye"_s);
    alice.event(u"left"_s);
    crash();
    JsonPeer mallory(m_server->port());
    for (const char *name : {"alice", "Bob"})
        QCOMPARE(at(mallory.join(name), "code"), u"name-kept"_s);
    // Who says no name is called as before.
    JsonPeer back(m_server->port());
    QCOMPARE(at(back.join("", away), "you.name"), u"bob"_s);
    JsonPeer again(m_server->port());
    QCOMPARE(at(again.join("alice", inside), "you.name"), u"alice"_s);
}

void WireHistoryTest::aPrivateMessageFindsWhoWasAwayBeforeTheRestart_data()
{
    QTest::addColumn<bool>("byId");
    QTest::newRow("by name") << false;
    QTest::newRow("by id") << true;
}

void WireHistoryTest::aPrivateMessageFindsWhoWasAwayBeforeTheRestart()
{
    QFETCH(bool, byId);
    const Key key = Key::make();
    JsonPeer bob(m_server->port());
    const QJsonObject welcome = bob.join("bob", key);
    bob.send(R"({"cmd":"exit"})");
    bob.event(u"bye"_s);
    crash();
    JsonPeer alice(m_server->port());
    alice.join("alice");
    const QByteArray to = byId ? key.id().toLatin1() : QByteArray("bob");
    alice.send(R"({"cmd":"to","to":")" + to + R"(","text":"psst","ref":"p"})");
    const QJsonObject echo = alice.event();
    QCOMPARE(at(echo, "text"), u"psst"_s);
    QCOMPARE(at(alice.event(), "event"), u"ack"_s);
    JsonPeer again(m_server->port());
    again.resume("bob", key, at(welcome, "log"), at(welcome, "last").toLongLong());
    QCOMPARE(at(again.event(u"message"_s), "text"), u"psst"_s);
}

void WireHistoryTest::aPrivateMessageSentAgainIsAckedWhoeverItsReceiverIsNow()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice", key);
    JsonPeer bob(m_server->port());
    bob.join("bob");
    const QByteArray psst = R"({"cmd":"to","to":"bob","text":"psst","ref":"p"})";
    alice.send(psst);
    const QString id = at(alice.event(u"ack"_s), "id");
    crash();
    JsonPeer again(m_server->port());
    again.join("alice", key);
    const auto answer = [&again](const QByteArray &command) {
        again.send(command);
        return again.event();
    };
    const QJsonObject ack = answer(psst);
    QCOMPARE(at(ack, "event"), u"ack"_s);
    QCOMPARE(at(ack, "id"), id);
    QCOMPARE(
        at(answer(R"({"cmd":"to","to":"bob","text":"other","ref":"p"})"), "code"), u"ref-used"_s);
    QCOMPARE(at(answer(R"({"cmd":"to","to":"bob","text":"psst","ref":"new"})"), "code"),
        u"nobody-called"_s);
}

void WireHistoryTest::theHostWritesToWhoIsAway()
{
    const Key key = Key::make();
    m_server.reset();
    m_server = std::make_unique<ServerProcess>(
        QStringList {u"--lang"_s, u"en"_s}, Input::Console, m_data->path());
    JsonPeer bob(m_server->port());
    const QJsonObject welcome = bob.join("bob", key);
    bob.send(R"({"cmd":"exit"})");
    bob.event(u"bye"_s);
    m_server->type(u"tell bob see you"_s);
    QVERIFY(!m_server->awaitOutput({u"bob"_s, u"see you"_s}).isNull());
    JsonPeer again(m_server->port());
    again.resume("bob", key, at(welcome, "log"), at(welcome, "last").toLongLong());
    QCOMPARE(at(again.event(u"message"_s), "text"), u"see you"_s);
}

void WireHistoryTest::nobodyElseFindsAPrivateMessage()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    bob.join("bob");
    alice.event(u"joined"_s);
    alice.send(R"({"cmd":"to","to":"bob","text":"psst","ref":"p"})");
    const QByteArray conversation = at(alice.event(u"message"_s), "conversation").toLatin1();
    alice.event(u"ack"_s);
    say(alice, "aloud", "a");
    JsonPeer carol(m_server->port());
    carol.send(R"({"cmd":"hello","protocol":1,"name":"carol"})");
    QCOMPARE(at(carol.event(u"message"_s), "text"), u"aloud"_s);
    QCOMPARE(at(carol.event(), "event"), u"live"_s);
    const QJsonObject page =
        carol.ask(R"({"cmd":"history","conversation":")" + conversation + R"("})");
    QCOMPARE(at(page, "event"), u"history"_s);
    QVERIFY(page.value("events"_L1).toArray().isEmpty());
}

void WireHistoryTest::longMessagesAreResumedInPieces()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    const QJsonObject welcome = alice.join("alice", key);
    // More than twice what may wait for one peer.
    const QByteArray chapter = QByteArray("茶").repeated(3900);
    for (int i = 0; i < 220; ++i)
        QCOMPARE(at(say(alice, chapter, "r" + QByteArray::number(i)), "event"), u"ack"_s);
    JsonPeer again(m_server->port());
    again.resume("alice", key, at(welcome, "log"), at(welcome, "last").toLongLong());
    for (int i = 0; i < 220; ++i)
        QCOMPARE(at(again.event(), "ref"), u"r%1"_s.arg(i));
    QCOMPARE(at(again.event(), "event"), u"live"_s);
}

void WireHistoryTest::withoutHistoryNothingIsKept()
{
    m_server.reset();
    m_data = std::make_unique<QTemporaryDir>();
    start({u"--history"_s, u"off"_s});
    JsonPeer alice(m_server->port());
    const QString log = at(alice.join("alice"), "log");
    QCOMPARE(at(say(alice, "gone", "r"), "event"), u"ack"_s);
    JsonPeer bob(m_server->port());
    bob.send(R"({"cmd":"hello","protocol":1,"name":"bob"})");
    QCOMPARE(at(bob.event(), "event"), u"welcome"_s);
    QCOMPARE(at(bob.event(), "event"), u"live"_s);
    m_server.reset();
    QVERIFY(!QFile::exists(m_data->filePath(u"history.sqlite"_s)));
    start({u"--history"_s, u"off"_s});
    JsonPeer again(m_server->port());
    QVERIFY(at(again.join("alice"), "log") != log);
}

void WireHistoryTest::aSecondServerLeavesTheFolderAlone()
{
    const ServerProcess::Run second = ServerProcess::run({u"--no-gui"_s, u"--listen"_s,
        u"127.0.0.1:0"_s, u"--lang"_s, u"en"_s, u"--data"_s, m_data->path()});
    QVERIFY(second.exitCode > 0);
    QVERIFY2(second.errors.contains(u"another server uses the folder "_s + m_data->path()),
        qPrintable(second.errors));
    JsonPeer alice(m_server->port());
    alice.join("alice");
    QCOMPARE(at(say(alice, "still here", "r"), "event"), u"ack"_s);
}

void WireHistoryTest::aSecondServerLeavesTheHistoryOfAnotherFolderAlone()
{
    const QTemporaryDir other;
    const QString file = m_data->filePath(u"history.sqlite"_s);
    const QString link = other.filePath(u"linked.sqlite"_s);
    QVERIFY(QFile::link(file, link));
    for (const QString &path : {file, link}) {
        const ServerProcess::Run second =
            ServerProcess::run({u"--no-gui"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--lang"_s,
                u"en"_s, u"--data"_s, other.path(), u"--history"_s, path});
        QVERIFY(second.exitCode > 0);
        QVERIFY2(second.errors.contains(u"another server uses the history "_s + file),
            qPrintable(second.errors));
    }
}

void WireHistoryTest::aDamagedHistoryIsLeftAloneUntilItIsToBeMoved()
{
    m_server.reset();
    const QByteArray damaged = QByteArray("tea leaves ").repeated(1000);
    const QString path = m_data->filePath(u"history.sqlite"_s);
    const auto content = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damaged);
    }

    const ServerProcess::Run refused = ServerProcess::run({u"--no-gui"_s, u"--listen"_s,
        u"127.0.0.1:0"_s, u"--lang"_s, u"en"_s, u"--data"_s, m_data->path()});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"--recover"_s), qPrintable(refused.errors));
    QCOMPARE(content(path), damaged);

    start({u"--recover"_s});
    const QStringList moved =
        QDir(m_data->path()).entryList({u"history.sqlite.damaged-*"_s}, QDir::Files);
    QCOMPARE(moved.size(), 1);
    QVERIFY(!m_server->awaitOutput({u"was moved to"_s, moved.first()}).isNull());
    QCOMPARE(content(m_data->filePath(moved.first())), damaged);
    JsonPeer alice(m_server->port());
    alice.join("alice");
    QCOMPARE(at(say(alice, "anew", "r"), "event"), u"ack"_s);
}

void WireHistoryTest::aHistoryThatIsGoneIsAskedFor()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    say(alice, "kept", "r");
    m_server->crash();
    const QString path = m_data->filePath(u"history.sqlite"_s);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(path + suffix));

    const ServerProcess::Run refused = ServerProcess::run({u"--no-gui"_s, u"--listen"_s,
        u"127.0.0.1:0"_s, u"--lang"_s, u"en"_s, u"--data"_s, m_data->path()});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(path) && refused.errors.contains(u"--recover"_s),
        qPrintable(refused.errors));
    QVERIFY(!QFile::exists(path));

    start({u"--recover"_s});
    JsonPeer bob(m_server->port());
    bob.join("bob");
    QCOMPARE(at(say(bob, "anew", "r"), "event"), u"ack"_s);
    crash(); // and without --recover from then on
}

void WireHistoryTest::aBackupIsAHistoryToStartOn()
{
    const Key key = Key::make();
    m_server.reset();
    m_server = std::make_unique<ServerProcess>(
        QStringList {u"--lang"_s, u"en"_s}, Input::Console, m_data->path());
    JsonPeer alice(m_server->port());
    const QString log = at(alice.join("alice", key), "log");
    say(alice, "kept", "r1");
    const QString file = m_data->filePath(u"my backup.sqlite"_s);
    m_server->type(u"backup "_s + file);
    QVERIFY(!m_server->awaitOutput({u"was copied to"_s, file}).isNull());
    QCOMPARE(
        QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    m_server->type(u"backup "_s + file);
    QVERIFY(!m_server->awaitOutput({u"exists already"_s}).isNull());
    m_server->type(u"backup /nowhere/at/all"_s);
    QVERIFY(!m_server->awaitOutput({u"no backup was made"_s}).isNull());
    say(alice, "later", "r2");

    m_server.reset();
    start({u"--history"_s, file});
    JsonPeer again(m_server->port());
    // What alice knows under "later"'s id will be something else here.
    QVERIFY(at(again.resume("alice", key, log, 0), "log") != log);
    QCOMPARE(at(again.event(), "text"), u"kept"_s);
    QCOMPARE(at(again.event(), "event"), u"live"_s);
}

void WireHistoryTest::anOlderCopyPutBackHidesNothingFromWhoKnowsMore()
{
    const Key key = Key::make();
    const QString file = m_data->filePath(u"history.sqlite"_s);
    const QString copy = m_data->filePath(u"copy.sqlite"_s);
    m_server.reset();
    QVERIFY(QFile::copy(file, copy));
    start();
    QString log;
    qint64 last = 0;
    {
        JsonPeer alice(m_server->port());
        log = at(alice.join("alice", key), "log");
        for (const char *ref : {"r1", "r2", "r3"})
            last = at(say(alice, "before the copy was put back", ref), "id").toLongLong();
    }
    m_server.reset();
    QVERIFY(QFile::remove(file) && QFile::rename(copy, file));
    start();

    JsonPeer bob(m_server->port());
    bob.join("bob");
    QCOMPARE(at(say(bob, "after", "r"), "event"), u"ack"_s);
    JsonPeer alice(m_server->port());
    QVERIFY(at(alice.resume("alice", key, log, last), "log") != log);
    QCOMPARE(at(alice.event(u"message"_s), "text"), u"after"_s);
}

void WireHistoryTest::onlyTheNewestMessagesAreKeptWhereTheHostWantsThat()
{
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    const QJsonObject welcome = alice.join("alice", key);
    QString last;
    for (int i = 1; i <= 20; ++i)
        last = at(say(alice, "m" + QByteArray::number(i), "r" + QByteArray::number(i)), "id");
    m_server.reset();
    start({u"--keep"_s, u"5"_s});
    const auto kept = [&] {
        JsonPeer again(m_server->port());
        again.resume("alice", key, at(welcome, "log"), at(welcome, "last").toLongLong());
        QStringList texts;
        for (QJsonObject event = again.event(); at(event, "event") == "message"_L1;
             event = again.event())
            texts << at(event, "text");
        return texts;
    };
    QTRY_COMPARE(kept(), (QStringList {u"m16"_s, u"m17"_s, u"m18"_s, u"m19"_s, u"m20"_s}));
    JsonPeer bob(m_server->port());
    bob.join("bob");
    QVERIFY(at(say(bob, "new", "n"), "id").toLongLong() > last.toLongLong());
}

void WireHistoryTest::aFullDiskIsToldToTheSenderAndPasses()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    bob.join("bob");
    QCOMPARE(at(say(alice, "before", "r1"), "event"), u"ack"_s);
    QCOMPARE(at(bob.event(u"message"_s), "text"), u"before"_s);

    m_server->boundFiles(0);
    for (const char *ref : {"r2", "r3", "r2"}) {
        const QJsonObject error = say(alice, "unheard", ref);
        QCOMPARE(at(error, "code"), u"not-stored"_s);
        QCOMPARE(at(error, "ref"), QString::fromLatin1(ref));
    }
    // Presence and reading go on.
    JsonPeer carol(m_server->port());
    carol.send(R"({"cmd":"hello","protocol":1,"name":"carol"})");
    QCOMPARE(at(carol.event(u"message"_s), "text"), u"before"_s);
    QCOMPARE(at(carol.event(), "event"), u"live"_s);
    const QJsonObject joined = bob.event();
    QCOMPARE(at(joined, "event"), u"joined"_s);
    QVERIFY(!joined.contains("id"_L1));

    m_server->boundFiles(-1);
    QCOMPARE(at(say(alice, "after", "r2"), "event"), u"ack"_s);
    QCOMPARE(at(bob.event(), "text"), u"after"_s);
    QCOMPARE(at(carol.event(), "text"), u"after"_s);
}

void WireHistoryTest::theHostHearsOfAFullDiskOnceAndThatItHasPassed()
{
    m_server.reset();
    m_server = std::make_unique<ServerProcess>(
        QStringList {u"--lang"_s, u"en"_s}, Input::Console, m_data->path());
    m_server->boundFiles(0);
    m_server->type(u"say tea is ready"_s);
    QVERIFY(!m_server->awaitOutput({u"the disk refuses, so"_s}).isNull());
    QVERIFY(!m_server->awaitOutput({u"not said"_s, u"tea is ready"_s}).isNull());
    m_server->type(u"say still"_s);
    QVERIFY(!m_server->awaitOutput({u"not said"_s, u"still"_s}).isNull());
    QCOMPARE(m_server->printed().count(u"the disk refuses, so"_s), 1);
    m_server->boundFiles(-1);
    // Nobody says anything meanwhile.
    QVERIFY(!m_server->awaitOutput({u"the disk works again"_s}).isNull());
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireHistoryTest)
#include "tst_wire_history.moc"
