// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/addresslimits.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress somebody(QStringLiteral("192.0.2.1"));

} // namespace

class AddressLimitsTest : public QObject
{
    Q_OBJECT
private:
    ManualClock clock;

    int entered(AddressLimits &addresses, const QHostAddress &host, int times)
    {
        int taken = 0;
        for (int i = 0; i < times; ++i)
            taken += !addresses.enter(host, Limits {});
        return taken;
    }

private slots:
    void takesABurstAndThenOneASecond()
    {
        AddressLimits addresses(clock);

        QCOMPARE(entered(addresses, somebody, 30), 20);
        clock.advance(Milliseconds(999));
        QCOMPARE(addresses.enter(somebody, {}), std::optional(ErrorCode::TooManyFromAddress));
        clock.advance(Milliseconds(1));
        QCOMPARE(entered(addresses, somebody, 2), 1);
    }

    void takesSixtyFourAtOnce()
    {
        AddressLimits addresses(clock);
        int taken = 0;
        for (int i = 0; i < 200; ++i) {
            taken += entered(addresses, somebody, 1);
            clock.advance(Milliseconds(1000));
        }
        QCOMPARE(taken, 64);

        addresses.leave(somebody);

        QCOMPARE(entered(addresses, somebody, 2), 1);
    }

    void countsWhatBelongsTogether_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("together");

        QTest::newRow("one IPv4 address") << u"192.0.2.1"_s << u"192.0.2.1"_s << true;
        QTest::newRow("its neighbour") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
        QTest::newRow("one /64") << u"2001:db8::1"_s << u"2001:db8::ffff:1"_s << true;
        QTest::newRow("two /64") << u"2001:db8::1"_s << u"2001:db8:0:1::1"_s << false;
        QTest::newRow("another loopback") << u"127.0.0.2"_s << u"127.0.0.2"_s << true;
    }

    void countsWhatBelongsTogether()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, together);
        AddressLimits addresses(clock);
        QCOMPARE(entered(addresses, QHostAddress(one), 30), 20);

        QCOMPARE(entered(addresses, QHostAddress(other), 1), together ? 0 : 1);
    }

    void leavesThisMachineFree()
    {
        AddressLimits addresses(clock);

        QCOMPARE(entered(addresses, QHostAddress(u"127.0.0.1"_s), 1000), 1000);
        QCOMPARE(entered(addresses, QHostAddress(u"::1"_s), 1000), 1000);
        addresses.leave(QHostAddress(u"127.0.0.1"_s));
        QCOMPARE(addresses.size(), 0);
    }

    void forgetsAddressesThatAreQuiet()
    {
        AddressLimits addresses(clock);
        addresses.enter(somebody, {}); // stays
        for (quint32 i = 0; i < 5000; ++i) {
            const QHostAddress host(0x0a000000 + i);
            addresses.enter(host, {});
            addresses.leave(host);
            clock.advance(Milliseconds(100));
        }

        QVERIFY(addresses.size() < 2048);
        QCOMPARE(entered(addresses, somebody, 100), 20);
        clock.advance(std::chrono::hours(1));
        QCOMPARE(entered(addresses, somebody, 100), 20);
    }
};

QTEST_GUILESS_MAIN(AddressLimitsTest)
#include "tst_addresslimits.moc"
