// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What the host erases is gone for good, whatever happens meanwhile.
class WireErasingTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        start();
    }

    void cleanup() { m_server.reset(); }

    void theHostErasesWhatOnePersonSaid()
    {
        JsonPeer alice(m_server->port());
        alice.join("alice");
        JsonPeer bob(m_server->port());
        bob.join("bob");
        alice.say("zymurgy", "r1");
        bob.say("tea", "r2");
        m_server->type(u"erase alice"_s); // not without the last word
        QVERIFY(!m_server->awaitOutput({u"write: erase"_s}).isNull());
        m_server->type(u"erase nobody yes"_s);
        QVERIFY(!m_server->awaitOutput({u"nothing was erased: nobody"_s}).isNull());
        m_server->type(u"erase alice yes"_s);
        QVERIFY(!m_server->awaitOutput({u"erasing has begun"_s, u"alice"_s}).isNull());
        QVERIFY(!m_server->awaitOutput({u"The host has erased what alice had said."_s}).isNull());
        QVERIFY(!m_server->awaitOutput({u"erased for good"_s, u"alice (1)"_s}).isNull());
        const QJsonObject notice = bob.event(u"notice"_s);
        QCOMPARE(at(notice, "code"), u"erased"_s);
        QVERIFY(notice.contains("id"_L1));
        JsonPeer carol(m_server->port());
        carol.send(R"({"cmd":"hello","protocol":1,"name":"carol"})");
        QCOMPARE(at(carol.event(u"message"_s), "text"), u"tea"_s);
        QCOMPARE(at(carol.event(), "event"), u"live"_s);
        QVERIFY(!isInTheFiles("zymurgy"));
    }

    void whatIsErasedAndSentAgainIsAckedAndNotSaidAgain()
    {
        const Key key = Key::make();
        QString id;
        {
            JsonPeer alice(m_server->port());
            alice.join("alice", key);
            id = at(alice.say("zymurgy", "r1"), "id");
            m_server->type(u"erase alice yes"_s);
            QVERIFY(!m_server->awaitOutput({u"erased for good"_s}).isNull());
        }
        // The new server has nothing in memory that would know.
        m_server->crash();
        start();
        JsonPeer bob(m_server->port());
        bob.join("bob");
        JsonPeer alice(m_server->port());
        alice.join("alice", key);
        const QJsonObject ack = alice.say("zymurgy", "r1");
        QCOMPARE(at(ack, "event"), u"ack"_s);
        QCOMPARE(at(ack, "id"), id);
        alice.say("and now", "r2");
        QCOMPARE(at(bob.event(u"message"_s), "text"), u"and now"_s);
        QVERIFY(!isInTheFiles("zymurgy"));
    }

    void erasingGoesOnAfterACrash()
    {
        constexpr int messages = 2000;
        JsonPeer alice(m_server->port());
        alice.join("alice");
        QByteArray lines;
        for (int i = 1; i <= messages; ++i)
            lines += R"({"cmd":"ta","text":"zymurgy"})"
                     "\n";
        alice.wire().send(lines);
        QCOMPARE(at(alice.say("zymurgy", "last"), "event"), u"ack"_s);
        m_server->type(u"erase alice yes"_s);
        QVERIFY(!m_server->awaitOutput({u"erasing has begun"_s}).isNull());
        m_server->crash();
        const bool wasOver = m_server->printed().contains(u"erased for good"_s);

        start();

        const QString counted = u"alice (%1)"_s.arg(messages + 1);
        if (!wasOver)
            QVERIFY(!m_server->awaitOutput({u"erased for good"_s, counted}).isNull());
        JsonPeer carol(m_server->port());
        carol.send(R"({"cmd":"hello","protocol":1,"name":"carol"})");
        for (QJsonObject event = carol.event(); at(event, "event") != "live"_L1;
             event = carol.event()) {
            QVERIFY(!at(event, "event").startsWith(u'<'));
            QVERIFY(!at(event, "text").contains(u"zymurgy"_s));
        }
        QVERIFY(!isInTheFiles("zymurgy"));
    }

    void theTwoOfAnErasedConversationHearOfItWhenTheyComeBack()
    {
        const Key aliceKey = Key::make();
        const Key bobKey = Key::make();
        const Key carolKey = Key::make();
        QString log;
        {
            JsonPeer alice(m_server->port());
            log = at(alice.join("alice", aliceKey), "log");
            JsonPeer bob(m_server->port());
            bob.join("bob", bobKey);
            JsonPeer carol(m_server->port());
            carol.join("carol", carolKey);
            alice.send(R"({"cmd":"to","to":"bob","text":"zymurgy","ref":"r1"})");
            QCOMPARE(at(alice.event(u"ack"_s), "ref"), u"r1"_s);
        }
        QStringList two {aliceKey.id(), bobKey.id()};
        std::sort(two.begin(), two.end());
        const QString theirs = u"p:"_s + two.join(u':');
        m_server->type(u"erase %1 yes"_s.arg(theirs));
        QVERIFY(!m_server->awaitOutput({u"erased for good"_s, theirs + u" (1)"_s}).isNull());
        m_server->signalWith(SIGTERM);
        QCOMPARE(m_server->awaitExit(), 0);
        start();

        QCOMPARE(erasedConversations("alice", aliceKey, log), QStringList {theirs});
        QCOMPARE(erasedConversations("bob", bobKey, log), QStringList {theirs});
        QCOMPARE(erasedConversations("carol", carolKey, log), QStringList());
    }

private:
    /// What somebody who has seen nothing of the log yet hears to be erased.
    QStringList erasedConversations(const QByteArray &name, const Key &key, const QString &log)
    {
        JsonPeer peer(m_server->port());
        peer.resume(name, key, log, 0);
        QStringList erased;
        for (QJsonObject event = peer.event(); at(event, "event") != "live"_L1;
             event = peer.event()) {
            if (at(event, "event").startsWith(u'<') || at(event, "text") == "zymurgy"_L1)
                return {at(event, "event")};
            if (at(event, "code") == "erased"_L1)
                erased << at(event, "conversation");
        }
        return erased;
    }

    void start()
    {
        m_server = std::make_unique<ServerProcess>(
            QStringList {u"--lang"_s, u"en"_s, u"--message-rate"_s, u"off"_s}, Input::Console,
            m_data->path());
    }

    bool isInTheFiles(const char *word) const
    {
        for (const auto &name : {u"history.sqlite"_s, u"history.sqlite-wal"_s}) {
            QFile file(m_data->filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(word))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireErasingTest)
#include "tst_wire_erasing.moc"
