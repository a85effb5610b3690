// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/names.h"

#include <QTest>

using namespace Teahouse;

class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsANameInNfc();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void countsCharactersAndBytes_data();
    void countsCharactersAndBytes();
    void keepsToTheBoundsThatItIsGiven();
    void refusesAnyCharacterOfAKind_data();
    void refusesAnyCharacterOfAKind();
    void refusesNamesThatStandForTheRoom_data();
    void refusesNamesThatStandForTheRoom();
    void refusesTheNamesHandedIn();
    void findsTheSameToTheEye_data();
    void findsTheSameToTheEye();
    void tellsOtherNamesApart_data();
    void tellsOtherNamesApart();
    void theKeyOfAKeyIsItself_data();
    void theKeyOfAKeyIsItself();
    void noLetterOfAsciiLooksOtherBesideAnother();
};

void NamesTest::keepsANameInNfc()
{
    QCOMPARE(normalizedName(u"Jose\u0301"), QStringLiteral("Jos\u00e9"));
    QCOMPARE(normalizedName(u"Ａlice  Park"), QStringLiteral("Ａlice  Park"));
}

void NamesTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<NameProblem>("problem");

    const auto row = [](const char *tag, const QString &name, NameProblem problem) {
        QTest::newRow(tag) << name << problem;
    };
    row("a plain name", QStringLiteral("alice"), NameProblem::None);
    row("a space inside", QStringLiteral("Alice Park"), NameProblem::None);
    row("chinese", QStringLiteral("小明"), NameProblem::None);
    row("begins with one", QStringLiteral("一一"), NameProblem::None);
    row("thai", QStringLiteral("น้ำผึ้ง"), NameProblem::None);
    row("hindi with visarga", QStringLiteral("दुःख"), NameProblem::None);
    row("tibetan", QStringLiteral("བསྒྲུབས"), NameProblem::None);
    row("an emoji", QStringLiteral("🍵"), NameProblem::None);
    row("a dash inside", QStringLiteral("Anne-Marie"), NameProblem::None);
    row("a method", QStringLiteral("GET"), NameProblem::None);
    row("dots only", QStringLiteral("..."), NameProblem::None);
    row("empty", QString(), NameProblem::Empty);
    row("only spaces", QStringLiteral("   "), NameProblem::Empty);
    row("leading space", QStringLiteral(" alice"), NameProblem::BadCharacter);
    row("trailing space", QStringLiteral("alice "), NameProblem::BadCharacter);
    row("two spaces", QStringLiteral("alice  park"), NameProblem::BadCharacter);
    row("colon", QStringLiteral("a:b"), NameProblem::BadCharacter);
    row("wide colon", QStringLiteral("a：b"), NameProblem::BadCharacter);
    row("small colon", QStringLiteral("a\ufe55b"), NameProblem::BadCharacter);
    row("ratio", QStringLiteral("a\u2236b"), NameProblem::BadCharacter);
    row("only a mark", QStringLiteral("\u0301"), NameProblem::BadCharacter);
    row("a mark on a space", QStringLiteral("a \u0301b"), NameProblem::BadCharacter);
    row("four marks", QStringLiteral("z\u0335\u0321\u0322\u0316"), NameProblem::None);
    row("a tower of marks", QStringLiteral("z\u0335\u0321\u0322\u0316\u0317"),
        NameProblem::BadCharacter);
    row("dash", QStringLiteral("-n"), NameProblem::LeadingDash);
    row("en dash", QStringLiteral("–n"), NameProblem::LeadingDash);
    row("em dash", QStringLiteral("—n"), NameProblem::LeadingDash);
    row("minus", QStringLiteral("\u2212n"), NameProblem::LeadingDash);
    row("wide dash", QStringLiteral("－n"), NameProblem::LeadingDash);
    row("an arrow", QStringLiteral("→bob"), NameProblem::BadCharacter);
    row("an arrow of emoji", QStringLiteral("➡bob"), NameProblem::BadCharacter);
    row("an arrow inside", QStringLiteral("bob⟶eve"), NameProblem::BadCharacter);
    row("a narrow arrow", QStringLiteral("\uffebbob"), NameProblem::BadCharacter);
    row("a badge in brackets", QStringLiteral("alice (Host)"), NameProblem::Reserved);
    row("a badge as a sign", QStringLiteral("alice \U0001f6e1"), NameProblem::BadCharacter);
    row("a tick as a badge", QStringLiteral("alice ✓"), NameProblem::BadCharacter);
    row("whom one writes to all by", QStringLiteral("Everyone"), NameProblem::Reserved);
    row("a badge in front", QStringLiteral("[System] alice"), NameProblem::Reserved);
    row("a badge in other letters", QStringLiteral("alice|МОDЕRATОR"), NameProblem::Reserved);
    row("a badge in full width", QStringLiteral("alice（Ｈｏｓｔ）"), NameProblem::Reserved);
    row("a chinese badge", QStringLiteral("小明【主持人】"), NameProblem::Reserved);
    row("a chinese badge in a row", QStringLiteral("管理员小明"), NameProblem::Reserved);
    row("a badge and no more", QStringLiteral("小明 系统"), NameProblem::Reserved);
    row("a word that holds one", QStringLiteral("Hostert Ghost"), NameProblem::None);
    row("a chinese word that holds one", QStringLiteral("系统架构师"), NameProblem::None);
    row("a person's id", QStringLiteral("gbY32PzSxtpjWeaWMROhFw"), NameProblem::Reserved);
    row("an id in front", QStringLiteral("gbY32PzSxtpjWeaWMROhFw hi"), NameProblem::Reserved);
    row("as long as an id", QStringLiteral("Maria_Fernanda_Herrera"), NameProblem::None);
    row("an id inside", QStringLiteral("hi gbY32PzSxtpjWeaWMROhFw"), NameProblem::None);
    row("modifier minus", QStringLiteral("\u02d7n"), NameProblem::LeadingDash);
}

void NamesTest::saysWhatIsWrong()
{
    QFETCH(QString, name);
    QFETCH(NameProblem, problem);

    QCOMPARE(checkName(normalizedName(name), {}), problem);
}

void NamesTest::countsCharactersAndBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<NameProblem>("problem");

    QTest::newRow("32 letters") << QString(32, u'a') << NameProblem::None;
    QTest::newRow("33 letters") << QString(33, u'a') << NameProblem::TooLong;
    QTest::newRow("32 of four bytes") << QStringLiteral("🍵").repeated(32) << NameProblem::None;
    QTest::newRow("33 of four bytes") << QStringLiteral("🍵").repeated(33) << NameProblem::TooLong;
    QTest::newRow("32 after NFC") << QStringLiteral("e\u0301").repeated(32) << NameProblem::None;
    QTest::newRow("very long") << QString(100'000, u'a') << NameProblem::TooLong;
}

void NamesTest::countsCharactersAndBytes()
{
    QFETCH(QString, name);
    QFETCH(NameProblem, problem);

    QCOMPARE(checkName(normalizedName(name), {}), problem);
}

void NamesTest::keepsToTheBoundsThatItIsGiven()
{
    const NameBounds narrow {5, 9};

    QCOMPARE(checkName(u"alice", {}, narrow), NameProblem::None);
    QCOMPARE(checkName(u"alices", {}, narrow), NameProblem::TooLong);
    QCOMPARE(checkName(u"李三四", {}, narrow), NameProblem::None);
    QCOMPARE(checkName(u"李三四五", {}, narrow), NameProblem::TooLong);
    QCOMPARE(checkName(QString(100, u'a'), {}, {100, 100}), NameProblem::None);
}

void NamesTest::refusesAnyCharacterOfAKind_data()
{
    QTest::addColumn<uint>("character");

    for (const uint c :
        {0x00u, 0x07u, 0x09u, 0x0au, 0x0du, 0x1bu, 0x7fu, 0x85u, 0x9bu, 0xa0u, 0xadu, 0x34fu,
            0x61cu, 0x115fu, 0x2003u, 0x200bu, 0x200du, 0x200eu, 0x2028u, 0x2029u, 0x202eu, 0x2060u,
            0x2066u, 0x2800u, 0x3000u, 0x3164u, 0xd800u, 0xdc00u, 0xe000u, 0xfe0fu, 0xfeffu,
            0xfff9u, 0xfffcu, 0xfffdu, 0xffffu, 0x378u, 0xe0001u, 0xe0041u, 0xf0000u})
        QTest::addRow("U+%04X", c) << c;
}

void NamesTest::refusesAnyCharacterOfAKind()
{
    QFETCH(uint, character);
    const QString letter = character < 0x10000
        ? QString(QChar(char16_t(character)))
        : QString::fromUcs4(reinterpret_cast<char32_t *>(&character), 1);

    QCOMPARE(checkName(QString(u'a' + letter + u'b'), {}), NameProblem::BadCharacter);
    QCOMPARE(checkName(letter, {}), NameProblem::BadCharacter);
}

void NamesTest::refusesNamesThatStandForTheRoom_data()
{
    QTest::addColumn<QString>("name");

    for (const QString &name : systemNames())
        QTest::newRow(qPrintable(name)) << name;
    for (const auto *name : {u"SYSTEM", u"ѕуѕтем", u"Ѕуstеm", u"Ｓｙｓｔｅｍ", u"S.y-s_tem",
             u"adm1n", u"аdmin", u"НОST", u"系 统", u"【系统】", u"私聊"}) {
        const QString text = QString::fromUtf16(name);
        QTest::newRow(qPrintable(text)) << text;
    }
}

void NamesTest::refusesNamesThatStandForTheRoom()
{
    QFETCH(QString, name);

    QCOMPARE(checkName(normalizedName(name), {}), NameProblem::Reserved);
}

void NamesTest::refusesTheNamesHandedIn()
{
    const QStringList reserved {QStringLiteral("Madame Wu"), QStringLiteral("★")};

    QCOMPARE(checkName(u"madame wu", reserved), NameProblem::Reserved);
    QCOMPARE(checkName(u"MadameWu", reserved), NameProblem::Reserved);
    QCOMPARE(checkName(u"★", reserved), NameProblem::Reserved);
    QCOMPARE(checkName(u"☆", reserved), NameProblem::None);
    QCOMPARE(checkName(u"Wu", reserved), NameProblem::None);
}

struct Pair {
    const char16_t *one;
    const char16_t *other;
};

void NamesTest::findsTheSameToTheEye_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");

    static constexpr Pair pairs[] = {{u"Alice", u"ALICE"}, {u"Alice", u"alice"},
        {u"alice", u"аlice"}, {u"ALICE", u"АLIСЕ"}, {u"Alice", u"AIice"}, {u"alice", u"a1ice"},
        {u"alice", u"a|ice"}, {u"alice", u"ａｌｉｃｅ"}, {u"alice", u"ⓐⓛⓘⓒⓔ"}, {u"alice", u"𝐚𝐥𝐢𝐜𝐞"},
        {u"alice", u"αlice"}, {u"alice", u"alıce"}, {u"Alice", u"Αlice"}, {u"bob", u"bоb"},
        {u"Bob", u"Вob"}, {u"Bob", u"Βob"}, {u"bob", u"b0b"}, {u"BOB", u"ВОВ"}, {u"Host", u"Нost"},
        {u"HOST", u"ΗΟST"}, {u"Tom", u"Тom"}, {u"Tom", u"Τom"}, {u"Mary", u"Маrу"},
        {u"Mary", u"Μary"}, {u"modern", u"rnodern"}, {u"Kate", u"Кate"}, {u"Kate", u"Κate"},
        {u"kate", u"\u212aate"}, {u"pete", u"реtе"}, {u"Xena", u"Хena"}, {u"Xena", u"Χena"},
        {u"Eve", u"Еve"}, {u"Eve", u"Εve"}, {u"sue", u"ѕue"}, {u"joe", u"јoe"},
        {u"José", u"Jose\u0301"}, {u"JOSÉ", u"josé"}, {u"Straße", u"STRASSE"}, {u"вова", u"ВОВА"},
        {u"Νίκος", u"νίκος"}, {u"ΝΊΚΟΣ", u"νίκος"}, {u"Юля", u"юля"}, {u"Nick", u"ＮＩＣＫ"},
        {u"cat", u"сat"}, {u"cat", u"ϲat"}, {u"工人", u"エ人"}, {u"水", u"⽔"}, {u"ﬁnn", u"finn"},
        {u"van", u"νan"}, {u"a-b", u"a‐b"}, {u"a'b", u"a’b"}, {u"ʙob", u"вob"}};
    for (const Pair &pair : pairs) {
        const QString one = QString::fromUtf16(pair.one);
        const QString other = QString::fromUtf16(pair.other);
        QTest::addRow("%s and %s", qPrintable(one), qPrintable(other)) << one << other;
    }
}

void NamesTest::findsTheSameToTheEye()
{
    QFETCH(QString, one);
    QFETCH(QString, other);

    QCOMPARE(nameSkeleton(one), nameSkeleton(other));
}

void NamesTest::tellsOtherNamesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");

    static constexpr Pair pairs[] = {{u"alice", u"alicia"}, {u"alice", u"bob"}, {u"bob", u"rob"},
        {u"nina", u"vina"}, {u"mary", u"nary"}, {u"tom", u"tim"}, {u"eve", u"ewe"},
        {u"ann", u"anne"}, {u"alice", u"alice2"}, {u"user1", u"user2"}, {u"user5", u"users"},
        {u"user8", u"userb"}, {u"小明", u"小红"}, {u"土", u"工"}, {u"未", u"末"}, {u"王", u"玉"},
        {u"jose", u"josé"}, {u"yak", u"uak"}, {u"юля", u"оля"}, {u"Zoe", u"2oe"},
        {u"Alice Park", u"AlicePark"}, {u"cat", u"oat"}, {u"dan", u"ban"}, {u"pat", u"qat"},
        {u"さくら", u"ちくら"}};
    for (const Pair &pair : pairs) {
        const QString one = QString::fromUtf16(pair.one);
        const QString other = QString::fromUtf16(pair.other);
        QTest::addRow("%s and %s", qPrintable(one), qPrintable(other)) << one << other;
    }
}

void NamesTest::tellsOtherNamesApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);

    QVERIFY(nameSkeleton(one) != nameSkeleton(other));
}

void NamesTest::theKeyOfAKeyIsItself_data()
{
    findsTheSameToTheEye_data();
}

void NamesTest::theKeyOfAKeyIsItself()
{
    QFETCH(QString, one);
    QFETCH(QString, other);

    QCOMPARE(nameSkeleton(nameSkeleton(one)), nameSkeleton(one));
    QCOMPARE(nameSkeleton(nameSkeleton(other)), nameSkeleton(other));
}

// They take a shorter way than names with any other letter.
void NamesTest::noLetterOfAsciiLooksOtherBesideAnother()
{
    const QString tea = QStringLiteral("茶");
    for (char16_t letter = u' '; letter < 0x7f; ++letter) {
        const QString alone(QChar {letter});
        QCOMPARE(nameSkeleton(alone + tea), nameSkeleton(alone) + nameSkeleton(tea));
        QCOMPARE(nameSkeleton(alone + u'm' + alone),
            nameSkeleton(alone) + nameSkeleton(u"m") + nameSkeleton(alone));
    }
}

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
