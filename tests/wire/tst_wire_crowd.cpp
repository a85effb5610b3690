// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/crowdmember.h"
#include "tests/wire/serverprocess.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <poll.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// Two hundred peers of all kinds in one room.
class WireCrowdTest final : public QObject
{
    Q_OBJECT
private slots:
    void everyoneWhoStayedSawTheSameInTheSameOrder();

private:
    using Crowd = std::vector<CrowdMember>;

    static void serve(Crowd &crowd, int ms);
    static bool serveUntilAllJoined(Crowd &crowd);
    static bool serveUntilAllSaw(Crowd &crowd, const QByteArray &message);
    static void act(CrowdMember &member, QRandomGenerator &random);
};

void WireCrowdTest::serve(Crowd &crowd, int ms)
{
    std::vector<pollfd> polled;
    for (const CrowdMember &member : crowd)
        polled.push_back({member.descriptor(), POLLIN, 0});
    if (poll(polled.data(), nfds_t(polled.size()), ms) <= 0)
        return;
    for (size_t i = 0; i < crowd.size(); ++i) {
        if (polled[i].revents != 0)
            crowd[i].read();
    }
}

bool WireCrowdTest::serveUntilAllJoined(Crowd &crowd)
{
    const QDeadlineTimer deadline(2 * patienceMs);
    const auto isReady = [](const CrowdMember &m) { return !m.isHere() || m.hasJoined(); };
    while (!std::all_of(crowd.begin(), crowd.end(), isReady)) {
        if (deadline.hasExpired())
            return false;
        serve(crowd, 20);
    }
    return true;
}

bool WireCrowdTest::serveUntilAllSaw(Crowd &crowd, const QByteArray &message)
{
    const QDeadlineTimer deadline(2 * patienceMs);
    const auto isReady = [&message](const CrowdMember &m) { return !m.isHere() || m.saw(message); };
    while (!std::all_of(crowd.begin(), crowd.end(), isReady)) {
        if (deadline.hasExpired())
            return false;
        serve(crowd, 100);
    }
    return true;
}

// Most of what people do is talking. The first half of the crowd never leaves, so that there are
// many at the end who saw everything.
void WireCrowdTest::act(CrowdMember &member, QRandomGenerator &random)
{
    if (!member.isHere()) {
        member.comeIn();
        return;
    }
    if (!member.hasJoined())
        return;
    const int choice = int(random.bounded(100));
    if (choice < 70)
        member.talk();
    else if (choice < 80)
        member.rename();
    else if (choice < 90)
        member.leave();
    else
        member.drop();
}

void WireCrowdTest::everyoneWhoStayedSawTheSameInTheSameOrder()
{
    ServerProcess server({u"--lang"_s, u"zh_CN"_s, u"--message-rate"_s, u"off"_s});
    QRandomGenerator random(20261121);
    Crowd crowd;
    constexpr int size = 200;
    for (int i = 0; i < size; ++i)
        crowd.emplace_back(Kind(i % 5), i, server.port());
    for (int i = 0; i < size / 2; ++i)
        crowd[size_t(i)].comeIn();
    QVERIFY(serveUntilAllJoined(crowd));

    // Some fifty acts a second. An unframed peer that acted just now would run its commands
    // together, so nobody acts twice within 200 ms.
    std::vector<QDeadlineTimer> rests(size);
    const QDeadlineTimer end(10'000);
    while (!end.hasExpired()) {
        const size_t chosen = random.bounded(size);
        CrowdMember &member = crowd[chosen];
        if (rests[chosen].hasExpired()) {
            rests[chosen] = QDeadlineTimer(200);
            if (chosen < size / 2)
                random.bounded(8) > 0 ? member.talk() : member.rename();
            else
                act(member, random);
        }
        const QDeadlineTimer pause(20);
        while (!pause.hasExpired())
            serve(crowd, int(pause.remainingTime()));
    }
    QVERIFY2(serveUntilAllJoined(crowd), "somebody does not get in");
    QDeadlineTimer quiet(300);
    while (!quiet.hasExpired())
        serve(crowd, int(quiet.remainingTime()));
    crowd.front().talk();
    const QByteArray last = "m0." + QByteArray::number(crowd.front().messages()) + ";";
    QVERIFY2(serveUntilAllSaw(crowd, last), "somebody does not hear the last message");

    const QStringList all = crowd.front().seen();
    QVERIFY2(all.size() > 100, qPrintable(QString::number(all.size())));
    int stayed = 0;
    for (size_t i = 0; i < crowd.size(); ++i) {
        const CrowdMember &member = crowd[i];
        if (!member.isHere())
            continue;
        // Who came later saw the end of it; who was there from the beginning saw it all.
        const QStringList seen = member.seen();
        const qsizetype missed = all.size() - seen.size();
        QVERIFY2(missed >= 0 && (missed == 0 || i >= size / 2) && all.mid(missed) == seen,
            qPrintable(member.name()));
        ++stayed;
    }
    QVERIFY2(stayed >= size / 2, qPrintable(QString::number(stayed)));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireCrowdTest)
#include "tst_wire_crowd.moc"
