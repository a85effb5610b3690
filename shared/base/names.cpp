// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/names.h"

#include "shared/base/icutext.h"
#include "shared/base/ids.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace Teahouse {

namespace {

constexpr int mostMarksInARow =
    4; // Tibetan and pointed Hebrew need them; more is a tower, not a name

using Characters = QList<uint>;

bool isMark(char32_t c)
{
    return (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK) != 0;
}

bool isBlankSymbol(char32_t c)
{
    constexpr char32_t brailleBlank = 0x2800;
    constexpr char32_t objectReplacement = 0xfffc;
    constexpr char32_t replacement = 0xfffd; // what stands for bytes that are no character
    return c == brailleBlank || c == objectReplacement || c == replacement;
}

// ':' ends the name in a text line, so nothing that reads as one may stand in it. A mark may: the
// visarga of Indian scripts has two dots too.
bool readsAsColon(char32_t c)
{
    if (c == U':')
        return true;
    if (c < 0x80 || isMark(c))
        return false;
    const QString letter = QString::fromUcs4(&c, 1);
    return toCompatible(letter).contains(u':') || toSkeleton(letter).contains(u':');
}

bool readsAsDash(char32_t c)
{
    if (c < 0x80)
        return c == U'-';
    const QString letter = QString::fromUcs4(&c, 1);
    return u_hasBinaryProperty(UChar32(c), UCHAR_DASH) || toCompatible(letter).startsWith(u'-')
        || toSkeleton(letter) == u"-";
}

// An arrow stands before the receiver of a private message: nothing else may look like one.
bool isArrow(char32_t c)
{
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Range, 10> arrows {{{0x2190, 0x21ff}, {0x2794, 0x2794},
        {0x2798, 0x27af}, {0x27b1, 0x27be}, {0x27f0, 0x27ff}, {0x2900, 0x297f}, {0x2b00, 0x2b11},
        {0x2b30, 0x2b4f}, {0x2b5a, 0x2bb8}, {0x1f800, 0x1f8ff}}};
    constexpr char32_t halfwidthLeft = 0xffe9;
    constexpr char32_t halfwidthDown = 0xffec;
    return (c >= halfwidthLeft && c <= halfwidthDown)
        || std::any_of(arrows.begin(), arrows.end(),
            [c](const Range &range) { return c >= range.first && c <= range.last; });
}

// What our windows, or others, draw beside somebody who has been looked at: no name brings its own.
bool isBadgeSign(char32_t c)
{
    static constexpr std::u32string_view signs =
        U"\u2611\u2654\u2655\u265a\u265b\u26e8\u2705\u2713\u2714\U0001f451\U0001f50f\U0001f510"
        U"\U0001f511\U0001f512\U0001f513\U0001f5dd\U0001f5f8\U0001f5f9\U0001f6e1";
    return signs.find(c) != std::u32string_view::npos;
}

bool mayStandInName(char32_t c)
{
    constexpr uint32_t never = U_GC_C_MASK | U_GC_Z_MASK;
    if (c == U' ')
        return true;
    return (U_GET_GC_MASK(UChar32(c)) & never) == 0
        && !u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !isBlankSymbol(c)
        && !readsAsColon(c) && !isArrow(c) && !isBadgeSign(c);
}

// Single spaces, inside only.
bool hasSoundSpaces(const Characters &name)
{
    if (name.first() == U' ' || name.last() == U' ')
        return false;
    return std::adjacent_find(name.begin(), name.end(), [](uint one, uint next) {
        return one == U' ' && next == U' ';
    }) == name.end();
}

// Marks stand on a character that one can see, and not in towers. So a name that is sound in this
// way holds at least one such character.
bool hasSoundMarks(const Characters &name)
{
    int marks = 0;
    char32_t base = U' ';
    for (const char32_t c : name) {
        if (!isMark(c)) {
            base = c;
            marks = 0;
        } else if (base == U' ' || ++marks > mostMarksInARow) {
            return false;
        }
    }
    return true;
}

// Only what is read aloud: S.y-s tem still says System.
QString lettersOnly(QStringView name)
{
    QString letters;
    for (const char32_t c : name.toUcs4()) {
        if (u_isalnum(UChar32(c)) || isMark(c))
            letters += QChar::fromUcs4(c);
    }
    return letters.isEmpty() ? name.toString() : letters;
}

// What the room says of its staff, in its languages.
QStringList staffWords()
{
    return {QStringLiteral("Host"), QStringLiteral("Moderator"), QStringLiteral("Admin"),
        QStringLiteral("Administrator"), QStringLiteral("System"), QStringLiteral("主持人"),
        QStringLiteral("管理员"), QStringLiteral("管理員"), QStringLiteral("系统"),
        QStringLiteral("系統")};
}

// alice (Host), [System] alice, alice 管理员: a badge, if only in words.
bool hasStaffWord(QStringView name)
{
    static const ReservedNames staff(staffWords());
    QString word;
    const auto isStaff = [&word] {
        const QString whole = std::exchange(word, {});
        return !whole.isEmpty() && staff.haveAnyOf({nameSkeleton(whole)});
    };
    for (const char32_t c : name.toUcs4()) {
        if (u_isalnum(UChar32(c)) || isMark(c))
            word += QChar::fromUcs4(c);
        else if (isStaff())
            return true;
    }
    return word.size() < name.size() && isStaff(); // a single word has been looked at whole
}

// Chinese words stand side by side.
bool holdsStaffTitle(const QString &skeleton)
{
    static const QStringList titles {
        nameSkeleton(u"主持人"), nameSkeleton(u"管理员"), nameSkeleton(u"管理員")};
    return std::any_of(titles.begin(), titles.end(),
        [&skeleton](const QString &title) { return skeleton.contains(title); });
}

bool isReserved(QStringView name, const ReservedNames &reserved)
{
    // Who is away has no name here by which to tell them from somebody called by their id.
    if (hasIdForm(name.left(name.indexOf(u' '))))
        return true;
    static const ReservedNames ofTheSystem(systemNames());
    const QStringList keys = ReservedNames::keysOf(name);
    return ofTheSystem.haveAnyOf(keys) || reserved.haveAnyOf(keys) || holdsStaffTitle(keys.last())
        || hasStaffWord(name);
}

} // namespace

QString normalizedName(QStringView name)
{
    return toNfc(name);
}

ReservedNames::ReservedNames(const QStringList &names)
{
    for (const QString &name : names) {
        for (const QString &key : keysOf(name))
            m_keys.insert(key);
    }
}

QStringList ReservedNames::keysOf(QStringView name)
{
    return {nameSkeleton(name), nameSkeleton(lettersOnly(name))};
}

bool ReservedNames::haveAnyOf(const QStringList &keys) const
{
    return std::any_of(
        keys.begin(), keys.end(), [this](const QString &key) { return m_keys.contains(key); });
}

NameProblem checkName(
    QStringView normalized, const ReservedNames &reserved, const NameBounds &bounds)
{
    if (std::all_of(normalized.begin(), normalized.end(), [](QChar c) { return c == u' '; }))
        return NameProblem::Empty;
    if (normalized.size() > bounds.bytes || normalized.toUtf8().size() > bounds.bytes)
        return NameProblem::TooLong;
    const Characters characters = normalized.toUcs4();
    if (characters.size() > bounds.characters)
        return NameProblem::TooLong;
    if (!normalized.isValidUtf16() || !hasSoundSpaces(characters) || !hasSoundMarks(characters)
        || !std::all_of(characters.begin(), characters.end(), mayStandInName))
        return NameProblem::BadCharacter;
    if (readsAsDash(characters.first()))
        return NameProblem::LeadingDash;
    if (isReserved(normalized, reserved))
        return NameProblem::Reserved;
    // After the others, because they say more of what is wrong.
    if (mixesScripts(normalized))
        return NameProblem::BadCharacter;
    return NameProblem::None;
}

QStringList systemNames()
{
    return {QStringLiteral("System"), QStringLiteral("Admin"), QStringLiteral("Administrator"),
        QStringLiteral("Host"), QStringLiteral("Moderator"), QStringLiteral("Server"),
        QStringLiteral("Private"), QStringLiteral("Teahouse"), QStringLiteral("系统"),
        QStringLiteral("系統"), QStringLiteral("管理员"), QStringLiteral("管理員"),
        QStringLiteral("主持人"), QStringLiteral("服务器"), QStringLiteral("伺服器"),
        QStringLiteral("私聊"), QStringLiteral("茶馆"), QStringLiteral("茶館"),
        QStringLiteral("Everyone"), QStringLiteral("所有人"), QStringLiteral("大厅")};
}

} // namespace Teahouse
