// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// `text` as it may stand in a terminal or a log: C0 controls and DEL become their symbols (␛),
/// C1, bidi and line-separating characters become escapes (\u{202e}); a tab stays. Line feeds stay
/// only with LineFeeds::Keep.
enum class LineFeeds { Keep, Show };
QString terminalText(QStringView text, LineFeeds lineFeeds = LineFeeds::Show);
/// The same behind what `line` holds already.
void addTerminalText(QString &line, QStringView text, LineFeeds lineFeeds = LineFeeds::Show);

} // namespace Teahouse
