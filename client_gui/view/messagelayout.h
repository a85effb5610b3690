// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/messagetext.h"
#include "client_gui/view/reactionrow.h"
#include "client_gui/view/showntext.h"

#include <optional>

namespace Teahouse {

/// What a click at some place of a row means.
struct ClickTarget {
    enum class Action { OpenLink, Retry, Delete, ShowQuoted, CopyCode, React };
    Action action = Action::OpenLink;
    QUrl url;
    int part = -1; ///< of the text, where code is copied; of the reactions, where one is toggled
    bool operator==(const ClickTarget &) const = default;
};

/// Where everything of one row lies, in pixels from the row's top left corner. Computed without a
/// widget; painting, hit testing, selecting and reading aloud all use this one value.
struct MessageLayout {
    MessageEntry entry;
    int height = 0;

    QRectF band; ///< of a message: under the pointer, or jumped to
    QRectF background; ///< of a mention
    QRectF bar; ///< of a mention, at the left
    QRectF avatar;
    QRectF bubble;
    Label name;
    Label role; ///< a tag beside the name
    Label time;
    bool timeOnHover = false; ///< a follow-up's time, in the gutter
    Label edited; ///< says so
    Label gone; ///< in the place of a deleted text
    std::vector<ReactionPill> reactions;
    QRectF stateIcon;
    QRectF systemIcon;
    Label caption; ///< of day and new-messages lines
    QRectF lineBefore; ///< hairlines beside the caption
    QRectF lineAfter;
    Label failure;
    Label retry;
    Label separator;
    Label discard;
    QRectF quote; ///< all of the line that says what is answered
    QRectF quoteBar;
    Label quoteName;
    Label quoteLine;

    QPointF textOrigin;
    TextFlow text;
    std::vector<Link> links;
    std::vector<QRectF> chips; ///< under my name, where it is mentioned
    std::vector<QRectF> codeChips; ///< under code within lines

    bool hasText() const { return !text.isEmpty(); }
    QRectF textRect() const;
    /// The position in the text nearest to a point of the row.
    int positionAt(QPointF point) const;
    std::optional<ClickTarget> targetAt(QPointF point) const;
    std::vector<QRectF> selectionRects(int from, int to) const;
    /// The block of code under a point of the row, as a part of the text.
    std::optional<int> codeAt(QPointF point) const;
    /// Scrolls a block of code to `x`; false if it is there already.
    bool scrollCode(int part, qreal x);
    /// What is written in a block of code, for copying.
    QString codeText(int part) const;
};

MessageLayout layoutMessage(const MessageEntry &entry, const LayoutStyle &style);

} // namespace Teahouse
