// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/icutext.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Teahouse {

namespace {

constexpr size_t usualRoom = 128; // names are shorter, whatever becomes of them

// Runs an ICU function of the kind that says how much room it needs, and where that is more than
// usual runs it again with so much. What comes of it takes no more memory than it needs: names are
// kept.
template<typename Transform>
QString transformed(QStringView text, Transform transform)
{
    std::array<char16_t, usualRoom> room;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        transform(text.utf16(), int32_t(text.size()), room.data(), int32_t(room.size()), &status);
    if (U_SUCCESS(status))
        return QStringView(room.data(), length).toString();
    if (status != U_BUFFER_OVERFLOW_ERROR)
        return text.toString();
    QString result(length, Qt::Uninitialized);
    status = U_ZERO_ERROR;
    transform(text.utf16(), int32_t(text.size()), reinterpret_cast<char16_t *>(result.data()),
        length, &status);
    return U_SUCCESS(status) ? result : text.toString();
}

using NormalizerOf = const UNormalizer2 *(UErrorCode *);

QString normalized(QStringView text, NormalizerOf *normalizerOf)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = normalizerOf(&status);
    if (U_FAILURE(status))
        return text.toString();
    return transformed(text,
        [normalizer](
            const char16_t *from, int32_t length, char16_t *to, int32_t room, UErrorCode *error) {
            return unorm2_normalize(normalizer, from, length, to, room, error);
        });
}

struct CloseChecker {
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

std::unique_ptr<USpoofChecker, CloseChecker> openChecker()
{
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<USpoofChecker, CloseChecker>(uspoof_open(&status));
}

} // namespace

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString toNfc(QStringView text)
{
    return isAscii(text) ? text.toString() : normalized(text, unorm2_getNFCInstance);
}

QString toNfd(QStringView text)
{
    return isAscii(text) ? text.toString() : normalized(text, unorm2_getNFDInstance);
}

QString toCaseFolded(QStringView text)
{
    return transformed(text,
        [](const char16_t *from, int32_t length, char16_t *to, int32_t room, UErrorCode *error) {
            return u_strFoldCase(to, room, from, length, U_FOLD_CASE_DEFAULT, error);
        });
}

QString toCompatible(QStringView text)
{
    return normalized(text, unorm2_getNFKCCasefoldInstance);
}

bool mixesScripts(QStringView text)
{
    static const auto checker = [] {
        auto opened = openChecker();
        UErrorCode status = U_ZERO_ERROR;
        uspoof_setChecks(opened.get(), USPOOF_RESTRICTION_LEVEL, &status);
        uspoof_setRestrictionLevel(opened.get(), USPOOF_HIGHLY_RESTRICTIVE);
        return opened;
    }();
    if (!checker || isAscii(text))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t found =
        uspoof_check2(checker.get(), text.utf16(), int32_t(text.size()), nullptr, &status);
    return U_SUCCESS(status) && (found & USPOOF_RESTRICTION_LEVEL) != 0;
}

QString toSkeleton(QStringView text)
{
    static const auto checker = openChecker(); // constant once open; ICU reads it from any thread
    if (!checker)
        return text.toString();
    return transformed(text,
        [](const char16_t *from, int32_t length, char16_t *to, int32_t room, UErrorCode *error) {
            return uspoof_getSkeleton(checker.get(), 0, from, length, to, room, error);
        });
}

bool isEmoji(QStringView text)
{
    constexpr qsizetype mostUnits = 32;
    constexpr char32_t keycap = 0x20e3;
    if (text.isEmpty() || text.size() > mostUnits)
        return false;
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    if (graphemes.toNextBoundary() != text.size())
        return false;
    bool shows = false;
    for (const char32_t unit : text.toUcs4()) {
        const auto c = UChar32(unit);
        const bool isPart = u_hasBinaryProperty(c, UCHAR_EMOJI_COMPONENT) != 0;
        if (!isPart && !u_hasBinaryProperty(c, UCHAR_EMOJI))
            return false;
        // Digits are emoji only inside a keycap, a half of a flag only beside the other.
        shows = shows || unit == keycap || (!isPart && unit > 0x7f)
            || (text.size() > 2 && u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR));
    }
    return shows;
}

} // namespace Teahouse
