// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/nearestword.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class NearestWordTest final : public QObject
{
    Q_OBJECT
private slots:
    void slipFindsTheWordThatWasMeant_data();
    void slipFindsTheWordThatWasMeant();
    void anotherWordFindsNothing_data();
    void anotherWordFindsNothing();
};

namespace {

const QStringList known {u"--listen"_s, u"--lang"_s, u"--help"_s};

} // namespace

void NearestWordTest::slipFindsTheWordThatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("left out") << u"--lisen"_s << u"--listen"_s;
    QTest::newRow("put in") << u"--langg"_s << u"--lang"_s;
    QTest::newRow("replaced") << u"--halp"_s << u"--help"_s;
    QTest::newRow("swapped") << u"--hlep"_s << u"--help"_s;
    QTest::newRow("upper case") << u"--LANG"_s << u"--lang"_s;
}

void NearestWordTest::slipFindsTheWordThatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);

    QCOMPARE(nearestWord(word, known), meant);
}

void NearestWordTest::anotherWordFindsNothing_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QString();
    QTest::newRow("far from all") << u"--terminal"_s;
    QTest::newRow("endless") << u"--help"_s + QString(10'000, u'p');
}

void NearestWordTest::anotherWordFindsNothing()
{
    QFETCH(QString, word);

    QCOMPARE(nearestWord(word, known), QString());
    QCOMPARE(nearestWord(u"--help"_s, {}), QString());
}

QTEST_GUILESS_MAIN(NearestWordTest)
#include "tst_nearestword.moc"
