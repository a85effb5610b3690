// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QUrl>

#include <optional>

class QTextLayout;

namespace Teahouse {

struct FeedRow;

/// Draws a line of the live room as plain text that wraps. Keeps the measures of lines, because a
/// list view asks for all heights again whenever a line comes.
class FeedCell final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The link that is drawn at a point of the row's rectangle, if there is one.
    std::optional<QUrl> linkAt(
        const QModelIndex &index, const QRect &rowRect, const QPoint &point) const;
    /// All lines are measured again: the type has changed.
    void forget() { m_measures.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Measure {
        int natural = 0; ///< width of the line without a break
        int width = 0; ///< for which the height is right
        int height = 0;
    };

    void forgetGone(const QAbstractItemModel &feed) const;

    mutable QHash<quint64, Measure> m_measures;
};

} // namespace Teahouse
