// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/nameorder.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class NameOrderTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void namesStandByHowTheyAreRead_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QStringList>("names");
        const QStringList mixed {u"Alice Park"_s, u"Bob Okafor"_s, u"Diego Ruiz"_s, u"林小雨"_s,
            u"Lucy"_s, u"Mei Lin"_s, u"Priya Nair"_s, u"Tomás"_s, u"王浩"_s, u"Yusuf"_s, u"张伟"_s};
        QTest::newRow("in English") << QLocale(QLocale::English) << mixed;
        QTest::newRow("in Chinese") << QLocale(QLocale::Chinese) << mixed;
        QTest::newRow("in no language") << QLocale::c() << mixed;
        QTest::newRow("syllable by syllable")
            << QLocale(QLocale::Chinese) << QStringList {u"王浩2"_s, u"王浩10"_s, u"王一诺"_s};
        QTest::newRow("numbers") << QLocale(QLocale::English)
                                 << QStringList {u"guest-2"_s, u"Guest-7"_s, u"guest-10"_s};
        QTest::newRow("accents") << QLocale(QLocale::English)
                                 << QStringList {u"Ed"_s, u"Éric"_s, u"Fay"_s};
    }
    void namesStandByHowTheyAreRead()
    {
        QFETCH(QLocale, locale);
        QFETCH(QStringList, names);
        QLocale::setDefault(locale);
        const NameOrder order;

        QStringList sorted = names;
        std::reverse(sorted.begin(), sorted.end());
        std::sort(sorted.begin(), sorted.end(), [&order](const QString &one, const QString &other) {
            return order.key(one) < order.key(other);
        });

        QCOMPARE(sorted, names);
    }
};

QTEST_GUILESS_MAIN(NameOrderTest)
#include "tst_nameorder.moc"
