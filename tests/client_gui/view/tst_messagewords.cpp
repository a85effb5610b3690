// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagewords.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Teahouse;

namespace {

const QDate Today(2026, 11, 20);

MessageEntry message(EntryKind kind)
{
    MessageEntry e;
    e.kind = kind;
    e.from = {{"a"}, QStringLiteral("Priya Nair"), Role::Member, {}};
    e.text = QStringLiteral("Fixed\nnow.");
    e.at = QDateTime(Today, QTime(9, 5)).toUTC();
    return e;
}

} // namespace

class MessageWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void aMessageReadsAsOneSentence()
    {
        QCOMPARE(sentence(message(EntryKind::Message), Today),
            QStringLiteral("Priya Nair, 09:05, Fixed now."));
    }

    void anOwnMessageTellsItsState_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<QString>("expected");
        QTest::newRow("waiting") << Delivery::Waiting
                                 << QStringLiteral("You, 09:05, Fixed now., waiting");
        QTest::newRow("stored") << Delivery::Stored
                                << QStringLiteral("You, 09:05, Fixed now., stored");
        QTest::newRow("failed") << Delivery::Failed
                                << QStringLiteral("You, 09:05, Fixed now., not sent: No answer");
    }

    void anOwnMessageTellsItsState()
    {
        QFETCH(Delivery, delivery);
        QFETCH(QString, expected);
        MessageEntry e = message(EntryKind::OwnMessage);
        e.delivery = delivery;
        e.failure = QStringLiteral("No answer");

        QCOMPARE(sentence(e, Today), expected);
    }

    void roleMentionAndPrivacyAreSpoken()
    {
        MessageEntry e = message(EntryKind::Message);
        e.from.role = Role::Host;
        e.mentionsMe = true;
        e.to = Person {{"b"}, QStringLiteral("Me"), Role::Member, {}};

        QCOMPARE(sentence(e, Today),
            QStringLiteral("Priya Nair, Host, private, 09:05, mentions you, Fixed now."));
    }

    void daysAreCalledWhatPeopleCallThem_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today") << Today << QStringLiteral("Today, 20 November");
        QTest::newRow("yesterday") << Today.addDays(-1) << QStringLiteral("Yesterday, 19 November");
        QTest::newRow("this year") << QDate(2026, 11, 3) << QStringLiteral("Tuesday, 3 November");
        QTest::newRow("earlier") << QDate(2025, 1, 2) << QStringLiteral("2 January 2025");
    }

    void daysAreCalledWhatPeopleCallThem()
    {
        QFETCH(QDate, day);
        QFETCH(QString, expected);

        QCOMPARE(dayWords(QDateTime(day, QTime(12, 0)).toUTC(), Today), expected);
    }

    void daysAreBriefWhereThereIsLittleRoom()
    {
        const auto at = [](const QDate &day) { return QDateTime(day, QTime(12, 0)).toUTC(); };

        QCOMPARE(briefDayWords(at(Today), Today), QStringLiteral("Today"));
        QCOMPARE(briefDayWords(at(Today.addDays(-1)), Today), QStringLiteral("Yesterday"));
        QCOMPARE(
            briefDayWords(at(Today.addDays(-17)), Today), QStringLiteral("Tuesday, 3 November"));
    }

    void speaksChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/teahouse_view_zh_CN.qm")));
        QCoreApplication::installTranslator(&chinese);
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        MessageEntry own = message(EntryKind::OwnMessage);
        own.delivery = Delivery::Stored;

        QCOMPARE(sentence(own, Today), QStringLiteral("我，09:05，Fixed now.，已保存"));
        QCOMPARE(dayWords(own.at, Today), QStringLiteral("今天 · 11月20日 星期五"));

        QLocale::setDefault(QLocale(QLocale::English));
    }
};

QTEST_GUILESS_MAIN(MessageWordsTest)
#include "tst_messagewords.moc"
