// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/markup.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A block as one line of words: its kind, level and label, and what is shown of it.
QString described(const QString &text, const MarkupBlock &block)
{
    static const QStringList kinds {u"text"_s, u"quote"_s, u"item"_s, u"code"_s};
    QString line = kinds.at(int(block.kind));
    if (block.level > 0)
        line += QString::number(block.level);
    if (!block.label.isEmpty())
        line += u'(' + block.label + u')';
    line += u':';
    for (const TextRun &run : block.shown)
        line += text.mid(run.start, run.length);
    return line.replace(u'\n', u'|');
}

QStringList blocksOf(const QString &text)
{
    QStringList all;
    for (const MarkupBlock &block : parseMarkup(text).blocks)
        all << described(text, block);
    return all;
}

QStringList marksOf(const QString &text)
{
    static const QStringList kinds {u"bold"_s, u"italic"_s, u"code"_s, u"link"_s};
    QStringList all;
    for (const Mark &mark : parseMarkup(text).marks)
        all << kinds.at(int(mark.kind)) + u':' + text.mid(mark.inner.start, mark.inner.length);
    return all;
}

} // namespace

class MarkupTest : public QObject
{
    Q_OBJECT
private slots:
    void findsMarksWithinALine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marks");
        const auto one = [](const char *mark) { return QStringList {QString::fromUtf8(mark)}; };
        QTest::newRow("bold") << u"a **b c** d"_s << one("bold:b c");
        QTest::newRow("italic") << u"*a* b"_s << one("italic:a");
        QTest::newRow("underscores") << u"_a b_"_s << one("italic:a b");
        QTest::newRow("both") << u"***a***"_s << QStringList {u"italic:a"_s, u"bold:*a*"_s};
        QTest::newRow("one in the other")
            << u"**a *b* c**"_s << QStringList {u"italic:b"_s, u"bold:a *b* c"_s};
        QTest::newRow("code") << u"run `a *b*` now"_s << one("code:a *b*");
        QTest::newRow("code with a tick") << u"``a`b``"_s << one("code:a`b");
        QTest::newRow("code on one line") << u"```a```"_s << one("code:a");
        QTest::newRow("Chinese has no spaces") << u"这是**重点**内容"_s << one("bold:重点");
        QTest::newRow("a link keeps its signs")
            << u"http://a.example/_b_*c*"_s << one("link:http://a.example/_b_*c");
        QTest::newRow("a product") << u"2*3*4 and 2 * 3 * 4"_s << QStringList {};
        QTest::newRow("a name in a program") << u"snake_case_name __init__"_s << QStringList {};
        QTest::newRow("no partner") << u"**a *b _c `d"_s << QStringList {};
        QTest::newRow("nothing inside") << u"** ** **** `` ``"_s << one("code: ");
        QTest::newRow("not over lines") << u"**a\nb**"_s << QStringList {};
        QTest::newRow("other schemes") << u"javascript:alert(1) file:///etc"_s << QStringList {};
        QTest::newRow("words with an address behind")
            << u"[a](http://a.example)"_s << one("link:http://a.example");
    }

    void findsMarksWithinALine()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, marks);

        QCOMPARE(marksOf(text), marks);
    }

    void findsBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("blocks");
        QTest::newRow("nothing") << u""_s << QStringList {u"text:"_s};
        QTest::newRow("lines") << u"a\n\nb"_s << QStringList {u"text:a||b"_s};
        QTest::newRow("signs are not shown") << u"a **b** `c`"_s << QStringList {u"text:a b c"_s};
        QTest::newRow("quote") << u"> a\n>\n> b\nc"_s
                               << QStringList {u"quote1:a||b"_s, u"text:c"_s};
        QTest::newRow("deeper quotes")
            << u"> a\n>> b\n> > > c"_s << QStringList {u"quote1:a"_s, u"quote2:b"_s, u"quote3:c"_s};
        QTest::newRow("quotes end at three") << u"> > > > > a"_s << QStringList {u"quote3:> > a"_s};
        QTest::newRow("faces") << u">_<"_s << QStringList {u"text:>_<"_s};
        QTest::newRow("list") << u"- a\n* b\n  - c\n12. d\n1) e"_s
                              << QStringList {u"item(•):a"_s, u"item(•):b"_s, u"item1(•):c"_s,
                                     u"item(12.):d"_s, u"item(1)):e"_s};
        QTest::newRow("lists end at three")
            << u"          - a"_s << QStringList {u"text:          - a"_s};
        QTest::newRow("no list") << u"-a\n-\n1.5 V\n2026. x\n- "_s
                                 << QStringList {u"text:-a|-|1.5 V|2026. x|- "_s};
        QTest::newRow("code") << u"x\n```python\n\tif a:\n\n  *b*\n```\ny"_s
                              << QStringList {
                                     u"text:x"_s, u"code(python):\tif a:||  *b*"_s, u"text:y"_s};
        QTest::newRow("empty code") << u"```\n```"_s << QStringList {u"code:"_s};
        QTest::newRow("fences within a longer one")
            << u"````\n```\n````"_s << QStringList {u"code:```"_s};
        QTest::newRow("no end") << u"```c\nint a;"_s << QStringList {u"text:```c|int a;"_s};
        QTest::newRow("separators end lines")
            << u"> a\u2028b"_s << QStringList {u"quote1:a"_s, u"text:b"_s};
    }

    void findsBlocks()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, blocks);

        QCOMPARE(blocksOf(text), blocks);
    }

    void losesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("mixed") << u"**a** _b_\n> c `d`\n- e\n```x\n\tf\n```\n\nhttp://a.example"_s;
        QTest::newRow("signs") << u"*`_>-*\n```\n> ```\n-- **\n"_s.repeated(9);
    }

    void losesNothing()
    {
        QFETCH(QString, text);

        const Markup markup = parseMarkup(text);

        int at = 0; // blocks follow each other, with one line end between them
        for (const MarkupBlock &block : markup.blocks) {
            QCOMPARE(block.whole.start, at);
            int shown = block.whole.start;
            for (const TextRun &run : block.shown) {
                QVERIFY(run.start >= shown);
                shown = run.end();
            }
            QVERIFY(shown <= block.whole.end());
            at = block.whole.end() + 1;
        }
        QCOMPARE(at, int(text.size()) + 1);
    }

    void aBeginningHasNoSignsEither_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("all of it") << u"a **b**"_s << u"a b"_s;
        QTest::newRow("words") << u"**ab** and much more"_s << u"ab and"_s;
        QTest::newRow("cut within code")
            << u"a:\n```c\nint b; // and so on\n```\nd"_s << u"a:\nint b; "_s;
        QTest::newRow("cut behind code") << u"```\nb\n```\nand more"_s << u"b\nand more"_s;
        QTest::newRow("no code at all") << u"``` is not code by itself"_s << u"``` is not"_s;
    }

    void aBeginningHasNoSignsEither()
    {
        QFETCH(QString, text);
        QFETCH(QString, beginning);

        QCOMPARE(beginningWithoutSigns(text, 10).trimmed(), beginning.trimmed());
    }

    void stepsGrowWithTheText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"a", "*", "* a", "**a ", "_a *b **c ", "`", "` ``a ", "`a``b```c",
                 "> ", ">", "- ", "```x\n", "````\n```a\n", "```\n```\n", "\n", "http://a.b/c ",
                 "http", "[](", "@a "})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void stepsGrowWithTheText()
    {
        QFETCH(QString, piece);

        const qint64 few = parseMarkup(piece.repeated(1'000)).steps;
        const qint64 many = parseMarkup(piece.repeated(16'000)).steps;

        // The first two hundred blocks cost less than what follows them; a square would be 256.
        QVERIFY2(many <= few * 20, qPrintable(u"%1 to %2"_s.arg(few).arg(many)));
    }

    void growingFencesAreLinearToo()
    {
        const auto fences = [](int lines) {
            QString text;
            for (int i = lines; i > 0; --i)
                text += QString(3 + i % 40, u'`') + u"x\n"_s;
            return text;
        };

        QVERIFY(parseMarkup(fences(8'000)).steps <= 9 * parseMarkup(fences(1'000)).steps);
    }
};

QTEST_GUILESS_MAIN(MarkupTest)
#include "tst_markup.moc"
