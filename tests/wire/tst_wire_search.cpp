// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QJsonArray>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What was said can be found again, by whoever may read it.
class WireSearchTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_server.reset(); }

    void textPeersFindLinesOfAnyLanguage();
    void programsFindPages();
    void nobodyElseFindsAPrivateMessage();
    void findsItAfterARestart();
    void saysWhyItDoesNotSearch();
    void theHostFindsAndExportsWhatIsTheHostsToRead();

private:
    void start();
    static QStringList textsOf(const QJsonObject &found);

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

void WireSearchTest::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    start();
}

void WireSearchTest::start()
{
    // Dozens of searches within a second are no matter of this test.
    QFile settings(m_data->filePath(u"server.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[limits]\nhistory_per_second=1000\n");
    settings.close();
    m_server =
        std::make_unique<ServerProcess>(QStringList {u"--lang"_s, u"en"_s, u"--message-rate"_s,
                                            u"off"_s, u"--config"_s, settings.fileName()},
            Input::Null, m_data->path());
}

QStringList WireSearchTest::textsOf(const QJsonObject &found)
{
    QStringList texts;
    for (const auto &event : found.value("events"_L1).toArray())
        texts << at(event.toObject(), "text");
    return texts;
}

void WireSearchTest::textPeersFindLinesOfAnyLanguage()
{
    WirePeer alice(m_server->port());
    alice.ask(u"alice -n"_s);
    for (const auto &text : {u"下午的会议改到三点"_s, u"green tea"_s, u"more Tea, bob"_s})
        alice.ask(text + u" -ta"_s);
    WirePeer bob(m_server->port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"会议 -search"_s), u"[T] alice:下午的会议改到三点"_s);
    QCOMPARE(bob.ask(u"tea -search"_s), u"[T] alice:green tea"_s);
    QCOMPARE(bob.line(), u"[T] alice:more Tea, bob"_s);
    QCOMPARE(bob.ask(u"bob tea -search"_s), u"[T] alice:more Tea, bob"_s);
    QCOMPARE(bob.ask(u"coffee -search"_s), u"[T] System:Nothing was found."_s);
    bob.send("tea -search", Cut::Whole);
    bob.send("\n");
    QCOMPARE(bob.line(), u"[T] alice:green tea"_s);
}

void WireSearchTest::programsFindPages()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    for (int i = 1; i <= 5; ++i) {
        const QByteArray number = QByteArray::number(i);
        alice.send(R"({"cmd":"ta","text":"tea )" + number + R"(","ref":")" + number + R"("})");
        alice.event(u"ack"_s);
    }
    const QJsonObject newest = alice.ask(R"({"cmd":"search","words":"tea","limit":2,"ref":"s"})");
    QCOMPARE(at(newest, "event"), u"found"_s);
    QCOMPARE(at(newest, "ref"), u"s"_s);
    QCOMPARE(textsOf(newest), (QStringList {u"tea 4"_s, u"tea 5"_s}));
    QCOMPARE(at(newest, "more"), u"true"_s);
    const QByteArray first =
        at(newest.value("events"_L1).toArray().at(0).toObject(), "id").toLatin1();
    const QJsonObject older =
        alice.ask(R"({"cmd":"search","words":"TEA","from":"alice","before":)" + first + '}');
    QCOMPARE(textsOf(older), (QStringList {u"tea 1"_s, u"tea 2"_s, u"tea 3"_s}));
    QCOMPARE(at(older, "more"), u"false"_s);
    const QJsonObject later = alice.ask(
        R"({"cmd":"search","words":"","from":"alice","earliest":"2100-01-01T00:00:00Z"})");
    QCOMPARE(textsOf(later), QStringList());
}

void WireSearchTest::nobodyElseFindsAPrivateMessage()
{
    JsonPeer alice(m_server->port());
    alice.join("alice");
    JsonPeer bob(m_server->port());
    bob.join("bob");
    JsonPeer carol(m_server->port());
    carol.join("carol");
    alice.event(u"joined"_s);
    alice.send(R"({"cmd":"to","to":"bob","text":"secret tea","ref":"p"})");
    const QByteArray conversation = at(alice.event(u"message"_s), "conversation").toLatin1();
    alice.event(u"ack"_s);
    const QByteArray there = R"(,"conversation":")" + conversation + R"("})";
    const QByteArray search = R"({"cmd":"search","words":"secret")";
    for (JsonPeer *peer : {&alice, &bob}) {
        peer->send(search + '}');
        QCOMPARE(textsOf(peer->event(u"found"_s)), QStringList {u"secret tea"_s});
        QCOMPARE(textsOf(peer->ask(search + there)), QStringList {u"secret tea"_s});
    }
    QCOMPARE(textsOf(carol.ask(search + '}')), QStringList());
    QCOMPARE(textsOf(carol.ask(search + there)), QStringList());
    QCOMPARE(textsOf(carol.ask(R"({"cmd":"search","words":"","from":"alice"})")), QStringList());
}

void WireSearchTest::findsItAfterARestart()
{
    WirePeer alice(m_server->port());
    alice.ask(u"alice -n"_s);
    alice.ask(u"tea -ta"_s);
    m_server->crash();
    start();
    WirePeer bob(m_server->port());
    bob.ask(u"bob -n"_s);
    QCOMPARE(bob.ask(u"tea -search"_s), u"[T] alice:tea"_s);
}

void WireSearchTest::saysWhyItDoesNotSearch()
{
    JsonPeer alice(m_server->port());
    const auto code = [&alice](const QByteArray &json) { return at(alice.ask(json), "code"); };
    QCOMPARE(code(R"({"cmd":"search","words":"tea"})"), u"join-first"_s);
    alice.join("alice");
    QCOMPARE(code(R"({"cmd":"search"})"), u"bad-field"_s);
    QCOMPARE(code(R"({"cmd":"search","words":" "})"), u"empty"_s);
    QCOMPARE(code(R"({"cmd":"search","words":"x","earliest":"yesterday"})"), u"bad-field"_s);
    QCOMPARE(code(R"({"cmd":"search","words":")" + QByteArray(201, 'x') + R"("})"), u"too-long"_s);
    WirePeer bob(m_server->port());
    bob.ask(u"bob -n"_s);
    QCOMPARE(bob.ask(u"-search"_s), u"[T] System:The message is empty. Write something first."_s);
}

void WireSearchTest::theHostFindsAndExportsWhatIsTheHostsToRead()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    JsonPeer alice(server.port());
    alice.join("alice");
    JsonPeer bob(server.port());
    bob.join("bob");
    for (const char *said : {R"({"cmd":"ta","text":"<b>tea</b>","ref":"1"})",
             R"({"cmd":"to","to":"bob","text":"secret tea","ref":"2"})",
             R"({"cmd":"to","to":"Host","text":"tea for the host","ref":"3"})"}) {
        alice.send(said);
        alice.event(u"ack"_s);
    }
    server.type(u"search tea"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, u"<b>tea</b>"_s}).isNull());
    const QTemporaryDir folder;
    const auto exported = [&](const QString &what, const QString &name) {
        server.type(u"export "_s + what + u' ' + folder.filePath(name));
        if (server.awaitOutput({u"written: "_s, name}).isNull())
            return QString();
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString page = exported(u"room"_s, u"room.html"_s);
    QVERIFY(page.contains(u"&lt;b&gt;tea&lt;/b&gt;"_s));
    QVERIFY(page.contains(u"bob joined the chat"_s));
    QVERIFY(page.endsWith(u"</html>\n"_s));
    const QString talk = exported(u"alice"_s, u"alice.jsonl"_s);
    QVERIFY(talk.contains(u"tea for the host"_s));
    for (const QString &all : {page, talk, server.printed()})
        QVERIFY(!all.contains(u"secret"_s));
    server.type(u"export room "_s + folder.filePath(u"room.html"_s));
    QVERIFY(!server.awaitOutput({u"exists already"_s}).isNull());
    server.type(u"export room "_s + folder.filePath(u"room.doc"_s));
    QVERIFY(!server.awaitOutput({u".html, .md, .csv, .jsonl"_s}).isNull());
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireSearchTest)
#include "tst_wire_search.moc"
