// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace Teahouse {

/// One emoji, and by which words people look for it.
struct Emoji {
    QString sign;
    QString english; ///< the first words are its name
    QString chinese;
};

/// Those that people use most, the commonest first; compiled in.
const std::vector<Emoji> &commonEmoji();

/// Those of them of which all of `words` say something, in English or Chinese; all when none is
/// said.
std::vector<Emoji> findEmoji(const QString &words);

} // namespace Teahouse
