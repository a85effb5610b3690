// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/fingerprint.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestFingerprint final : public QObject
{
    Q_OBJECT
private slots:
    void isSixGroupsOfTheFirstTwelveBytes()
    {
        QCOMPARE(fingerprintText(digest()), u"7F3A 91C4 0B6E D258 4E17 A9F0"_s);
    }

    void isSixteenGroupsInFull()
    {
        const QString full = fullFingerprintText(digest());

        QVERIFY(full.startsWith(fingerprintText(digest()) + u' '));
        QCOMPARE(full.count(u' '), 15);
    }

    void isEmptyForWhatIsNoDigest()
    {
        QVERIFY(fingerprintText(digest().chopped(1)).isEmpty());
        QVERIFY(fullFingerprintText({}).isEmpty());
    }

    void takesWhatAPersonWroteDown_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("right");
        QTest::newRow("as shown") << u"7F3A 91C4 0B6E D258 4E17 A9F0"_s << true;
        QTest::newRow("small and joined") << u"7f3a91c40b6ed2584e17a9f0"_s << true;
        QTest::newRow("with colons") << u"7F:3A:91:C4:0B:6E:D2:58:4E:17:A9:F0"_s << true;
        QTest::newRow("all of it") << fullFingerprintText(digest()) << true;
        QTest::newRow("one digit is wrong") << u"7F3A 91C4 0B6E D258 4E17 A9F1"_s << false;
        QTest::newRow("a part of it") << u"7F3A 91C4 0B6E D258"_s << false;
        QTest::newRow("one group more") << u"7F3A 91C4 0B6E D258 4E17 A9F0 0000"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("blanks") << u"  "_s << false;
    }

    void takesWhatAPersonWroteDown()
    {
        QFETCH(QString, written);
        QFETCH(bool, right);

        QCOMPARE(isFingerprintOf(written, digest()), right);
        QVERIFY(!isFingerprintOf(written, {}));
    }

    void knowsWhatMayBeOne_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("right");
        QTest::newRow("six groups") << u"7F3A 91C4 0B6E D258 4E17 A9F0"_s << true;
        QTest::newRow("all of it") << fullFingerprintText(digest()).toLower() << true;
        QTest::newRow("five groups") << u"7F3A 91C4 0B6E D258 4E17"_s << false;
        QTest::newRow("no digits") << u"GGGG HHHH IIII JJJJ KKKK LLLL"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void knowsWhatMayBeOne()
    {
        QFETCH(QString, written);
        QFETCH(bool, right);

        QCOMPARE(isFingerprint(written), right);
    }

private:
    static QByteArray digest()
    {
        return QByteArray::fromHex("7f3a91c40b6ed2584e17a9f0") + QByteArray(20, '\x01');
    }
};

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
