// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/addresslimits.h"

#include "server_gui/engine/networkof.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QString somebody = QStringLiteral("192.0.2.1");

} // namespace

class AddressLimitsTest : public QObject
{
    Q_OBJECT
private:
    ManualClock clock;

    int entered(AddressLimits &addresses, const QString &network, int times)
    {
        int taken = 0;
        for (int i = 0; i < times; ++i)
            taken += !addresses.enter(network, Limits {});
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

        QTest::newRow("one IPv4 address") << u"192.0.2.1:1"_s << u"192.0.2.1:2"_s << true;
        QTest::newRow("its neighbour") << u"192.0.2.1:1"_s << u"192.0.2.2:1"_s << false;
        QTest::newRow("one /64") << u"[2001:db8::1]:1"_s << u"[2001:db8::ffff:1]:1"_s << true;
        QTest::newRow("two /64") << u"[2001:db8::1]:1"_s << u"[2001:db8:0:1::1]:1"_s << false;
        QTest::newRow("another loopback") << u"127.0.0.2:1"_s << u"127.0.0.2:1"_s << true;
    }

    void countsWhatBelongsTogether()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, together);
        AddressLimits addresses(clock);
        QCOMPARE(entered(addresses, networkOf(one), 30), 20);

        QCOMPARE(entered(addresses, networkOf(other), 1), together ? 0 : 1);
    }

    void forgetsAddressesThatAreQuiet()
    {
        AddressLimits addresses(clock);
        addresses.enter(somebody, {}); // stays
        for (quint32 i = 0; i < 5000; ++i) {
            const QString network = QStringLiteral("10.0.%1.%2").arg(i / 256).arg(i % 256);
            addresses.enter(network, {});
            addresses.leave(network);
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
