// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/renderedevent.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::Event)

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

Event message()
{
    MessagePosted posted;
    posted.id = EventId {7};
    posted.at = now;
    posted.from = {{"alice-id"}, u"alice"_s};
    posted.text = u"茶"_s;
    return posted;
}

} // namespace

class RenderedEventTest : public QObject
{
    Q_OBJECT
private slots:
    void encodesOnceForADialect_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("charset");

        QTest::newRow("JSON") << int(SessionKind::Json) << int(Charset::Utf8);
        QTest::newRow("UTF-8") << int(SessionKind::Text) << int(Charset::Utf8);
        QTest::newRow("GB18030") << int(SessionKind::Text) << int(Charset::Gb18030);
        QTest::newRow("undecided") << int(SessionKind::Undecided) << int(Charset::Utf8);
    }

    void encodesOnceForADialect()
    {
        QFETCH(int, kind);
        QFETCH(int, charset);
        const Dialect dialect {SessionKind(kind), Charset(charset)};
        const Languages languages(u"en"_s);
        const Event event = message();
        RenderedEvent rendered(event, languages, now);

        const QByteArrayView first = rendered.bytes(dialect).view();
        const QByteArrayView second = rendered.bytes(dialect).view();

        QVERIFY(first.endsWith('\n'));
        QCOMPARE(first.toByteArray().count('\n'), 1);
        QVERIFY(first.constData() == second.constData()); // the same buffer
    }

    void speaksEachDialect()
    {
        const Languages languages(u"en"_s);
        const Event event = message();
        RenderedEvent rendered(event, languages, now);

        QVERIFY(rendered.bytes({SessionKind::Text}).view().endsWith("alice:茶\n"));
        QVERIFY(rendered.bytes({SessionKind::Json}).view().startsWith("{\"event\":\"message\""));
        if (hasGb18030())
            QVERIFY(rendered.bytes({SessionKind::Text, Charset::Gb18030})
                        .view()
                        .endsWith("alice:\xb2\xe8\n"));
    }

    void sharesWhatDoesNotDependOnTheLanguage()
    {
        const Languages languages(u"en"_s);
        const int chinese = languages.of(u"zh_CN"_s);
        const int english = languages.of(u"en_GB"_s);
        QVERIFY(chinese != english);
        const Event event = message();
        const Event refusal = Refused {ErrorCode::NameTaken};
        RenderedEvent rendered(event, languages, now);
        RenderedEvent refused(refusal, languages, now);
        const Dialect inChinese {SessionKind::Json, Charset::Utf8, chinese};
        const Dialect inEnglish {SessionKind::Json, Charset::Utf8, english};

        QVERIFY(rendered.bytes(inChinese).view().constData()
            == rendered.bytes(inEnglish).view().constData());
        const QByteArrayView one = refused.bytes(inChinese).view();
        QVERIFY(one != refused.bytes(inEnglish).view());
        QCOMPARE(refused.bytes(inChinese).view(), one);
    }

    void speaksTheLanguageOfTheRoomToAnUnknownLocale()
    {
        Languages languages(u"zh_CN"_s);

        QCOMPARE(languages.of({}), languages.room());
        QCOMPARE(languages.of(u"xx_XX"_s), languages.room());
        QCOMPARE(languages.of(u"zh-Hans"_s), languages.room());
        QVERIFY(languages.of(u"en"_s) != languages.room());
        languages.setRoom(u"en"_s);
        QCOMPARE(languages.of({}), languages.of(u"en"_s));
        QCOMPARE(languages.ofRoom().language(), u"en"_s);
    }

    void tellsTextPeersNothingOfSomeEvents()
    {
        const Languages languages(u"en"_s);
        const Event ping = Ping {};
        RenderedEvent rendered(ping, languages, now);

        QVERIFY(rendered.bytes({SessionKind::Text}).isEmpty());
        QVERIFY(!rendered.bytes({SessionKind::Json}).isEmpty());
    }

    void leavesOkAndExitAlone_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addColumn<bool>("alone");

        QTest::newRow("OK") << Event(Ack {{}, {}, true}) << true;
        QTest::newRow("ack of a message") << Event(Ack {{}, {}, false}) << false;
        QTest::newRow("exit") << Event(Bye {ByeReason::Exit}) << true;
        QTest::newRow("another farewell") << Event(Bye {ByeReason::Stopping}) << false;
        QTest::newRow("message") << message() << false;
    }

    void leavesOkAndExitAlone()
    {
        QFETCH(Event, event);
        const Languages languages(u"en"_s);
        QTEST(RenderedEvent(event, languages, now).standsAlone(), "alone");
    }
};

QTEST_GUILESS_MAIN(RenderedEventTest)
#include "tst_renderedevent.moc"
