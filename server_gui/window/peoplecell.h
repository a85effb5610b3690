// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Teahouse {

struct Theme;

/// Draws a cell of the table of people: the avatar beside the name, a drawing beside the kind of
/// client, the state as a tag.
class PeopleCell final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// -1: none. The row under the pointer is drawn as one.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    /// The lock before an address, in pixels.
    static int addressIndent(const Theme &theme);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    int m_hoveredRow = -1;
};

} // namespace Teahouse
