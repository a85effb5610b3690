// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/shorttext.h"

#include <QTest>

#include <utility>

using namespace Teahouse;

namespace {

// At, below and above what stands in the value itself.
const QByteArray edge = "01234567890123456789012";
const QByteArray texts[] = {"", "a", "AbCdEfGhIjKlMnOpQrStUv", edge, edge + "3",
    QByteArray(300, 'x'), QByteArray("nul\0inside", 10), "茶馆"};

} // namespace

class TestShortText : public QObject
{
    Q_OBJECT

private slots:
    void holdsAnyText_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray &text : texts)
            QTest::addRow("%d bytes", int(text.size())) << text;
    }

    void holdsAnyText()
    {
        QFETCH(QByteArray, text);

        const ShortText held = text;

        QCOMPARE(held.size(), text.size());
        QCOMPARE(held.isEmpty(), text.isEmpty());
        QCOMPARE(held.toByteArray(), text);
        QCOMPARE(qHash(held, 7), qHash(QByteArrayView(text), 7));
    }

    void comparesAsBytesDo()
    {
        for (const QByteArray &one : texts) {
            for (const QByteArray &other : texts) {
                QCOMPARE(ShortText(one) == ShortText(other), one == other);
                QCOMPARE(ShortText(one) < ShortText(other), one < other);
            }
        }
    }

    void isAsLargeAsAByteArray() { QCOMPARE(sizeof(ShortText), sizeof(QByteArray)); }

    void copiesStandByThemselves_data() { holdsAnyText_data(); }

    void copiesStandByThemselves()
    {
        QFETCH(QByteArray, text);
        ShortText first = text;
        ShortText copy = first;

        first = "another";

        QCOMPARE(copy.toByteArray(), text);
        copy = std::as_const(copy);
        QCOMPARE(copy.toByteArray(), text);
    }

    void whatIsMovedFromIsEmpty_data() { holdsAnyText_data(); }

    void whatIsMovedFromIsEmpty()
    {
        QFETCH(QByteArray, text);
        ShortText first = text;

        const ShortText second = std::move(first);

        QCOMPARE(second.toByteArray(), text);
        QVERIFY(first.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestShortText)
#include "tst_shorttext.moc"
