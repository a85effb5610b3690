// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

namespace Teahouse {

/// A word or two on one line: its area, and where its letters stand.
struct Label {
    QString text;
    QRectF rect;
    qreal baseline = 0;

    bool isShown() const { return !text.isEmpty(); }
    void moveTo(qreal x);
    void translate(QPointF by);
    bool operator==(const Label &) const = default;
};

/// In the middle of a line that is `height` high and begins at `x`, `top`; cut with an ellipsis
/// where it is wider than `maximum`.
Label labelAt(
    const QString &text, const QFont &font, qreal x, qreal top, qreal height, qreal maximum = 1e6);

} // namespace Teahouse
