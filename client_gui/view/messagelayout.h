// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/links.h"
#include "client_gui/model/messageentry.h"
#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/showntext.h"
#include "client_gui/view/textblock.h"

#include <QRectF>

#include <optional>

namespace Teahouse {

/// A word or two on one line: its area, and where its letters stand.
struct Label {
    QString text;
    QRectF rect;
    qreal baseline = 0;

    bool isShown() const { return !text.isEmpty(); }
};

/// What a click at some place of a row means.
struct ClickTarget {
    enum class Action { OpenLink, Retry, Delete };
    Action action = Action::OpenLink;
    QUrl url;
    bool operator==(const ClickTarget &) const = default;
};

/// Where everything of one row lies, in pixels from the row's top left corner. Computed without a
/// widget; painting, hit testing, selecting and reading aloud all use this one value.
struct MessageLayout {
    MessageEntry entry;
    int height = 0;

    QRectF background; ///< of a mention
    QRectF bar; ///< of a mention, at the left
    QRectF avatar;
    QRectF bubble;
    Label name;
    Label role; ///< a tag beside the name
    Label time;
    bool timeOnHover = false; ///< a follow-up's time, in the gutter
    QRectF stateIcon;
    QRectF systemIcon;
    Label caption; ///< of day and new-messages lines
    QRectF lineBefore; ///< hairlines beside the caption
    QRectF lineAfter;
    Label failure;
    Label retry;
    Label separator;
    Label discard;

    QPointF textOrigin;
    TextBlock text;
    std::vector<Link> links;
    std::vector<QRectF> chips; ///< under my name, where it is mentioned

    bool hasText() const { return text.lineCount() > 0; }
    QRectF textRect() const;
    /// The cursor position in the shown text nearest to a point of the row.
    int positionAt(QPointF point) const;
    std::optional<ClickTarget> targetAt(QPointF point) const;
    std::vector<QRectF> selectionRects(int from, int to) const;
};

MessageLayout layoutMessage(const MessageEntry &entry, const LayoutStyle &style);

} // namespace Teahouse
