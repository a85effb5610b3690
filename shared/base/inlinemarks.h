// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace Teahouse {

enum class MarkKind { Bold, Italic, Code, Link };

/// A stretch of one line that is shown in some way.
struct Mark {
    MarkKind kind = MarkKind::Bold;
    TextRun whole; ///< with the signs around it
    TextRun inner; ///< what is shown of it
    QUrl url; ///< of a link
    bool operator==(const Mark &) const = default;
};

/// Adds what is marked in `line`, a part of `text` without line ends, in the order of their ends.
/// `**bold**`, `*italic*` and `_italic_` hold wherever the signs touch what they enclose and no
/// Latin letter or digit stands outside; nothing is marked inside code and links. Whatever has no
/// partner is text. Linear in the line; returns how many steps that took.
qint64 markLine(const QString &text, TextRun line, std::vector<Mark> &marks);

} // namespace Teahouse
