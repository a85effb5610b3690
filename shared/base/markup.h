// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/inlinemarks.h"

namespace Teahouse {

enum class BlockKind {
    Text, ///< lines as they are
    Quote, ///< lines behind "> "
    Item, ///< one line behind "- ", "* " or a number
    Code, ///< lines between two rows of three backticks or more
};

/// Lines of a message that are shown alike.
struct MarkupBlock {
    BlockKind kind = BlockKind::Text;
    TextRun whole; ///< with all signs, without the line end behind it
    std::vector<TextRun> shown; ///< what is left without the signs, in order
    int level = 0; ///< of quotes 1 to 3, of items 0 to 3
    QString label; ///< an item's bullet or number, the language of code
    bool operator==(const MarkupBlock &) const = default;
};

/// How a message is to be shown, as places in its text; nothing of it is changed. What is not
/// understood stays text, so that whoever writes it sees what was meant.
struct Markup {
    std::vector<MarkupBlock> blocks;
    std::vector<Mark> marks; ///< none in blocks of code
    qint64 steps = 0; ///< how often a character was looked at: linear in the text, whatever it says
};

/// The deepest quote or list; what goes deeper is shown with its signs.
constexpr int DeepestLevel = 3;

/// Lines end with "\n" or U+2028.
Markup parseMarkup(const QString &text);

/// What is shown of a text, without the signs.
QString withoutSigns(const QString &text);
/// The first `most` characters of what is shown, or fewer.
QString beginningWithoutSigns(const QString &text, qsizetype most);

/// The whole text as one block without marks, for what is no message.
Markup plainMarkup(const QString &text);

} // namespace Teahouse
