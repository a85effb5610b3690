// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/networkof.h"
#include "server_gui/engine/passwordguard.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PasswordGuardTest : public QObject
{
    Q_OBJECT
private slots:
    void makesEachTryWaitTwiceAsLongAndNeverLonger()
    {
        PasswordGuard guard;
        Instant now {1h};
        for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s}) {
            QCOMPARE(guard.wait(u"alice"_s, now), Milliseconds(0));
            guard.wrong(u"alice"_s, now);
            QCOMPARE(guard.wait(u"alice"_s, now), Milliseconds(wait));
            now += wait;
        }
        QCOMPARE(guard.wait(u"bob"_s, now), Milliseconds(0));
    }

    void judgesOneTryAtATime()
    {
        PasswordGuard guard;
        const Instant now {1h};

        guard.begin(u"alice"_s, now);

        QCOMPARE(guard.wait(u"alice"_s, now), Milliseconds(1s));
        QCOMPARE(guard.wait(u"bob"_s, now), Milliseconds(0));
        // Whoever guessed may have left, and nobody hears the verdict.
        QCOMPARE(guard.wait(u"alice"_s, now + 10s), Milliseconds(0));
        guard.begin(u"alice"_s, now + 10s);
        guard.end(u"alice"_s);
        QCOMPARE(guard.wait(u"alice"_s, now + 10s), Milliseconds(0));
    }

    void forgetsTheWaitWithARightOne()
    {
        PasswordGuard guard;
        guard.wrong(u"alice"_s, Instant {1h});

        guard.right(u"alice"_s);

        QCOMPARE(guard.wait(u"alice"_s, Instant {1h}), Milliseconds(0));
    }

    void bansANetworkForAnHourWithTheTwentiethWrongOne()
    {
        PasswordGuard guard;
        const Instant now {5h};
        for (int wrong = 1; wrong < 20; ++wrong)
            QVERIFY(!guard.wrongFrom(u"10.0.0.5"_s, now));
        QVERIFY(!guard.isBanned(u"10.0.0.5"_s, now));

        QVERIFY(guard.wrongFrom(u"10.0.0.5"_s, now));

        QVERIFY(guard.isBanned(u"10.0.0.5"_s, now + 59min));
        QVERIFY(!guard.isBanned(u"10.0.0.5"_s, now + 60min));
        QVERIFY(!guard.isBanned(u"10.0.0.6"_s, now));
    }

    void forgivesANetworkThatPausesForAnHour()
    {
        PasswordGuard guard;
        Instant now {5h};
        for (int wrong = 1; wrong < 20; ++wrong)
            guard.wrongFrom(u"10.0.0.5"_s, now);

        QVERIFY(!guard.wrongFrom(u"10.0.0.5"_s, now + 61min));
    }

    void knowsWhichAddressesAreOneNetwork_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("network");
        QTest::addColumn<bool>("here");
        const auto row = [](const char *address, const char *network, bool here) {
            QTest::newRow(address)
                << QString::fromLatin1(address) << QString::fromLatin1(network) << here;
        };
        row("192.168.1.20:51234", "192.168.1.20", false);
        row("127.0.0.1:9", "127.0.0.1", true);
        row("[::1]:9999", "0:0:0:0", true);
        row("[2001:db8:1:2:3:4:5:6]:80", "2001:db8:1:2", false);
        row("[2001:db8::7]:80", "2001:db8:0:0", false);
        row("[fe80::1%eth0]:80", "fe80:0:0:0", false);
    }
    void knowsWhichAddressesAreOneNetwork()
    {
        QFETCH(QString, address);
        QFETCH(QString, network);
        QFETCH(bool, here);

        QCOMPARE(networkOf(address), network);
        QCOMPARE(isThisMachine(address), here);
    }
};

QTEST_GUILESS_MAIN(PasswordGuardTest)
#include "tst_passwordguard.moc"
