// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/messagelength.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageLength)
};

constexpr qint64 nearTheEnd = 200; // characters left from which on they are counted

qint64 charactersOf(const QString &text)
{
    const auto pairs =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); });
    return text.size() - pairs;
}

} // namespace

MessageLength messageLength(const QString &text, const Limits &limits)
{
    const QLocale locale;
    const qint64 characters = charactersOf(text);
    const qint64 bytes = text.toUtf8().size();
    if (characters > limits.messageCharacters || bytes > limits.messageBytes)
        return {false,
            Words::tr("Too long for this room (%1). Make it shorter.")
                .arg(locale.toString(limits.messageCharacters))};
    if (text.count(u'\n') + 1 > limits.messageLines)
        return {false,
            Words::tr("Too many lines for this room (%1). Make it shorter.")
                .arg(locale.toString(limits.messageLines))};
    const qint64 left =
        std::min(limits.messageCharacters - characters, (limits.messageBytes - bytes) / 3);
    if (left > nearTheEnd)
        return {};
    return {true, Words::tr("%n left", nullptr, int(left))};
}

} // namespace Teahouse
