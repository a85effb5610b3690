// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Teahouse {

class PeopleSections;
struct Theme;

/// Draws one person of the list, 36 high, and above the first of a section its heading.
class PersonRow final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PersonRow(const PeopleSections &people, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(
        QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme) const;
    /// What stands at the right end; gives back where it begins.
    qreal paintAwayTime(QPainter &painter, const QRectF &rect, qreal right,
        const QModelIndex &index, const Theme &theme) const;
    qreal paintTag(
        QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const;

    const PeopleSections &m_people;
};

/// "12 min", hours or days; nothing for less than a minute or where nobody knows.
QString awayTime(const QDateTime &since, const QDateTime &now);

} // namespace Teahouse
