// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/repeats.h"

#include "server_gui/engine/messagetext.h"
#include "shared/base/overloaded.h"

namespace Teahouse {

namespace {

bool sameTarget(const auto &again, const auto &kept)
{
    return again.target == kept.target;
}

} // namespace

bool saysTheSame(const Event &again, const Event &kept)
{
    return std::visit(
        Overloaded {[](const MessagePosted &one, const MessagePosted &other) {
                        const bool isGone = other.edited || other.deleted;
                        return one.conversation == other.conversation
                            && (isGone || one.text == other.text);
                    },
            [](const Edited &one, const Edited &other) {
                return sameTarget(one, other) && (other.text.isEmpty() || one.text == other.text);
            },
            [](const Deleted &one, const Deleted &other) { return sameTarget(one, other); },
            [](const Reacted &one, const Reacted &other) {
                return sameTarget(one, other) && one.emoji == other.emoji && one.on == other.on;
            },
            [](const auto &, const auto &) { return false; }},
        again, kept);
}

bool cameOf(const Command &asked, const Event &kept)
{
    if (const auto *say = std::get_if<SayTo>(&asked)) {
        const auto *said = std::get_if<MessagePosted>(&kept);
        // Where the name stood at the head of the text, what was said stands behind it.
        return said
            && (said->edited || said->deleted || cleanedText(say->text).endsWith(said->text));
    }
    if (const auto *edit = std::get_if<EditMessage>(&asked))
        return saysTheSame(Edited {.target = edit->target, .text = cleanedText(edit->text)}, kept);
    if (const auto *gone = std::get_if<DeleteMessage>(&asked))
        return saysTheSame(Deleted {.target = gone->target}, kept);
    if (const auto *react = std::get_if<React>(&asked))
        return saysTheSame(
            Reacted {.target = react->target, .emoji = react->emoji, .on = react->on}, kept);
    return false;
}

} // namespace Teahouse
