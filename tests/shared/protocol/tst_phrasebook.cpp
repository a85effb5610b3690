// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/phrasebook.h"
#include "shared/protocol/sentences.h"

#include <QSet>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWriteBytes = 120;
constexpr qsizetype stampBytes = 22;

/// How many bytes a text peer gets for this sentence of the room.
qsizetype lineBytes(const Phrasebook &phrases, const QString &sentence)
{
    return stampBytes + phrases.text(systemWord()).toUtf8().size() + 1 + sentence.toUtf8().size();
}

/// Every sentence that the room has, without the gathered ones.
QList<const char *> allSentences()
{
    QList<const char *> all {joinedSentence().one, renamedSentence(), systemWord(), privateWord(),
        hostWord(), moderatorWord(), nothingFoundSentence(), moreFoundSentence()};
    for (const RefusalSentence &sentence : refusalSentences()) {
        all += sentence.plain;
        if (sentence.about)
            all += sentence.about;
    }
    for (int reason = 0; reason <= int(ByeReason::Refused); ++reason)
        all += farewellSentence(ByeReason(reason));
    for (int reason = 0; reason <= int(LeaveReason::Banned); ++reason)
        all += leftSentence(LeaveReason(reason)).one;
    for (const char *line : helpSentences())
        all += line;
    return all;
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Phrasebook::languages())
        QTest::newRow(language.toLatin1()) << language;
}

} // namespace

class TestPhrasebook : public QObject
{
    Q_OBJECT
private slots:
    void findsItsTranslationsInTheProgram()
    {
        QCOMPARE(Phrasebook(u"zh_CN"_s).text(systemWord()), u"系统"_s);
        QCOMPARE(
            Phrasebook(u"en"_s).text(joinedSentence().many, 1), u"1 person joined the chat: %1"_s);
    }

    void takesTheNearestLanguage_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("language");
        QTest::newRow("as written") << u"zh_CN"_s << u"zh_CN"_s;
        QTest::newRow("with an encoding") << u"zh_CN.UTF-8"_s << u"zh_CN"_s;
        QTest::newRow("as in the web") << u"zh-Hans-CN"_s << u"zh_CN"_s;
        QTest::newRow("only the language") << u"zh"_s << u"zh_CN"_s;
        QTest::newRow("English elsewhere") << u"en_GB"_s << u"en"_s;
        QTest::newRow("one that we lack") << u"pt_BR"_s << u"en"_s;
        QTest::newRow("the C locale") << u"C"_s << u"en"_s;
        QTest::newRow("nothing") << QString() << u"en"_s;
    }
    void takesTheNearestLanguage()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, language);

        QCOMPARE(Phrasebook(wanted).language(), language);
    }

    void saysTheFixedSentencesToTheLetter_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("joined") << QByteArray(joinedSentence().one) << u"%1加入了聊天"_s;
        QTest::newRow("renamed") << QByteArray(renamedSentence()) << u"%1改名为%2"_s;
        QTest::newRow("left") << QByteArray(leftSentence(LeaveReason::Exit).one)
                              << u"用户%1退出聊天室!"_s;
        QTest::newRow("offline") << QByteArray(leftSentence(LeaveReason::Offline).one)
                                 << u"%1下线了"_s;
        QTest::newRow("unrecognised")
            << QByteArray(refusalSentences()[size_t(ErrorCode::UnknownCommand)].plain)
            << u"无法识别您的指令,请重新输入!"_s;
        QTest::newRow("host") << QByteArray(hostWord()) << u"主持人"_s;
        QTest::newRow("private") << QByteArray(privateWord()) << u"私聊"_s;
    }
    void saysTheFixedSentencesToTheLetter()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, chinese);

        QCOMPARE(Phrasebook(u"zh_CN"_s).text(source.constData()), chinese);
    }

    void isWhollyTranslatedIntoChinese()
    {
        const Phrasebook chinese(u"zh_CN"_s);

        for (const char *source : allSentences())
            QVERIFY2(chinese.text(source) != QString::fromUtf8(source), source);
    }

    void gathersSeveralPeopleIntoOneSentence()
    {
        QCOMPARE(Phrasebook(u"zh_CN"_s).text(joinedSentence().many, 5), u"5 人加入了聊天: %1"_s);
        QCOMPARE(
            Phrasebook(u"en"_s).text(joinedSentence().many, 5), u"5 people joined the chat: %1"_s);
        for (int reason = 0; reason <= int(LeaveReason::Banned); ++reason) {
            const char *many = leftSentence(LeaveReason(reason)).many;
            QVERIFY2(Phrasebook(u"zh_CN"_s).text(many, 3).contains(u"3 人"_s), many);
            QVERIFY2(Phrasebook(u"en"_s).text(many, 3).contains("3 people"_L1), many);
        }
    }

    void hasASentenceForEachErrorInOrder()
    {
        QCOMPARE(int(refusalSentences().size()), errorCodeCount);
        QSet<QByteArray> different;
        for (int code = 0; code < errorCodeCount; ++code) {
            QCOMPARE(int(refusalSentences()[size_t(code)].code), code);
            different.insert(refusalSentences()[size_t(code)].plain);
        }
        QCOMPARE(int(different.size()), errorCodeCount);
    }

    void refusesWithinOneWriteAndWithoutTheWordOk_data() { addLanguages(); }
    void refusesWithinOneWriteAndWithoutTheWordOk()
    {
        QFETCH(QString, language);
        const Phrasebook phrases(language);
        const QStringList subjects {{}, u"bob"_s, u"BOOK"_s, u"OK"_s, QString(128, u'a'),
            QString(42, u'名'), QString(128, u'\n'), u"🍵"_s.repeated(32)};

        for (int code = 0; code < errorCodeCount; ++code) {
            for (const QString &subject : subjects) {
                const QString sentence = phrases.refusal({ErrorCode(code), subject, {}, {}, {}});
                const QByteArray told =
                    errorWord(ErrorCode(code)).toByteArray() + ": " + sentence.toUtf8();
                QVERIFY2(!sentence.contains("OK"_L1, Qt::CaseInsensitive), told);
                QVERIFY2(sentence.isValidUtf16() && !sentence.contains(u'\n'), told);
                QVERIFY2(lineBytes(phrases, sentence) <= mostWriteBytes, told);
            }
        }
    }

    void namesTheSubjectOfARefusal()
    {
        const Refused refused {ErrorCode::NobodyCalled, u"bob"_s, {}, {}, {}};

        QCOMPARE(Phrasebook(u"en"_s).refusal(refused),
            u"Nobody here is called bob. Send -who for a list."_s);
        QVERIFY(Phrasebook(u"zh_CN"_s).refusal(refused).contains("bob"_L1));
    }

    void leavesASentenceThatCameWithTheRefusal()
    {
        QCOMPARE(Phrasebook(u"en"_s).refusal({ErrorCode::TooFast, {}, {}, {}, u"Slowly."_s}),
            u"Slowly."_s);
    }

    void saysFarewellForEachReason_data() { addLanguages(); }
    void saysFarewellForEachReason()
    {
        QFETCH(QString, language);
        const Phrasebook phrases(language);
        QSet<QString> different;

        for (int reason = 0; reason <= int(ByeReason::Refused); ++reason) {
            const QString sentence = phrases.farewell({ByeReason(reason), {}, {}});
            QVERIFY2(lineBytes(phrases, sentence) <= mostWriteBytes, sentence.toUtf8());
            different.insert(sentence);
        }

        QCOMPARE(int(different.size()), int(ByeReason::Refused) + 1);
    }

    void addsTheWordsOfTheHostToAFarewellOnce()
    {
        const Phrasebook phrases(u"en"_s);
        const QString bare = phrases.farewell({ByeReason::Kicked, {}, {}});

        QCOMPARE(phrases.farewell({ByeReason::Kicked, u"No spam."_s, {}}), bare + " No spam."_L1);
        QCOMPARE(phrases.farewell({ByeReason::Kicked, bare, {}}), bare);
    }

    void helpsWithEachCommandOfATextSession_data() { addLanguages(); }
    void helpsWithEachCommandOfATextSession()
    {
        QFETCH(QString, language);
        const QStringList help = Phrasebook(language).help();

        for (const QString &word :
            {u" -n"_s, u" -ta"_s, u" -to"_s, u"-who"_s, u"-help"_s, u"exit"_s}) {
            const auto about = help.filter(word);
            QVERIFY2(!about.isEmpty(), qPrintable(word));
        }
    }
};

QTEST_GUILESS_MAIN(TestPhrasebook)
#include "tst_phrasebook.moc"
