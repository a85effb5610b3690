// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/searchtext.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class SearchTextTest : public QObject
{
    Q_OBJECT
private slots:
    void putsASpaceAroundEachCharacterOfScriptsWithoutBlanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &text, const QString &words) {
            QTest::newRow(name) << text << words;
        };
        row("English stays", u"green tea"_s, u"green tea"_s);
        row("Chinese", u"明天开会"_s, u"明 天 开 会"_s);
        row("mixed", u"v2上线了ok"_s, u"v2 上 线 了 ok"_s);
        row("beyond 16 bits", u"𠮷野家"_s, u"𠮷 野 家"_s);
        row("Japanese", u"コーヒー"_s, u"コ ー ヒ ー"_s);
        row("half width", u"ｺｰﾋｰ"_s, u"コ ー ヒ ー"_s);
        row("Korean", u"안녕"_s, u"안 녕"_s);
        row("Korean, in parts", u"안녕"_s.normalized(QString::NormalizationForm_D), u"안 녕"_s);
        row("full width", u"ＴＥＡ２"_s, u"TEA2"_s);
        row("what is no text", u"a\u0000b\xd800 c"_s, u"a b c"_s);
        row("an emoji", u"good🍵tea"_s, u"good u1f375 tea"_s);
    }
    void putsASpaceAroundEachCharacterOfScriptsWithoutBlanks()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(searchableText(text).simplified(), words);
    }

    void quotesWhateverPeopleTyped()
    {
        const auto match = matchFor({.words = u"会议 \"OR\" words:x* tea"_s});
        QCOMPARE(*match,
            u"(words : (\"会 议\" \"\"\"OR\"\"\" \"words:x*\" \"tea\")"
            " OR speaker : \"nonamelikethis\") AND audience : (\"room\")"_s);
    }

    void asksForNobodyElsesConversation()
    {
        const PersonId alice {"alice"};
        const PersonId bob {"bob"};
        const ConversationId both = privateConversation(alice, bob);
        QVERIFY(matchFor({.reader = alice, .words = u"x"_s, .conversation = both}));
        QVERIFY(!matchFor({.reader = {"carol"}, .words = u"x"_s, .conversation = both}));
        QVERIFY(!matchFor({.words = u"x"_s, .conversation = ConversationId {"p::"}}));
        QVERIFY(!matchFor({.reader = alice, .words = u"x"_s, .conversation = ConversationId {""}}));
    }
};

QTEST_GUILESS_MAIN(SearchTextTest)
#include "tst_searchtext.moc"
