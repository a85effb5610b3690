// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/charset.h"

#include <QTest>

using namespace Teahouse;

namespace {

const QByteArray helloInGbk = QByteArrayLiteral("\xc4\xe3\xba\xc3");
const QByteArray catInGbk = QByteArrayLiteral("\xc3\xa8");

} // namespace

class CharsetTest : public QObject
{
    Q_OBJECT

private slots:
    void thisQtKnowsGb18030();
    void readsUtf8AndStaysWithIt();
    void learnsGb18030FromBytesThatFitOnlyIt();
    void staysWithGb18030ForGood();
    void readsAGbkPairThatIsUtf8TooAsUtf8();
    void readsBytesThatFitNothing_data();
    void readsBytesThatFitNothing();
    void writesInTheCharsetOfThePeer_data();
    void writesInTheCharsetOfThePeer();
    void findsTheUnfinishedCharacter_data();
    void findsTheUnfinishedCharacter();
    void agreesWithQtOnWhatIsUtf8();
};

void CharsetTest::thisQtKnowsGb18030()
{
    QVERIFY(hasGb18030());
}

void CharsetTest::readsUtf8AndStaysWithIt()
{
    CharsetDetector detector;

    QCOMPARE(detector.decode("你好 🍵 -ta"), QStringLiteral("你好 🍵 -ta"));
    QCOMPARE(detector.charset(), Charset::Utf8);
}

void CharsetTest::learnsGb18030FromBytesThatFitOnlyIt()
{
    CharsetDetector detector;

    QCOMPARE(detector.decode(helloInGbk + " -ta"), QStringLiteral("你好 -ta"));
    QCOMPARE(detector.charset(), Charset::Gb18030);
}

void CharsetTest::staysWithGb18030ForGood()
{
    CharsetDetector detector;
    detector.decode(helloInGbk);

    QCOMPARE(detector.decode(catInGbk), QStringLiteral("猫"));
    QCOMPARE(detector.decode("alice -n"), QStringLiteral("alice -n"));
    QCOMPARE(detector.decode("a\xff"), QStringLiteral("a\ufffd"));
    QCOMPARE(detector.charset(), Charset::Gb18030);
}

void CharsetTest::readsAGbkPairThatIsUtf8TooAsUtf8()
{
    CharsetDetector detector;

    QCOMPARE(detector.decode(catInGbk), QStringLiteral("è"));
    QCOMPARE(detector.charset(), Charset::Utf8);
    QCOMPARE(detector.decode(helloInGbk + catInGbk), QStringLiteral("你好猫"));
}

void CharsetTest::readsBytesThatFitNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("a lone byte") << QByteArray("a\xff b") << QStringLiteral("a\ufffd b");
    QTest::newRow("latin 1") << QByteArray("caf\xe9 -n") << QStringLiteral("caf\ufffd -n");
    QTest::newRow("half a pair") << QByteArray("a\xc4") << QStringLiteral("a\ufffd");
    QTest::newRow("half a character")
        << QByteArray("a\xf0\x9f\x8d ") << QStringLiteral("a\ufffd\ufffd\ufffd ");
}

void CharsetTest::readsBytesThatFitNothing()
{
    QFETCH(QByteArray, bytes);
    CharsetDetector detector;

    QTEST(detector.decode(bytes), "text");
    QCOMPARE(detector.charset(), Charset::Utf8);
}

void CharsetTest::writesInTheCharsetOfThePeer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QByteArray>("gb18030");

    QTest::newRow("ascii") << QStringLiteral("OK") << QByteArray("OK") << QByteArray("OK");
    QTest::newRow("chinese") << QStringLiteral("你好") << QByteArray("你好") << helloInGbk;
    QTest::newRow("emoji") << QStringLiteral("🍵") << QByteArray("🍵")
                           << QByteArray("\x94\x39\xbb\x35");
    QTest::newRow("half an emoji")
        << QString(QChar(u'\xd83c')) << QByteArray("?") << QByteArray("?");
    QTest::newRow("half before a whole") << QString(QChar(u'\xdf75') + QStringLiteral("🍵"))
                                         << QByteArray("?🍵") << QByteArray("?\x94\x39\xbb\x35");
}

void CharsetTest::writesInTheCharsetOfThePeer()
{
    QFETCH(QString, text);

    QTEST(encodeText(text, Charset::Utf8), "utf8");
    QTEST(encodeText(text, Charset::Gb18030), "gb18030");
}

void CharsetTest::findsTheUnfinishedCharacter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("unfinished");

    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("ascii") << QByteArray("abc") << 0;
    QTest::newRow("whole") << QByteArray("茶🍵") << 0;
    QTest::newRow("one of two") << QByteArray("a\xc3") << 1;
    QTest::newRow("one of three") << QByteArray("a\xe8") << 1;
    QTest::newRow("two of three") << QByteArray("a\xe8\x8c") << 2;
    QTest::newRow("three of four") << QByteArray("\xf0\x9f\x8d") << 3;
    QTest::newRow("no character begins so") << QByteArray("a\xff") << 0;
    QTest::newRow("overlong") << QByteArray("\xe0\x80") << 0;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0") << 0;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90") << 0;
    QTest::newRow("wrong before") << QByteArray("\xff\xe8\x8c") << 0;
    QTest::newRow("gbk") << helloInGbk << 0;
}

void CharsetTest::findsTheUnfinishedCharacter()
{
    QFETCH(QByteArray, bytes);

    QTEST(unfinishedUtf8(bytes), "unfinished");
}

void CharsetTest::agreesWithQtOnWhatIsUtf8()
{
    // Every lead byte with the edges of what may follow it.
    const QByteArray edges = QByteArrayLiteral("a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0");
    for (int lead = 0; lead < 0x100; ++lead) {
        for (const char second : edges) {
            for (const QByteArray &end :
                {QByteArray(), QByteArray("\x80"), QByteArray("\x80\xbf")}) {
                const QByteArray bytes = char(lead) + QByteArray(1, second) + end;
                QCOMPARE(
                    validUtf8Prefix(bytes) == bytes.size(), QUtf8StringView(bytes).isValidUtf8());
            }
        }
    }
}

QTEST_GUILESS_MAIN(CharsetTest)
#include "tst_charset.moc"
