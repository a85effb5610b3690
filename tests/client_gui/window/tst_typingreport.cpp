// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/typingreport.h"

#include "tests/client_gui/session/manualscheduler.h"

#include <QTest>

#include <memory>

using namespace Teahouse;

class TestTypingReport final : public QObject
{
    Q_OBJECT

    ManualScheduler m_time;
    std::unique_ptr<TypingReport> m_report;
    QByteArray m_told; // '+' and '-'
    const ConversationId m_room;

private slots:
    void init()
    {
        m_told.clear();
        m_report = std::make_unique<TypingReport>(m_time);
        connect(m_report.get(), &TypingReport::told, this,
            [this](const ConversationId &, bool on) { m_told += on ? '+' : '-'; });
    }

    void saysOnceThatSomebodyWrites()
    {
        for (int i = 0; i < 5; ++i)
            m_report->typed(m_room, false);
        QCOMPARE(m_told, "+");
    }

    void saysSoAgainBeforeOthersForgetIt()
    {
        for (int i = 0; i < 10; ++i) {
            m_report->typed(m_room, false);
            m_time.advance(Milliseconds(1'000));
        }
        QCOMPARE(m_told, "+++");
    }

    void stopsWhenNothingIsTypedAnyMore()
    {
        m_report->typed(m_room, false);
        m_time.advance(Milliseconds(5'000));
        QCOMPARE(m_told, "+-");
        m_report->stop();
        QCOMPARE(m_told, "+-");
    }

    void anEmptiedFieldAndAnotherConversationStopIt()
    {
        m_report->typed(m_room, false);
        m_report->typed(m_room, true);
        QCOMPARE(m_told, "+-");
        m_report->typed(m_room, false);
        m_report->typed({"p:a:b"}, false);
        QCOMPARE(m_told, "+-+-+");
    }
};

QTEST_GUILESS_MAIN(TestTypingReport)
#include "tst_typingreport.moc"
