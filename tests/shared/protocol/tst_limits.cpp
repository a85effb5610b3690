// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/limits.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Teahouse;

class TestLimits : public QObject
{
    Q_OBJECT
private slots:
    void nameEveryLimitOnce()
    {
        QSet<QByteArray> keys;
        for (const LimitRow &row : limitRows())
            keys.insert(row.key);

        QCOMPARE(keys.size(), qsizetype(limitRows().size()));
        QCOMPARE(limitRows().size() * sizeof(qint64), sizeof(Limits));
    }

    void reachEachMemberByItsOwnRow()
    {
        Limits limits;
        qint64 mark = 1'000'000'000;
        for (const LimitRow &row : limitRows())
            limits.*(row.member) = ++mark;

        mark = 1'000'000'000;
        for (const LimitRow &row : limitRows())
            QCOMPARE(limits.*(row.member), ++mark);
    }

    void haveTheirDefaultsWithinTheirBounds()
    {
        const Limits defaults;
        for (const LimitRow &row : limitRows()) {
            QVERIFY2(row.least <= defaults.*(row.member), row.key);
            QVERIFY2(defaults.*(row.member) <= row.most, row.key);
        }
    }

    void haveKeysInSnakeCaseAndAMeaningInOneLine()
    {
        const QRegularExpression snake(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
        for (const LimitRow &row : limitRows()) {
            QVERIFY2(snake.match(QLatin1String(row.key)).hasMatch(), row.key);
            QVERIFY2(*row.meaning && !QByteArray(row.meaning).contains('\n'), row.key);
        }
    }

    void tellPeersWhatAClientMustKnow_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char *key : {"message_characters", "message_bytes", "message_lines",
                 "name_characters", "name_bytes", "json_line_bytes", "message_burst",
                 "messages_per_second", "message_queue_bytes", "ping_after_ms", "drop_after_ms"})
            QTest::newRow(key) << QByteArray(key);
    }
    void tellPeersWhatAClientMustKnow()
    {
        QFETCH(QByteArray, key);

        const bool told = std::any_of(limitRows().begin(), limitRows().end(),
            [&key](const LimitRow &row) { return row.key == key && row.toldToPeers; });

        QVERIFY(told);
    }

    void keepTheNumbersOfTheOutboxToTheServer()
    {
        for (const LimitRow &row : limitRows()) {
            if (QByteArray(row.key).startsWith("outbox"))
                QVERIFY2(!row.toldToPeers, row.key);
        }
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
