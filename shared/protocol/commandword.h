// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace Teahouse {

/// Whether these bytes are a whole text command as far as framing must know it: they end in a space
/// and `-n`, `-ta`, `-to`, `-history` or `-search`, or are one of these, `-who`, `-help` or `exit`
/// alone. Blanks at the end do not count. Safe for UTF-8 and GB18030, whose longer characters hold
/// neither a space nor a dash.
bool endsInCommandWord(QByteArrayView bytes);

/// `bytes` less the spaces, tabs and carriage returns at their end.
QByteArrayView withoutBlanksAtEnd(QByteArrayView bytes);

} // namespace Teahouse
