// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/answered.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qsizetype quotedCharacters = 40;

} // namespace

QString beginningOf(const QString &text)
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    const bool isWhole = lineEnd < 0 && text.size() <= quotedCharacters;
    if (isWhole)
        return text;
    qsizetype kept = std::min(lineEnd < 0 ? text.size() : lineEnd, quotedCharacters);
    if (kept > 0 && text.at(kept - 1).isHighSurrogate())
        --kept;
    return text.first(kept) + u'…';
}

Answered answeredOf(const MessagePosted &message)
{
    if (message.deleted)
        return {};
    return {message.from.name, beginningOf(message.text)};
}

Answered answeredAmong(const std::vector<MessagePosted> &messages, const MessagePosted &reply)
{
    if (!reply.reply)
        return {};
    const auto found = std::lower_bound(messages.begin(), messages.end(), *reply.reply,
        [](const MessagePosted &message, EventId id) { return message.id < id; });
    const bool isThere = found != messages.end() && found->id == *reply.reply
        && found->conversation == reply.conversation;
    return isThere ? answeredOf(*found) : Answered {};
}

} // namespace Teahouse
