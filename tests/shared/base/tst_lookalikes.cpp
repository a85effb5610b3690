// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/icutext.h"
#include "shared/base/names.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// Letters that somebody takes for another one, each in front of those that imitate it.
constexpr struct {
    char letter;
    const char32_t *imitations;
} table[] = {
    {'a', U"аαａⓐ𝐚𝑎𝒂𝒶𝓪𝔞𝕒𝖆𝖺𝗮𝘢𝙖𝚊𝛂𝛼"},
    {'b', U"Ьｂⓑ𝐛𝑏𝒃𝒷𝓫𝔟𝕓𝖇𝖻𝗯𝘣𝙗𝚋"},
    {'c', U"сϲⅽｃⓒ𝐜𝑐𝒄𝒸𝓬𝔠𝕔𝖈𝖼𝗰𝘤𝙘𝚌"},
    {'d', U"ԁⅾｄⓓ𝐝𝑑𝒅𝒹𝓭𝔡𝕕𝖉𝖽𝗱𝘥𝙙𝚍"},
    {'e', U"еｅⓔ𝐞𝑒𝒆𝓮𝔢𝕖𝖊𝖾𝗲𝘦𝙚𝚎"},
    {'f', U"ｆⓕ𝐟𝑓𝒇𝒻𝓯𝔣𝕗𝖋𝖿𝗳𝘧𝙛𝚏"},
    {'g', U"ɡｇⓖ𝐠𝑔𝒈𝓰𝔤𝕘𝖌𝗀𝗴𝘨𝙜𝚐"},
    {'h', U"һｈⓗ𝐡𝒉𝒽𝓱𝔥𝕙𝖍𝗁𝗵𝘩𝙝𝚑"},
    {'i', U"іıⅰｉⓘ𝐢𝑖𝒊𝒾𝓲𝔦𝕚𝖎𝗂𝗶𝘪𝙞𝚒"},
    {'j', U"јｊⓙ𝐣𝑗𝒋𝒿𝓳𝔧𝕛𝖏𝗃𝗷𝘫𝙟𝚓"},
    {'k', U"ｋⓚ𝐤𝑘𝒌𝓀𝓴𝔨𝕜𝖐𝗄𝗸𝘬𝙠𝚔"},
    {'l', U"ⅼ|1Iｌⓛ𝐥𝑙𝒍𝓁𝓵𝔩𝕝𝖑𝗅𝗹𝘭𝙡𝚕"},
    {'m', U"ⅿｍⓜ𝐦𝑚𝒎𝓂𝓶𝔪𝕞𝖒𝗆𝗺𝘮𝙢𝚖"},
    {'n', U"ｎⓝ𝐧𝑛𝒏𝓃𝓷𝔫𝕟𝖓𝗇𝗻𝘯𝙣𝚗"},
    {'o', U"оοօ0ｏⓞ𝐨𝑜𝒐𝓸𝔬𝕠𝖔𝗈𝗼𝘰𝙤𝚘"},
    {'p', U"рρｐⓟ𝐩𝑝𝒑𝓅𝓹𝔭𝕡𝖕𝗉𝗽𝘱𝙥𝚙"},
    {'q', U"ԛｑⓠ𝐪𝑞𝒒𝓆𝓺𝔮𝕢𝖖𝗊𝗾𝘲𝙦𝚚"},
    {'r', U"гｒⓡ𝐫𝑟𝒓𝓇𝓻𝔯𝕣𝖗𝗋𝗿𝘳𝙧𝚛"},
    {'s', U"ѕꜱｓⓢ𝐬𝑠𝒔𝓈𝓼𝔰𝕤𝖘𝗌𝘀𝘴𝙨𝚜"},
    {'t', U"Тｔⓣ𝐭𝑡𝒕𝓉𝓽𝔱𝕥𝖙𝗍𝘁𝘵𝙩𝚝"},
    {'u', U"υսｕⓤ𝐮𝑢𝒖𝓊𝓾𝔲𝕦𝖚𝗎𝘂𝘶𝙪𝚞"},
    {'v', U"νѵⅴｖⓥ𝐯𝑣𝒗𝓋𝓿𝔳𝕧𝖛𝗏𝘃𝘷𝙫𝚟"},
    {'w', U"ԝｗⓦ𝐰𝑤𝒘𝓌𝔀𝔴𝕨𝖜𝗐𝘄𝘸𝙬𝚠"},
    {'x', U"хⅹｘⓧ𝐱𝑥𝒙𝓍𝔁𝔵𝕩𝖝𝗑𝘅𝘹𝙭𝚡"},
    {'y', U"уүｙⓨ𝐲𝑦𝒚𝓎𝔂𝔶𝕪𝖞𝗒𝘆𝘺𝙮𝚢"},
    {'z', U"ᴢｚⓩ𝐳𝑧𝒛𝓏𝔃𝔷𝕫𝖟𝗓𝘇𝘻𝙯𝚣"},
    {'B', U"ВΒＢⒷ𝐁𝗕"},
    {'H', U"НΗＨⒽ𝐇𝗛"},
    {'K', U"КΚＫⓀ𝐊𝗞"},
    {'M', U"МΜＭⓂ𝐌𝗠"},
    {'N', U"ＮⓃ𝐍𝗡"},
    {'P', U"РΡＰⓅ𝐏𝗣"},
    {'T', U"ТΤＴⓉ𝐓𝗧"},
    {'X', U"ХΧＸⓍ𝐗𝗫"},
    {'Y', U"ҮＹⓎ𝐘𝗬"},
    {'Z', U"ΖＺⓏ𝐙𝗭"},
    {'E', U"ЕΕＥⒺ𝐄𝗘"},
    {'A', U"АΑＡⒶ𝐀𝗔"},
    {'O', U"ОΟＯⓄ𝐎𝗢"},
    {'C', U"СϹＣⒸ𝐂𝗖"},
    {'S', U"ЅＳⓈ𝐒𝗦"},
    {'J', U"ЈＪⒿ𝐉𝗝"},
};

} // namespace

/// Names that a person takes for another one, and scripts that nobody writes together.
class TestLookalikes final : public QObject
{
    Q_OBJECT
private slots:
    void findsMoreThanFiveHundredImitations()
    {
        int pairs = 0;
        QStringList missed;
        for (const auto &[letter, imitations] : table) {
            for (const char32_t imitation : std::u32string_view(imitations)) {
                ++pairs;
                const QString real = u"ab"_s + QLatin1Char(letter) + u"cd"_s;
                const QString fake = u"ab"_s + QString::fromUcs4(&imitation, 1) + u"cd"_s;
                if (nameSkeleton(real) != nameSkeleton(fake))
                    missed += QString::fromUcs4(&imitation, 1) + u" for "_s + QLatin1Char(letter);
            }
        }

        QVERIFY2(pairs >= 500, qPrintable(QString::number(pairs)));
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u", "_s)));
    }

    void refusesScriptsThatNobodyMixes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("mixed");
        const auto row = [](const char *what, const QString &name, bool mixed) {
            QTest::newRow(what) << name << mixed;
        };
        row("Latin", u"Alice"_s, false);
        row("Latin with accents", u"José"_s, false);
        row("Han", u"林小雨"_s, false);
        row("Han and Latin", u"小明Tom"_s, false);
        row("kana and Han", u"田中さくら"_s, false);
        row("katakana and Latin", u"トムTom"_s, false);
        row("Hangul and Han", u"金민준"_s, false);
        row("Bopomofo and Han", u"小ㄇㄥ"_s, false);
        row("Cyrillic", u"Вова"_s, false);
        row("Greek", u"Νίκος"_s, false);
        row("Arabic", u"علي"_s, false);
        row("Hebrew", u"דוד"_s, false);
        row("Thai", u"สมชาย"_s, false);
        row("Devanagari", u"राम"_s, false);
        row("digits and signs", u"Вова-7 (2)"_s, false);
        row("emoji", u"Вова😀"_s, false);
        row("Latin and Cyrillic", u"Аlice"_s, true);
        row("Latin and Greek", u"αlice"_s, true);
        row("Han and Cyrillic", u"小Вова"_s, true);
        row("Hangul and kana", u"민さ"_s, true);
        row("Arabic and Latin", u"علي Ali"_s, true);
        row("Hebrew and Greek", u"דוד Ν"_s, true);
        row("Latin and Armenian", u"bօb"_s, true);
        row("Latin and Cherokee", u"Ꭰlice"_s, true);
    }

    void refusesScriptsThatNobodyMixes()
    {
        QFETCH(QString, name);
        QFETCH(bool, mixed);

        QCOMPARE(mixesScripts(name), mixed);
        QCOMPARE(checkName(normalizedName(name), {}),
            mixed ? NameProblem::BadCharacter : NameProblem::None);
    }
};

QTEST_GUILESS_MAIN(TestLookalikes)
#include "tst_lookalikes.moc"
