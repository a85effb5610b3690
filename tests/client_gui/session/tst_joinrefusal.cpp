// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/joinrefusal.h"

#include <QTest>

using namespace Teahouse;

class TestJoinRefusal final : public QObject
{
    Q_OBJECT
private slots:
    void suggestsTheNextFreeName_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("suggestion");
        const auto row = [](const QString &taken, const QString &suggestion) {
            QTest::newRow(qPrintable(taken)) << taken << suggestion;
        };
        row(QStringLiteral("alice"), QStringLiteral("alice2"));
        row(QStringLiteral("alice2"), QStringLiteral("alice3"));
        row(QStringLiteral("alice9"), QStringLiteral("alice10"));
        row(QStringLiteral("王浩"), QStringLiteral("王浩2"));
        row(QString(32, u'x'), QString(31, u'x') + u'2');
        row(QStringLiteral("😀").repeated(32), QStringLiteral("😀").repeated(31) + u'2');
    }

    void suggestsTheNextFreeName()
    {
        QFETCH(QString, taken);
        QFETCH(QString, suggestion);

        QCOMPARE(suggestedName(taken), suggestion);
    }

    void saysWhatHappenedForEveryReason()
    {
        for (int code = 0; code < errorCodeCount; ++code)
            QVERIFY(!refusalSentence({ErrorCode(code), {}, {}, {}}).isEmpty());
        for (int trouble = 0; trouble <= int(NetworkTrouble::TrustUnreadable); ++trouble) {
            const QString address = QStringLiteral("lab3:9999");
            QVERIFY(refusalSentence({NetworkTrouble(trouble), address, {}, {}}).contains(address));
        }
    }

    void offersTheSuggestionForATakenName()
    {
        const JoinRefusal refusal {
            ErrorCode::NameTaken, QStringLiteral("alice"), QStringLiteral("alice2"), {}};

        QCOMPARE(
            refusalSentence(refusal), QStringLiteral("\"alice\" is taken here. Try \"alice2\"."));
    }

    void leavesPlaceMarksInNamesAlone()
    {
        const JoinRefusal refusal {
            ErrorCode::NameTaken, QStringLiteral("a%2b"), QStringLiteral("a%2b2"), {}};

        QCOMPARE(
            refusalSentence(refusal), QStringLiteral("\"a%2b\" is taken here. Try \"a%2b2\"."));
    }
};

QTEST_GUILESS_MAIN(TestJoinRefusal)
#include "tst_joinrefusal.moc"
