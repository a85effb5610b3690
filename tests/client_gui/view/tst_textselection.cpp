// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/textselection.h"

#include <QTest>

using namespace Teahouse;

namespace {

MessageEntry entryAt(int row)
{
    MessageEntry e;
    e.from.name = row % 2 == 0 ? QStringLiteral("Ann") : QStringLiteral("Bo");
    e.text = QStringLiteral("row%1").arg(row);
    if (row == 2)
        e.kind = EntryKind::Day;
    return e;
}

} // namespace

class TextSelectionTest : public QObject
{
    Q_OBJECT
private slots:
    void isEmptyUntilLed()
    {
        TextSelection selection;
        QVERIFY(selection.isEmpty());

        selection.begin({1, 2});
        QVERIFY(selection.isEmpty());
        QCOMPARE(selection.text(entryAt), QString());
    }

    void oneRowGivesItsBareText()
    {
        TextSelection selection;
        selection.begin({1, 3});
        selection.leadTo({1, 1}); // backwards

        QCOMPARE(selection.text(entryAt), QStringLiteral("ow"));
        QCOMPARE(selection.within(1, 4), (TextSelection::Range {1, 3}));
        QCOMPARE(selection.within(0, 4), (TextSelection::Range {}));
    }

    void severalRowsGiveNames()
    {
        TextSelection selection;
        selection.begin({0, 1});
        selection.leadTo({3, 2});

        QCOMPARE(selection.text(entryAt), QStringLiteral("Ann: ow0\nBo: row1\nBo: ro"));
        QCOMPARE(selection.within(1, 4), (TextSelection::Range {0, 4}));
    }

    void movesWithItsRows()
    {
        TextSelection selection;
        selection.begin({3, 0});
        selection.leadTo({5, 2});

        selection.rowsInserted(0, 10);
        QCOMPARE(selection.first().row, 13);
        selection.rowsInserted(20, 1);
        QCOMPARE(selection.last().row, 15);
        selection.rowsRemoved(0, 10);
        QCOMPARE(selection.first().row, 3);
        selection.rowsRemoved(5, 1);
        QVERIFY(selection.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextSelectionTest)
#include "tst_textselection.moc"
