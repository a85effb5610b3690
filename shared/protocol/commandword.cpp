// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/commandword.h"

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

constexpr std::array<QByteArrayView, 6> wordsBehindPayload {
    "-n", "-ta", "-to", "-history", "-search", "-auth"};
constexpr std::array<QByteArrayView, 3> wholeLines {"-who", "-help", "exit"};

bool endsIn(QByteArrayView bytes, QByteArrayView word)
{
    if (!bytes.endsWith(word))
        return false;
    const qsizetype before = bytes.size() - word.size();
    return before == 0 || bytes[before - 1] == ' ';
}

} // namespace

bool endsInCommandWord(QByteArrayView bytes)
{
    const QByteArrayView line = withoutBlanksAtEnd(bytes);
    return std::any_of(wordsBehindPayload.begin(), wordsBehindPayload.end(),
               [line](QByteArrayView word) { return endsIn(line, word); })
        || std::find(wholeLines.begin(), wholeLines.end(), line) != wholeLines.end();
}

QByteArrayView withoutBlanksAtEnd(QByteArrayView bytes)
{
    while (
        !bytes.isEmpty() && (bytes.back() == ' ' || bytes.back() == '\t' || bytes.back() == '\r'))
        bytes.chop(1);
    return bytes;
}

} // namespace Teahouse
