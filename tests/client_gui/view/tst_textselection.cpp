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

    void signsAreCopiedWithWhatTheyEnclose_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("copied");
        // a **bold** b: what is shown ends with the sign behind it or begins before the one in
        // front
        QTest::newRow("the whole word") << 4 << 10 << QStringLiteral("**bold**");
        QTest::newRow("its letters") << 4 << 8 << QStringLiteral("**bold**");
        QTest::newRow("some letters") << 4 << 6 << QStringLiteral("bo");
        QTest::newRow("up to it") << 0 << 4 << QStringLiteral("a ");
        QTest::newRow("from behind it") << 8 << 12 << QStringLiteral(" b");
        QTest::newRow("from within it") << 6 << 12 << QStringLiteral("ld** b");
        QTest::newRow("to its end from within") << 6 << 10 << QStringLiteral("ld");
        QTest::newRow("everything") << 0 << 12 << QStringLiteral("a **bold** b");
    }

    void signsAreCopiedWithWhatTheyEnclose()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, copied);
        MessageEntry entry;
        entry.text = QStringLiteral("a **bold** b");
        TextSelection selection;
        selection.begin({0, from});
        selection.leadTo({0, to});

        QCOMPARE(selection.text([&](int) { return entry; }), copied);
    }

    void overridesOfDirectionAreCopiedAsTyped()
    {
        MessageEntry entry;
        entry.text = QStringLiteral("a \u202Ebc");
        TextSelection selection;
        selection.begin({0, 1});
        selection.leadTo({0, 4});

        QCOMPARE(selection.text([&](int) { return entry; }), QStringLiteral(" \u202Eb"));
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
