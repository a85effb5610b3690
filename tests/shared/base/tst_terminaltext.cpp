// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/terminaltext.h"

#include <QTest>

using namespace Teahouse;

class TerminalTextTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatATerminalWouldObey_data();
    void showsWhatATerminalWouldObey();
    void leavesNoControlOfAnyKind();
};

void TerminalTextTest::showsWhatATerminalWouldObey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LineFeeds>("lineFeeds");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char *tag, const QString &text, const QString &shown,
                         LineFeeds lineFeeds = LineFeeds::Show) {
        QTest::newRow(tag) << text << lineFeeds << shown;
    };
    row("plain", QStringLiteral("Tea 茶 🍵"), QStringLiteral("Tea 茶 🍵"));
    row("escape", QStringLiteral("\x1b[2J"), QStringLiteral("␛[2J"));
    row("nul", QString(QChar(0)), QStringLiteral("␀"));
    row("bell", QStringLiteral("\a"), QStringLiteral("␇"));
    row("delete", QStringLiteral("\x7f"), QStringLiteral("␡"));
    row("tab", QStringLiteral("a\tb"), QStringLiteral("a\tb"));
    row("line feed shown", QStringLiteral("a\nb"), QStringLiteral("a␊b"));
    row("line feed kept", QStringLiteral("a\nb"), QStringLiteral("a\nb"), LineFeeds::Keep);
    row("return", QStringLiteral("a\r\nb"), QStringLiteral("a␍\nb"), LineFeeds::Keep);
    row("C1", QString(QChar(u'\x9b')), QStringLiteral("\\u{9b}"));
    row("next line", QString(QChar(u'\x85')), QStringLiteral("\\u{85}"), LineFeeds::Keep);
    row("override", QStringLiteral("a\u202eb"), QStringLiteral("a\\u{202e}b"));
    row("isolate", QStringLiteral("\u2066a\u2069"), QStringLiteral("\\u{2066}a\\u{2069}"));
    row("arabic mark", QStringLiteral("\u061c"), QStringLiteral("\\u{61c}"));
    row("line separator", QStringLiteral("\u2028"), QStringLiteral("\\u{2028}"), LineFeeds::Keep);
    row("joined emoji", QStringLiteral("👩\u200d🍳"), QStringLiteral("👩\u200d🍳"));
}

void TerminalTextTest::showsWhatATerminalWouldObey()
{
    QFETCH(QString, text);
    QFETCH(LineFeeds, lineFeeds);

    QTEST(terminalText(text, lineFeeds), "shown");
}

void TerminalTextTest::leavesNoControlOfAnyKind()
{
    QString everything;
    for (uint c = 0; c < 0x10000; ++c)
        everything += QChar(char16_t(c));

    const QString shown = terminalText(everything);

    for (const QChar c : shown)
        QVERIFY(c.category() != QChar::Other_Control || c == u'\t');
}

QTEST_GUILESS_MAIN(TerminalTextTest)
#include "tst_terminaltext.moc"
