// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultproxy/faultproxy.h"
#include "tests/wire/jsonpeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTest>

using namespace Teahouse;
using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

/// The proxy is the bad network that was asked for, and the server lives with it.
class FaultProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // Those who vanish are noticed within a second, not within 75.
        QFile file(m_folder.filePath(u"server.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[limits]\nping_after_ms = 300\ndrop_after_ms = 1000\n");
        file.close();
        m_server =
            std::make_unique<ServerProcess>(QStringList {u"--lang"_s, u"en"_s, u"--message-rate"_s,
                u"off"_s, u"--history"_s, u"off"_s, u"--config"_s, file.fileName()});
    }

    void cleanupTestCase() { m_server.reset(); }

    void passesEverythingOn_data()
    {
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<int>("sliceBytes");
        QTest::addColumn<int>("gatherMs");
        QTest::newRow("fair") << 0 << 0 << 0;
        QTest::newRow("slow") << 30 << 0 << 0;
        QTest::newRow("a byte at a time") << 0 << 1 << 0;
        QTest::newRow("all at once") << 0 << 0 << 40;
        QTest::newRow("everything") << 10 << 7 << 30;
    }

    void passesEverythingOn()
    {
        QFETCH(int, latencyMs);
        QFETCH(int, sliceBytes);
        QFETCH(int, gatherMs);
        const FaultProxy proxy(m_server->port(), [&](int) {
            return Weather {latencyMs, sliceBytes, gatherMs};
        });
        WirePeer alice(proxy.port());
        QElapsedTimer clock;
        clock.start();
        alice.sendLine(u"alice -n"_s);
        QCOMPARE(alice.line(), u"OK"_s);
        QVERIFY(clock.elapsed() >= 2 * latencyMs);
        const QString text(3000, u'茶');
        QCOMPARE(alice.ask(text + u" -ta"_s), u"[T] alice:"_s + text);
        QCOMPARE(alice.ask(u"exit"_s), u"exit"_s);
        // Both ends arrive too.
        QCOMPARE(alice.rest(), QByteArray());
        QCOMPARE(proxy.connections(), 1);
    }

    void breaksOff()
    {
        Weather weather;
        weather.resetAfter = 500;
        const FaultProxy proxy(m_server->port(), [&](int) { return weather; });
        WirePeer alice(proxy.port());
        QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
        alice.sendLine(QString(1000, u'x') + u" -ta"_s);
        QCOMPARE(alice.line(), u"<closed>"_s);
    }

    void anEndComesLate()
    {
        Weather weather;
        weather.lateEndMs = 150;
        const FaultProxy proxy(m_server->port(), [&](int) { return weather; });
        WirePeer alice(proxy.port());
        QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
        QElapsedTimer clock;
        QCOMPARE(alice.ask(u"exit"_s), u"exit"_s);
        clock.start();
        QCOMPARE(alice.rest(), QByteArray());
        QVERIFY(clock.elapsed() >= 100);
    }

    // Nobody tells the server that she is gone: her answers to its pings are missing.
    void whoVanishesIsGoneInTime()
    {
        Weather blackHole;
        blackHole.silentAfter = 4000;
        const FaultProxy proxy(m_server->port(), [&](int) { return blackHole; });
        WirePeer bob(m_server->port());
        QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
        JsonPeer alice(proxy.port());
        QCOMPARE(at(alice.join("alice"), "event"), u"welcome"_s);
        QVERIFY(bob.line().contains(u"alice"_s));

        QElapsedTimer clock;
        clock.start();
        alice.send(R"({"cmd":"ta","text":")" + QByteArray(3900, 'x') + R"("})");

        QCOMPARE(bob.line(), u"[T] System:alice went offline"_s);
        QVERIFY(clock.elapsed() >= 500);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "tst_faultproxy.moc"
