// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

namespace {

/// The ack, or the error.
QJsonObject answer(JsonPeer &peer, const QByteArray &command)
{
    peer.send(command);
    for (;;) {
        const QJsonObject event = peer.event();
        const QString kind = at(event, "event");
        if (kind == "ack"_L1 || kind == "error"_L1 || kind.startsWith(u'<'))
            return event;
    }
}

QByteArray edit(const QString &target, const QByteArray &text, const QByteArray &ref)
{
    return R"({"cmd":"edit","target":)" + target.toLatin1() + R"(,"text":")" + text + R"(","ref":")"
        + ref + R"("})";
}

QByteArray remove(const QString &target, const QByteArray &ref)
{
    return R"({"cmd":"delete","target":)" + target.toLatin1() + R"(,"ref":")" + ref + R"("})";
}

QByteArray react(const QString &target, const QByteArray &ref, bool on = true)
{
    return R"({"cmd":"react","target":)" + target.toLatin1() + R"(,"emoji":"👍","on":)"
        + (on ? "true" : "false") + R"(,"ref":")" + ref + R"("})";
}

} // namespace

/// Edits, deletions and reactions of a real server, through crashes too.
class WireChangesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_data = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_server.reset(); }

    void everyoneIsToldAndTextPeersInWords();
    void aCrashLosesNoChangeAndNothingHappensTwice();
    void whoComesBackIsToldWhatChangedMeanwhile();
    void withoutAHistoryTheNewestMessagesChangeAllTheSame();
    void theHostDeletesOneMessageAlsoFromBeforeARestart();

private:
    void start(const QStringList &options = {}, Input input = Input::Null);

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

void WireChangesTest::start(const QStringList &options, Input input)
{
    m_server = std::make_unique<ServerProcess>(
        QStringList {u"--lang"_s, u"en"_s, u"--message-rate"_s, u"off"_s} + options, input,
        m_data->path());
}

void WireChangesTest::everyoneIsToldAndTextPeersInWords()
{
    start();
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    bob.join("bob");
    WirePeer carol(m_server->port());
    carol.send("carol -n\n");
    carol.line();
    const QString id = at(alice.say("helo", "r1"), "id");

    QCOMPARE(at(answer(alice, edit(id, "hello", "r2")), "event"), u"ack"_s);
    QCOMPARE(at(answer(bob, react(id, "r3")), "event"), u"ack"_s);
    QCOMPARE(at(answer(alice, remove(id, "r4")), "event"), u"ack"_s);

    QCOMPARE(at(bob.event(u"deleted"_s), "target"), id);
    QStringList lines;
    for (int i = 0; i < 4; ++i)
        lines << carol.line().mid(4);
    QCOMPARE(lines,
        QStringList({u"alice:helo"_s, u"System:alice changed a message: hello"_s,
            u"System:bob reacted with 👍: hello"_s, u"System:alice deleted a message"_s}));
}

void WireChangesTest::aCrashLosesNoChangeAndNothingHappensTwice()
{
    start();
    const Key key = Key::make();
    QString kept;
    QString gone;
    QString reaction;
    QString deletion;
    {
        JsonPeer alice(m_server->port());
        alice.join("alice", key);
        kept = at(alice.say("oolong at three", "r1"), "id");
        gone = at(alice.say("a slip", "r2"), "id");
        QVERIFY(!at(answer(alice, edit(kept, "sencha at four", "r3")), "id").isEmpty());
        reaction = at(answer(alice, react(kept, "r4")), "id");
        QVERIFY(!reaction.isEmpty());
        deletion = at(answer(alice, remove(gone, "r5")), "id");
    }
    m_server->crash();
    start();
    JsonPeer bob(m_server->port());
    bob.join("bob");
    JsonPeer alice(m_server->port());
    alice.join("alice", key);

    QCOMPARE(at(answer(alice, react(kept, "r4")), "id"), reaction);
    QCOMPARE(at(answer(alice, remove(gone, "r5")), "id"), deletion);
    QCOMPARE(at(answer(alice, edit(gone, "x", "r6")), "code"), u"no-such-message"_s);
    QCOMPARE(at(answer(bob, edit(kept, "x", "r7")), "code"), u"not-allowed"_s);
    bob.send(R"({"cmd":"history","conversation":"room","limit":10})");
    const QJsonArray events = bob.event(u"history"_s).value("events"_L1).toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(at(events[0].toObject(), "text"), u"sencha at four"_s);
    QVERIFY(events[0].toObject().value("edited"_L1).toBool());
    QCOMPARE(events[0].toObject().value("reactions"_L1).toArray().size(), 1);
    QVERIFY(events[1].toObject().value("deleted"_L1).toBool());
    QCOMPARE(at(events[1].toObject(), "text"), QString());
    bob.send(R"({"cmd":"search","words":"slip"})");
    QVERIFY(bob.event(u"found"_s).value("events"_L1).toArray().isEmpty());
}

void WireChangesTest::whoComesBackIsToldWhatChangedMeanwhile()
{
    start();
    const Key key = Key::make();
    JsonPeer alice(m_server->port());
    alice.join("alice");
    const QString id = at(alice.say("a slip", "r1"), "id");
    QString log;
    QString since;
    {
        JsonPeer bob(m_server->port());
        log = at(bob.join("bob", key), "log");
        since = at(answer(bob, react(id, "r1")), "id");
        bob.send(R"({"cmd":"exit"})");
        bob.event(u"bye"_s);
    }
    answer(alice, edit(id, "a second slip", "r2"));
    answer(alice, remove(id, "r3"));

    JsonPeer again(m_server->port());
    again.resume("bob", key, log, since.toLongLong());

    QByteArray missed;
    for (QJsonObject event = again.event(); at(event, "event") != "live"_L1;
         event = again.event()) {
        missed += at(event, "event").toLatin1() + ' ';
        QVERIFY(!at(event, "text").contains(u"slip"_s));
    }
    QVERIFY2(missed.contains("deleted"), missed.constData());
}

void WireChangesTest::withoutAHistoryTheNewestMessagesChangeAllTheSame()
{
    start({u"--history"_s, u"off"_s});
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    bob.join("bob");
    const QString id = at(alice.say("helo", "r1"), "id");

    QCOMPARE(at(answer(alice, edit(id, "hello", "r2")), "event"), u"ack"_s);
    QCOMPARE(at(bob.event(u"edited"_s), "text"), u"hello"_s);
    QCOMPARE(at(answer(alice, edit(u"999"_s, "hello", "r3")), "code"), u"no-such-message"_s);
}

void WireChangesTest::theHostDeletesOneMessageAlsoFromBeforeARestart()
{
    start();
    QString id;
    {
        JsonPeer alice(m_server->port());
        alice.join("alice");
        id = at(alice.say("a slip", "r1"), "id");
    }
    m_server->crash();
    start({}, Input::Console);
    JsonPeer bob(m_server->port());
    bob.join("bob");

    m_server->type(u"search slip"_s);
    QVERIFY(!m_server->awaitOutput({u'#' + id, u"alice: a slip"_s}).isNull());
    m_server->type(u"delete "_s + id);

    QCOMPARE(at(bob.event(u"deleted"_s), "target"), id);
    QVERIFY(!m_server->awaitOutput({u"Host deleted a message of alice"_s}).isNull());
    m_server->type(u"delete #"_s + id);
    QVERIFY(!m_server->awaitOutput({u"not there"_s}).isNull());
    m_server->type(u"delete 9999"_s);
    QVERIFY(!m_server->awaitOutput({u"nothing was erased: #9999"_s}).isNull());
}

QTEST_GUILESS_MAIN(WireChangesTest)
#include "tst_wire_changes.moc"
