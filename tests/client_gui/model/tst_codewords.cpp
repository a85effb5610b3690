// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/codewords.h"

#include <QStringList>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// What is coloured, each with the letter of its kind, such as "K:for T:'a' N:1 C:# no".
QString coloured(const QString &code, const QString &language)
{
    QStringList words;
    for (const CodeWord &word : codeWords(code, language)) {
        const QChar kind = u"KTNC"_s.at(int(word.kind));
        words << kind + u':' + code.mid(word.run.start, word.run.length);
    }
    return words.join(u' ');
}

} // namespace

class TestCodeWords final : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatReadersLookFor_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &language, const QString &code,
                             const QString &words) {
            QTest::newRow(name) << language << code << words;
        };
        row("python", u"python"_s, u"for ch in \"茶馆\":\n  n += 10 # all"_s,
            u"K:for K:in T:\"茶馆\" N:10 C:# all"_s);
        row("triple quotes", u"py"_s, u"'''a\nb''' or 'x'"_s, u"T:'''a\nb''' K:or T:'x'"_s);
        row("triple quotes without an end", u"py"_s, u"\"\"\"a\nb"_s, u"T:\"\"\"a\nb"_s);
        row("cpp", u"cpp"_s, u"return 'x'; // done\n/* a\nb */ int"_s,
            u"K:return T:'x' C:// done C:/* a\nb */ K:int"_s);
        row("an escaped quote", u"js"_s, u"\"a\\\"b\" x"_s, u"T:\"a\\\"b\""_s);
        row("an apostrophe", u"sh"_s, u"echo don't if"_s, u"K:if"_s);
        row("numbers", u"c"_s, u"x1 0xFF 1.5 3."_s, u"N:0xFF N:1.5 N:3"_s);
        row("sql in any case", u"SQL"_s, u"Select a FROM b -- all"_s,
            u"K:Select K:FROM C:-- all"_s);
        row("part of a word", u"python"_s, u"format_in inside"_s, u""_s);
        row("unknown language", u"klingon"_s, u"for 1 'x'"_s, u""_s);
        row("no language", u""_s, u"for 1 'x'"_s, u""_s);
        row("nothing", u"python"_s, u""_s, u""_s);
        row("a backslash at the end", u"python"_s, u"'a\\"_s, u""_s);
    }

    void findsWhatReadersLookFor()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFETCH(QString, words);

        QCOMPARE(coloured(code, language), words);
    }

    void coloursNoMoreThanItsBound()
    {
        QCOMPARE(codeWords(u"1 "_s.repeated(4000), u"c"_s).size(), mostCodeWords);
    }
};

QTEST_GUILESS_MAIN(TestCodeWords)
#include "tst_codewords.moc"
