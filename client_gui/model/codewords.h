// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"

#include <QString>

#include <vector>

namespace Teahouse {

enum class CodeKind { Keyword, Text, Number, Comment };

/// A stretch of code that is shown in a colour of its own.
struct CodeWord {
    CodeKind kind = CodeKind::Keyword;
    TextRun run;
    bool operator==(const CodeWord &) const = default;
};

/// What of a piece of code is coloured, in its order. `language` is what was written behind the
/// backticks; of one that is not known nothing is. A reader's help and no compiler: it knows words,
/// texts in quotes, numbers and comments, and looks at each character once or twice. At most
/// `mostCodeWords`, since each is laid out by itself.
std::vector<CodeWord> codeWords(const QString &code, const QString &language);

inline constexpr size_t mostCodeWords = 400;

} // namespace Teahouse
