// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/presencereport.h"

#include "tests/client_gui/session/manualscheduler.h"

#include <QTest>

#include <memory>

using namespace Teahouse;

class TestPresenceReport final : public QObject
{
    Q_OBJECT

    static constexpr Milliseconds minute {60'000};
    ManualScheduler m_time;
    std::unique_ptr<PresenceReport> m_report;
    QByteArray m_told; // 'a' for away, 'h' for here

private slots:
    void init()
    {
        m_told.clear();
        m_report = std::make_unique<PresenceReport>(m_time);
        connect(m_report.get(), &PresenceReport::changed, this,
            [this](bool away) { m_told += away ? 'a' : 'h'; });
    }

    void tenMinutesWithoutUseAreAway()
    {
        m_time.advance(minute * 9);
        QCOMPARE(m_told, "");
        m_time.advance(minute);
        QCOMPARE(m_told, "a");
        QVERIFY(!m_report->isAwayByHand());
    }

    void anyUseBeginsThemAnew()
    {
        for (int i = 0; i < 5; ++i) {
            m_time.advance(minute * 9);
            m_report->used();
        }
        QCOMPARE(m_told, "");
        m_time.advance(minute * 10);
        QCOMPARE(m_told, "a");
    }

    void whoComesBackIsHere()
    {
        m_time.advance(minute * 30);
        m_report->used();
        m_report->used();
        QCOMPARE(m_told, "ah");
        m_time.advance(minute * 10);
        QCOMPARE(m_told, "aha");
    }

    void awayByHandStaysUntilItIsTakenBack()
    {
        m_report->setAwayByHand(true);
        m_report->used();
        m_time.advance(minute * 30);
        m_report->used();
        QCOMPARE(m_told, "a");
        m_report->setAwayByHand(false);
        QCOMPARE(m_told, "ah");
    }
};

QTEST_GUILESS_MAIN(TestPresenceReport)
#include "tst_presencereport.moc"
