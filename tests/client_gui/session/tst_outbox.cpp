// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/outbox.h"

#include <QTest>

using namespace Teahouse;

namespace {

Command message(const QString &text)
{
    return Say {text, std::nullopt, text};
}

QString textOf(const std::optional<Command> &command)
{
    return command ? std::get<Say>(*command).text : QString();
}

QStringList takeAll(Outbox &outbox, Instant now)
{
    QStringList texts;
    while (const auto due = outbox.takeDue(now))
        texts.append(textOf(due));
    return texts;
}

} // namespace

class TestOutbox final : public QObject
{
    Q_OBJECT
private slots:
    void letsABurstGoAndThenSoManyASecond()
    {
        Outbox outbox;
        Instant now {};
        outbox.setRate(2, 4, now);
        for (const QChar c : QStringLiteral("abcde"))
            outbox.add(c, message(c));

        QCOMPARE(takeAll(outbox, now), QStringLiteral("a b").split(u' '));
        QVERIFY(outbox.dueAt() > now + Milliseconds(249));
        QVERIFY(outbox.dueAt() <= now + Milliseconds(252));
        now = *outbox.dueAt();
        QCOMPARE(takeAll(outbox, now), QStringLiteral("c").split(u' '));
        QCOMPARE(takeAll(outbox, now + Milliseconds(2'000)), QStringLiteral("d e").split(u' '));
    }

    void knowsNoRateWhenBothAreZero()
    {
        Outbox outbox;
        outbox.setRate(0, 0, Instant {});
        for (int i = 0; i < 100; ++i)
            outbox.add(QString::number(i), message(QString::number(i)));

        QCOMPARE(takeAll(outbox, Instant {}).size(), 100);
        QVERIFY(!outbox.dueAt());
    }

    void sendsAgainInOrderWhatWasNotSettled()
    {
        Outbox outbox;
        for (const QChar c : QStringLiteral("abc"))
            outbox.add(c, message(c));
        QCOMPARE(takeAll(outbox, Instant {}).size(), 3);

        QVERIFY(outbox.settle(QStringLiteral("b")));
        outbox.takeBack();
        outbox.add(QStringLiteral("d"), message(QStringLiteral("d")));

        QCOMPARE(takeAll(outbox, Instant {}), QStringLiteral("a c d").split(u' '));
    }

    void holdsEverythingWhenTheServerSaysTooFast()
    {
        Outbox outbox;
        outbox.add(QStringLiteral("a"), message(QStringLiteral("a")));
        const Instant now {};
        takeAll(outbox, now);

        outbox.takeBack(QStringLiteral("a"));
        outbox.holdUntil(now + Milliseconds(700));

        QVERIFY(!outbox.takeDue(now + Milliseconds(699)));
        QCOMPARE(outbox.dueAt(), now + Milliseconds(700));
        QVERIFY(outbox.takeDue(now + Milliseconds(700)));
    }

    void settlesARefOnce()
    {
        Outbox outbox;
        outbox.add(QStringLiteral("a"), message(QStringLiteral("a")));

        QVERIFY(outbox.settle(QStringLiteral("a")));
        QVERIFY(!outbox.settle(QStringLiteral("a")));
        QVERIFY(outbox.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
