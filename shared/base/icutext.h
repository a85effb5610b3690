// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// Unicode's own transformations of text, by ICU. All are safe for any thread. Where ICU cannot
/// (out of memory, no data), they give the text back as it was.

bool isAscii(QStringView text);

QString toNfc(QStringView text);
QString toNfd(QStringView text);
/// Without case, and nothing else changed.
QString toCaseFolded(QStringView text);
/// NFKC with case folded and ignorable characters taken out: Ａ, Ⓐ and A all become a.
QString toCompatible(QStringView text);
/// UTS #39's skeleton: each character becomes the one it may be taken for.
QString toSkeleton(QStringView text);

/// Whether letters of several scripts stand in one text that people do not write together: all but
/// Latin with Han and kana, with Han and Bopomofo, or with Han and Hangul (UTS #39, "highly
/// restrictive"). Digits, signs and emoji belong to every script.
bool mixesScripts(QStringView text);

/// Whether this is one emoji, of however many characters it is made: 👍🏽, 👩‍🔬,
/// 🇩🇪, 1️⃣. Plain digits and signs are none.
bool isEmoji(QStringView text);

} // namespace Teahouse
