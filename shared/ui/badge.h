// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

/// A count of what is unread, 18 high, round. Muted: an outline instead of the accent. Hidden at 0.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    void setCount(int count);
    void setMuted(bool muted);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    bool m_muted = false;
};

struct Theme;

/// How a badge is drawn in a row that is no widget. Its right edge and middle are given.
QRectF badgeRect(QPointF rightMiddle, int count, const Theme &theme);
void paintBadge(QPainter &painter, const QRectF &rect, int count, bool muted, const Theme &theme);

/// "@ 2" in amber: how many of those call the reader. The same way.
QRectF mentionTagRect(QPointF rightMiddle, int count, const Theme &theme);
void paintMentionTag(QPainter &painter, const QRectF &rect, int count, const Theme &theme);

} // namespace Teahouse
