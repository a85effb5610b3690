// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds second {1000};

QStringList numbered(int from, int to)
{
    QStringList lines;
    for (int i = from; i <= to; ++i)
        lines << u"alice: %1"_s.arg(i);
    return lines;
}

} // namespace

class RoomFloodTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsABurstAtOnceAndTheRestInTime()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        for (int i = 1; i <= 9; ++i)
            f.say(alice, QString::number(i));

        QCOMPARE(f.heard(bob), numbered(1, 5));
        f.pass(Milliseconds(499));
        QCOMPARE(f.heard(bob), QStringList());
        f.pass(Milliseconds(1));
        QCOMPARE(f.heard(bob), numbered(6, 6));
        f.pass(second);
        QCOMPARE(f.heard(bob), numbered(7, 8));
        f.pass(second);
        QCOMPARE(f.heard(bob), numbered(9, 9));
        QVERIFY(!f.room.nextWake());
    }

    void losesAndReordersNothing()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        for (int i = 1; i <= 100; ++i)
            f.say(alice, QString::number(i));
        f.pass(60 * second);

        QCOMPARE(f.heard(bob), numbered(1, 100));
        QCOMPARE(f.heard(alice), numbered(1, 100));
    }

    void letsNothingOvertakeWhatWaits()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        for (int i = 1; i <= 6; ++i)
            f.say(alice, QString::number(i));
        f.forget();

        f.send(alice, Who {});
        f.send(alice, Exit {});

        QCOMPARE(f.heard(alice), QStringList());
        f.pass(second);
        QCOMPARE(
            f.heard(alice), (QStringList {u"alice: 6"_s, u"people Host, alice"_s, u"bye exit"_s}));
        QVERIFY(f.isClosed(alice));
    }

    void countsListsOfTextPeersAsMessages()
    {
        Limits limits;
        limits.messageBurst = 1;
        limits.messagesPerSecond = 1;
        RoomFixture f({}, limits);
        const SessionId alice = f.textPeer(u"alice"_s);

        f.send(alice, Who {});
        f.send(alice, Who {});
        const QStringList atOnce = f.heard(alice);
        f.pass(Milliseconds(1000));

        QCOMPARE(atOnce.size(), 1);
        QCOMPARE(f.heard(alice).size(), 1);
    }

    void countsRenamesAsMessages()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        for (int i = 1; i <= 6; ++i)
            f.takeName(alice, u"alice %1"_s.arg(i));

        QCOMPARE(f.heard(bob).size(), 5);
        f.pass(second);
        QCOMPARE(f.heard(bob), QStringList {u"alice 5 is now alice 6"_s});
    }

    void costsNobodyElseATurn()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);
        for (int i = 1; i <= 50; ++i)
            f.say(alice, QString::number(i));
        f.forget();

        f.say(bob, u"calm"_s);

        QCOMPARE(f.heard(alice), QStringList {u"bob: calm"_s});
    }

    void refusesWhatPassesTheQueueAndGoesOn()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);
        const QString big(4000, u'x');

        for (int i = 1; i <= 20; ++i)
            f.send(alice, Say {big, {}, QString::number(i)});

        // 5 at once, 8 of about 8 KB each in the queue of 64 KiB, 7 refused.
        const std::vector<Event> events = f.events(alice);
        const auto refused = std::get<Refused>(events.back());
        QCOMPARE(refused.code, ErrorCode::TooFast);
        QCOMPARE(refused.ref, u"20"_s);
        QVERIFY(refused.retryAfterMs.value_or(0) > 0);
        f.forget();
        f.pass(60 * second);
        const auto delivered = f.heard(bob).size();
        QVERIFY(delivered >= 7 && delivered <= 8);
        f.send(alice, Say {u"calm"_s, {}, {}});
        QCOMPARE(f.heard(bob), QStringList {u"alice: calm"_s});
    }

    void closesWhoOwesAMinute()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        for (int i = 1; i <= 125; ++i)
            f.say(alice, QString::number(i));
        QVERIFY(!f.isClosed(alice));
        f.say(alice, u"one too many"_s);

        QCOMPARE(f.heard(alice).back(), u"bye too-fast"_s);
        QVERIFY(f.isClosed(alice));
        f.pass(60 * second);
        QCOMPARE(f.heard(bob), numbered(1, 5) + QStringList {u"left alice, offline"_s});
    }

    void endsBehindWhatWaits()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);
        for (int i = 1; i <= 7; ++i)
            f.say(alice, QString::number(i));

        f.inputEnded(alice);

        QVERIFY(!f.isClosed(alice));
        f.pass(second);
        QVERIFY(f.isClosed(alice));
        QCOMPARE(f.heard(bob), numbered(1, 7) + QStringList {u"left alice, offline"_s});
    }

    void forgetsWhatWaitedForALostConnection()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);
        for (int i = 1; i <= 7; ++i)
            f.say(alice, QString::number(i));

        f.drop(alice);
        f.pass(10 * second);

        QCOMPARE(f.heard(bob), numbered(1, 5) + QStringList {u"left alice, offline"_s});
        QVERIFY(!f.room.nextWake());
    }

    void limitsPlainLinesInAPlainRoom()
    {
        RoomSettings settings;
        settings.plainText = true;
        RoomFixture f(settings);
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId guest = f.textPeer();

        for (int i = 1; i <= 8; ++i)
            f.type(guest, QString::number(i));

        QCOMPARE(f.heard(bob).size(), 1 + 5); // it joins, then says five
        f.pass(2 * second);
        QCOMPARE(f.heard(bob).size(), 3);
    }

    void limitsNobodyWhereTheRateIsOff()
    {
        Limits limits;
        limits.messageBurst = limits.messagesPerSecond = 0;
        RoomFixture f({}, limits);
        const SessionId alice = f.textPeer(u"alice"_s);

        for (int i = 1; i <= 1000; ++i)
            f.say(alice, QString::number(i));

        QCOMPARE(f.heard(alice), numbered(1, 1000));
    }

    void letsThoseWhoWaitSpeakOnceTheHostTurnsTheRateOff()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        for (int i = 1; i <= 7; ++i)
            f.say(alice, QString::number(i));
        f.forget();

        f.host(ApplySettings {{}, 0, 0});
        f.say(alice, u"8"_s);
        for (int i = 0; i < 500; ++i)
            f.send(alice, Who {}); // more than the queue holds

        QVERIFY(!f.isClosed(alice));
        f.pass(second);
        f.say(alice, u"9"_s);
        QStringList heard = f.heard(alice);
        heard.removeAll(u"refused too-fast"_s);
        heard.removeAll(u"people Host, alice"_s);
        QCOMPARE(heard, numbered(6, 9));
    }

    void countsAllThatACommandHolds()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        for (int i = 1; i <= 6; ++i)
            f.say(alice, QString::number(i));
        f.forget();
        Hello hello;
        hello.client = QString(30'000, u'x');

        f.send(alice, hello);
        f.send(alice, hello);

        QCOMPARE(f.heard(alice), QStringList {u"refused too-fast"_s});
    }
};

QTEST_GUILESS_MAIN(RoomFloodTest)
#include "tst_room_flood.moc"
