// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/reactionrow.h"

#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/showntext.h"

#include <algorithm>
#include <cmath>

namespace Teahouse {

namespace {

constexpr int PillHeight = 24;
constexpr int PillSide = 10;
constexpr int PillGap = 4; ///< around it on all sides
constexpr int CountGap = 5;
constexpr int EmojiMaximum = 80; ///< whatever a server calls an emoji

ReactionPill pillFor(const EntryReaction &reaction, const LayoutStyle &style)
{
    const Theme &theme = style.theme;
    const qreal height = theme.px(PillHeight);
    ReactionPill pill;
    pill.mine = reaction.mine;
    pill.emoji = labelAt(shownName(reaction.emoji), style.emojiFont, theme.px(PillSide), 0, height,
        theme.px(EmojiMaximum));
    pill.count = labelAt(QString::number(reaction.people.size()),
        reaction.mine ? style.strongCaptionFont : style.captionFont,
        pill.emoji.rect.right() + theme.px(CountGap), 0, height);
    pill.rect = {0, 0, pill.count.rect.right() + theme.px(PillSide), height};
    return pill;
}

void move(ReactionPill &pill, QPointF by)
{
    pill.rect.translate(by);
    for (Label *label : {&pill.emoji, &pill.count}) {
        label->translate(by);
    }
}

} // namespace

void ReactionRow::moveToRight(qreal right)
{
    // Each row by itself; they were laid out from the left.
    for (auto first = pills.begin(); first != pills.end();) {
        const qreal top = first->rect.top();
        const auto end = std::find_if(
            first, pills.end(), [top](const ReactionPill &pill) { return pill.rect.top() != top; });
        const qreal by = std::round(right - std::prev(end)->rect.right());
        std::for_each(first, end, [by](ReactionPill &pill) { move(pill, {by, 0}); });
        first = end;
    }
}

ReactionRow layoutReactions(const std::vector<EntryReaction> &reactions, const LayoutStyle &style,
    qreal left, qreal top, qreal width)
{
    const qreal gap = style.theme.px(PillGap);
    ReactionRow row;
    qreal x = left;
    qreal y = top + gap;
    for (const EntryReaction &reaction : reactions) {
        ReactionPill pill = pillFor(reaction, style);
        if (x > left && x + pill.rect.width() > left + width) {
            x = left;
            y += pill.rect.height() + gap;
        }
        move(pill, {x, y});
        x = pill.rect.right() + gap;
        row.height = pill.rect.bottom() - top;
        row.pills.push_back(std::move(pill));
    }
    return row;
}

} // namespace Teahouse
