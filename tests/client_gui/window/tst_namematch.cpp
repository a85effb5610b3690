// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/namematch.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestNameMatch final : public QObject
{
    Q_OBJECT

private slots:
    void answersToWhatPeopleType_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("answers");

        QTest::newRow("nothing typed") << u"Bob"_s << u"  "_s << true;
        QTest::newRow("beginning, other case") << u"Bob Okafor"_s << u"BO"_s << true;
        QTest::newRow("second word") << u"Bob Okafor"_s << u"oka"_s << true;
        QTest::newRow("initials") << u"Bob Okafor"_s << u"bo"_s << true;
        QTest::newRow("letters in order") << u"Priya Nair"_s << u"pnr"_s << true;
        QTest::newRow("not in order") << u"Priya Nair"_s << u"rnp"_s << false;
        QTest::newRow("without accents") << u"Tomás"_s << u"tomas"_s << true;
        QTest::newRow("full width") << u"Bob"_s << u"ｂｏｂ"_s << true;
        QTest::newRow("Chinese as written") << u"林小雨"_s << u"小雨"_s << true;
        QTest::newRow("another Chinese name") << u"林小雨"_s << u"王"_s << false;
        QTest::newRow("pinyin") << u"王浩"_s << u"wang"_s << true;
        QTest::newRow("pinyin of all") << u"王浩"_s << u"wanghao"_s << true;
        QTest::newRow("pinyin with a blank") << u"王浩"_s << u"wang hao"_s << true;
        QTest::newRow("pinyin, second syllable") << u"王浩"_s << u"hao"_s << true;
        QTest::newRow("pinyin initials") << u"林小雨"_s << u"lxy"_s << true;
        QTest::newRow("another pinyin") << u"王浩"_s << u"zhang"_s << false;
        QTest::newRow("both scripts") << u"Lab 三号"_s << u"三"_s << true;
    }

    void answersToWhatPeopleType()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, typed);
        QFETCH(const bool, answers);
        NameMatch match;
        QCOMPARE(match.score(name, typed) > 0, answers);
    }

    void theBetterAnswerComesFirst()
    {
        NameMatch match;
        QVERIFY(match.score(u"Bob"_s, u"bob"_s) > match.score(u"Bobby"_s, u"bob"_s));
        QVERIFY(match.score(u"Bobby"_s, u"bob"_s) > match.score(u"Jim Bob"_s, u"bob"_s));
        QVERIFY(match.score(u"Jim Bob"_s, u"bob"_s) > match.score(u"Kabob"_s, u"bob"_s));
        QVERIFY(match.score(u"Kabob"_s, u"bob"_s) > match.score(u"Ben Okab"_s, u"bob"_s));
        QVERIFY(match.score(u"王浩"_s, u"wang"_s) > match.score(u"晓王浩"_s, u"wang"_s));
    }

    void aHostileNameCostsNothing()
    {
        NameMatch match;
        const QString endless = u"a\u0301"_s.repeated(100'000);
        QVERIFY(match.score(endless, u"aaa"_s) > 0);
        QCOMPARE(match.score(u"王"_s.repeated(100'000), u"zzz"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestNameMatch)
#include "tst_namematch.moc"
