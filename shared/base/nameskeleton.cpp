// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/icutext.h"
#include "shared/base/names.h"

#include <QHash>

#include <unicode/uset.h>

#include <array>

namespace Teahouse {

namespace {

using Lookalikes = QHash<QString, QString>;

// A small letter of another script may look like nothing Latin while its capital does: в and В,
// which is B to the eye. By these the small letter, whose key would be lost on the way, finds b.
void addCapital(char32_t capital, Lookalikes &lookalikes)
{
    const QString letter = QString::fromUcs4(&capital, 1);
    const QString small = toSkeleton(toCaseFolded(letter));
    if (isAscii(small) || toNfd(letter) != letter)
        return;
    const QString plain = toCaseFolded(toSkeleton(letter));
    if (plain.size() == 1 && isAscii(plain) && !lookalikes.contains(small))
        lookalikes.insert(small, plain);
}

Lookalikes readCapitals()
{
    Lookalikes lookalikes;
    UErrorCode status = U_ZERO_ERROR;
    USet *capitals = uset_openPattern(u"[:Lu:]", -1, &status);
    const int ranges = U_SUCCESS(status) ? uset_getItemCount(capitals) : 0;
    for (int i = 0; i < ranges; ++i) {
        UChar32 first = 0;
        UChar32 last = 0;
        uset_getItem(capitals, i, &first, &last, nullptr, 0, &status);
        for (UChar32 letter = first; letter <= last; ++letter)
            addCapital(char32_t(letter), lookalikes);
    }
    uset_close(capitals);
    return lookalikes;
}

QString foldedByLetter(QStringView text)
{
    static const Lookalikes capitals = readCapitals();
    QString key;
    for (const char32_t letter : toNfd(toCaseFolded(text)).toUcs4()) {
        const QString skeleton = toSkeleton(QString::fromUcs4(&letter, 1));
        key += capitals.value(skeleton, skeleton);
    }
    // I is i by its case and l by its looks, so that all three are one: AIice is Alice.
    return toNfd(toCompatible(key)).replace(u'i', u'l');
}

using AsciiKeys = std::array<QString, 128>;

AsciiKeys readAscii()
{
    AsciiKeys keys;
    for (char16_t letter = 0; letter < keys.size(); ++letter)
        keys[letter] = foldedByLetter({&letter, 1});
    return keys;
}

// Most names are ASCII, where no letter joins with its neighbours: what becomes of each is asked
// once. A thousand people who come together would wait for that more than for anything else.
QString foldedSkeleton(QStringView text)
{
    static const AsciiKeys ascii = readAscii();
    if (!isAscii(text))
        return foldedByLetter(text);
    QString key;
    key.reserve(text.size());
    for (const QChar letter : text)
        key += ascii[letter.unicode()];
    return key;
}

} // namespace

QString nameSkeleton(QStringView name)
{
    constexpr int mostRounds =
        8; // two are enough for nearly all; folding and looks feed each other
    QString key = foldedSkeleton(name);
    for (int round = 1; round < mostRounds; ++round) {
        QString next = foldedSkeleton(key);
        if (next == key)
            break;
        key = std::move(next);
    }
    return key;
}

} // namespace Teahouse
