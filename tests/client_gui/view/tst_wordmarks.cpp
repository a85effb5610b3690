// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/wordmarks.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestWordMarks final : public QObject
{
    Q_OBJECT
private slots:
    void marksWhatWasLookedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("marked");
        QTest::newRow("once") << u"the probe is set"_s << u"probe"_s << u"the [probe] is set"_s;
        QTest::newRow("case") << u"Probe PROBE"_s << u"probe"_s << u"[Probe] [PROBE]"_s;
        QTest::newRow("several") << u"two probes, one set"_s << u"set probe"_s
                                 << u"two [probe]s, one [set]"_s;
        QTest::newRow("accents") << u"Café du thé"_s << u"cafe the"_s << u"[Café] du [thé]"_s;
        QTest::newRow("accents apart") << u"Cafe\u0301!"_s << u"café"_s << u"[Cafe\u0301]!"_s;
        QTest::newRow("Chinese") << u"下午的会议改到三点"_s << u"会议"_s
                                 << u"下午的[会议]改到三点"_s;
        QTest::newRow("width") << u"ＡＢＣ１２"_s << u"abc"_s << u"[ＡＢＣ]１２"_s;
        QTest::newRow("emoji") << u"well 🍵 done"_s << u"🍵"_s << u"well [🍵] done"_s;
        QTest::newRow("overlapping") << u"teahouse"_s << u"tea teahouse eaho"_s << u"[teahouse]"_s;
        QTest::newRow("one that grows") << u"a ﬁn"_s << u"fin"_s << u"a [ﬁn]"_s;
        QTest::newRow("nothing") << u"tea"_s << u"coffee"_s << u"tea"_s;
        QTest::newRow("no words") << u"tea"_s << u"  "_s << u"tea"_s;
        QTest::newRow("a mark alone") << u"tea"_s << u"\u0301"_s << u"tea"_s;
    }

    void marksWhatWasLookedFor()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, marked);

        QString shown;
        int at = 0;
        for (const TextRun &run : wordMarks(text, words)) {
            shown += text.mid(at, run.start - at) + u'[' + text.mid(run.start, run.length) + u']';
            at = run.start + run.length;
        }
        QCOMPARE(shown + text.mid(at), marked);
    }
};

QTEST_GUILESS_MAIN(TestWordMarks)
#include "tst_wordmarks.moc"
