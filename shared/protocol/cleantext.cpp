// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/cleantext.h"

namespace Teahouse {

QString cleanText(const QString &text)
{
    if (text.isValidUtf16() && !text.contains(QChar::Null))
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool pair = clean.at(i).isHighSurrogate() && i + 1 < clean.size()
            && clean.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (clean.at(i).isNull() || clean.at(i).isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

} // namespace Teahouse
