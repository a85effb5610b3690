// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/mentions.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class MentionsTest : public QObject
{
    Q_OBJECT

    static CallNames names()
    {
        CallNames all;
        for (const QString &name : {u"Ann"_s, u"Ann Lee"_s, u"王浩"_s, u"R2-D2"_s})
            all.add(name);
        return all;
    }

    static QStringList found(const QString &text, const CallNames &all)
    {
        QStringList calls;
        for (const TextRun &run : findMentions(text, parseMarkup(text), all))
            calls << text.mid(run.start, run.length);
        return calls;
    }

private slots:
    void findsThoseInTheRoom_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("calls");
        QTest::newRow("alone") << u"@Ann"_s << QStringList {u"@Ann"_s};
        QTest::newRow("whatever case") << u"hi @ann!"_s << QStringList {u"@ann"_s};
        QTest::newRow("the longest") << u"@Ann Lee, look"_s << QStringList {u"@Ann Lee"_s};
        QTest::newRow("the shorter where the longer goes on")
            << u"@Ann Leeds"_s << QStringList {u"@Ann"_s};
        QTest::newRow("Chinese needs no space") << u"看@王浩的"_s << QStringList {u"@王浩"_s};
        QTest::newRow("two") << u"@Ann @王浩"_s << QStringList {u"@Ann"_s, u"@王浩"_s};
        QTest::newRow("part of a word") << u"@Anna"_s << QStringList {};
        QTest::newRow("an address") << u"bob@Ann"_s << QStringList {};
        QTest::newRow("nobody") << u"@Zoe @"_s << QStringList {};
        QTest::newRow("in code") << u"`@Ann`"_s << QStringList {};
        QTest::newRow("in a block of code") << u"```\n@Ann\n```"_s << QStringList {};
        QTest::newRow("in a link") << u"http://a.example/@Ann"_s << QStringList {};
        QTest::newRow("in bold") << u"**@Ann**"_s << QStringList {u"@Ann"_s};
        QTest::newRow("signs") << u"@R2-D2."_s << QStringList {u"@R2-D2"_s};
    }

    void findsThoseInTheRoom()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, calls);

        QCOMPARE(found(text, names()), calls);
    }

    void whoLeftIsNotCalled()
    {
        CallNames all = names();
        all.remove(u"Ann Lee"_s);

        QCOMPARE(found(u"@Ann Lee"_s, all), QStringList {u"@Ann"_s});
    }

    void tellsForWhomACallIs()
    {
        const QString text = u"@Ann Lee and @王浩"_s;
        const std::vector<TextRun> calls = findMentions(text, parseMarkup(text), names());

        QVERIFY(isCalled(u"ann lee"_s, text, calls));
        QVERIFY(!isCalled(u"Ann"_s, text, calls));
    }

    void aFloodOfSignsIsNotLookedThrough()
    {
        QCOMPARE(found(u"@Ann "_s.repeated(5000), names()).size(), 100);
    }
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "tst_mentions.moc"
