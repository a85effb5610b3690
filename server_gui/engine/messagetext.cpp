// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/messagetext.h"

#include <algorithm>

namespace Teahouse {

namespace {

qint64 characters(const QString &text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar unit) { return unit.isLowSurrogate(); });
}

} // namespace

QString cleanedText(const QString &text)
{
    QString clean = text;
    if (clean.contains(u'\r')) {
        clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        clean.replace(u'\r', u'\n');
    }
    if (clean.endsWith(u'\n'))
        clean.chop(1);
    return clean;
}

std::optional<ErrorCode> objectionToText(const QString &text, const Limits &limits)
{
    const auto isBlank = [](QChar unit) { return unit.isSpace() || !unit.isPrint(); };
    // A surrogate is not printable by itself, but together with its other half it may well be.
    const bool isEmpty = std::all_of(
        text.begin(), text.end(), [&](QChar unit) { return !unit.isSurrogate() && isBlank(unit); });
    if (isEmpty)
        return ErrorCode::EmptyMessage;
    // Counting bytes needs a second look only where there can be too many of them.
    const bool mayPassBytes = text.size() * 3 > limits.messageBytes;
    if (characters(text) > limits.messageCharacters || text.count(u'\n') >= limits.messageLines
        || (mayPassBytes && text.toUtf8().size() > limits.messageBytes))
        return ErrorCode::TooLong;
    return std::nullopt;
}

} // namespace Teahouse
