// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QHeaderView>

namespace Teahouse {

/// The flat line of column names above the table, with a chevron at the sorted one.
class ColumnHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeader(QWidget *parent = nullptr);

    /// What stands before the texts of a column, such as a drawing, in pixels: its title stands
    /// above the texts.
    void setIndent(int section, int indent) { m_indents.insert(section, indent); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<int, int> m_indents;
};

} // namespace Teahouse
