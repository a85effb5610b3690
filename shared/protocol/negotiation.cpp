// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/negotiation.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qsizetype shortestMethod = 3;
constexpr qsizetype longestMethod = 16;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isMethod(QByteArrayView word)
{
    return word.size() >= shortestMethod && word.size() <= longestMethod
        && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isHttpVersion(QByteArrayView word)
{
    constexpr QByteArrayView scheme("HTTP/");
    if (!word.startsWith(scheme))
        return false;
    const QByteArrayView number = word.sliced(scheme.size());
    if (number.size() == 1)
        return isDigit(number[0]);
    return number.size() == 3 && isDigit(number[0]) && number[1] == '.' && isDigit(number[2]);
}

} // namespace

SessionKind negotiate(QByteArrayView firstBytes)
{
    constexpr char handshakeRecord = 0x16;
    constexpr char tlsMajorVersion = 0x03;
    if (firstBytes.isEmpty())
        return SessionKind::Undecided;
    if (firstBytes[0] == '{')
        return SessionKind::Json;
    if (firstBytes[0] != handshakeRecord)
        return SessionKind::Text;
    if (firstBytes.size() == 1)
        return SessionKind::Undecided;
    return firstBytes[1] == tlsMajorVersion ? SessionKind::Tls : SessionKind::Text;
}

bool isHttpRequest(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first + 1)
        return false;
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    return isMethod(line.first(first)) && !target.contains(' ')
        && isHttpVersion(line.sliced(last + 1));
}

} // namespace Teahouse
