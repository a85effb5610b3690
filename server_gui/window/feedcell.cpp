// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedcell.h"

#include "server_gui/window/feedmodel.h"
#include "shared/ui/avatar.h"
#include "shared/ui/fonts.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace Teahouse {

namespace {

constexpr int timeX = 16;
constexpr int textX = 88;
constexpr int rightMargin = 16;
constexpr int padding = 3;

int textWidth(int rowWidth, const Theme &theme)
{
    return std::max(40, rowWidth - theme.px(textX) - theme.px(rightMargin));
}

QList<QTextLayout::FormatRange> formatsOf(const FeedRow &row, const Theme &theme)
{
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&](int start, int length, const QTextCharFormat &format) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = length;
        range.format = format;
        formats += range;
    };
    QTextCharFormat name;
    name.setFontWeight(row.speaker.isNull() ? QFont::Medium : QFont::DemiBold);
    name.setForeground(row.speaker.isNull() ? theme.secondary : personColor(row.speaker, theme));
    if (row.nameLength > 0)
        add(row.nameStart, row.nameLength, name);
    QTextCharFormat address;
    address.setForeground(theme.link);
    address.setFontUnderline(true);
    for (const Link &link : row.links)
        add(link.run.start, link.run.length, address);
    for (const TextRun &run : emojiRuns(row.text)) {
        QTextCharFormat emoji;
        emoji.setFontFamilies(emojiFamilies());
        add(run.start, run.length, emoji);
    }
    return formats;
}

/// Breaks the text into lines of the row's height; all of it in one where width is 0.
int layOut(QTextLayout &layout, const FeedRow &row, int width, const Theme &theme)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(row, theme));
    layout.setCacheEnabled(true);
    const int lineHeight = theme.px(containsCjk(row.text) ? 22 : 20);
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (lineHeight - line.height()) / 2));
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

QFont fontOf(const FeedRow &row, const Theme &theme)
{
    return theme.font(row.kind == FeedKind::Said ? TypeStep::Message : TypeStep::Ui);
}

} // namespace

void FeedCell::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = applicationTheme();
    const auto row = index.data(FeedModel::RowRole).value<FeedRow>();
    const QRect rect = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, theme.highContrast ? theme.hover : theme.selected);
    else if (row.isPrivate)
        painter->fillRect(rect, theme.mention);
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const int top = rect.y() + theme.px(padding);
    const int lineHeight = theme.px(containsCjk(row.text) ? 22 : 20);
    const bool tinted = row.isPrivate || option.state & QStyle::State_Selected;
    painter->setFont(theme.font(TypeStep::Caption));
    painter->setPen(tinted ? theme.secondary : theme.meta);
    painter->drawText(QRect(rect.x() + theme.px(timeX), top, theme.px(46), lineHeight),
        Qt::AlignVCenter, row.at.toLocalTime().toString(QStringLiteral("HH:mm")));
    if (!row.icon.isEmpty()) {
        const int side = theme.px(14);
        painter->drawPixmap(rect.x() + theme.px(textX - 22), top + (lineHeight - side) / 2,
            iconPixmap(row.icon, theme.secondary, side, painter->device()->devicePixelRatioF()));
    }
    QTextLayout layout(row.text, fontOf(row, theme), painter->device());
    layOut(layout, row, textWidth(rect.width(), theme), theme);
    painter->setPen(row.kind == FeedKind::Said ? theme.text : theme.secondary);
    layout.draw(painter, QPointF(rect.x() + theme.px(textX), top));
    painter->restore();
}

std::optional<QUrl> FeedCell::linkAt(
    const QModelIndex &index, const QRect &rowRect, const QPoint &point) const
{
    const auto row = index.data(FeedModel::RowRole).value<FeedRow>();
    if (row.links.empty())
        return std::nullopt;
    const Theme theme = applicationTheme();
    QTextLayout layout(row.text, fontOf(row, theme));
    layOut(layout, row, textWidth(rowRect.width(), theme), theme);
    const QPointF at = point - rowRect.topLeft() - QPoint(theme.px(textX), theme.px(padding));
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (!line.naturalTextRect().contains(at))
            continue;
        const int place = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
        for (const Link &link : row.links) {
            if (place >= link.run.start && place < link.run.start + link.run.length)
                return link.url;
        }
    }
    return std::nullopt;
}

/// Of lines that have left the room. To forget all would mean to measure all that are left in one
/// turn.
void FeedCell::forgetGone(const QAbstractItemModel &feed) const
{
    const quint64 oldest = feed.index(0, 0).data(FeedModel::RowRole).value<FeedRow>().serial;
    m_measures.removeIf([oldest](const auto &measure) { return measure.key() < oldest; });
}

QSize FeedCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const Theme theme = applicationTheme();
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int room = textWidth(width, theme);
    const auto row = index.data(FeedModel::RowRole).value<FeedRow>();
    if (m_measures.size() > 2 * FeedModel::mostRows)
        forgetGone(*index.model());
    Measure &measure = m_measures[row.serial];
    const bool oneLine = measure.height > 0 && measure.natural > 0 && measure.natural <= room
        && measure.natural <= measure.width;
    if (!oneLine && measure.width != room) {
        QTextLayout layout(row.text, fontOf(row, theme));
        measure.height = layOut(layout, row, room, theme) + 2 * theme.px(padding);
        measure.width = room;
        measure.natural =
            layout.lineCount() == 1 ? int(layout.lineAt(0).naturalTextWidth()) + 1 : 0;
    }
    return {width, measure.height};
}

} // namespace Teahouse
