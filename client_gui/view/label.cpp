// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/label.h"

#include <QFontMetricsF>

#include <cmath>

namespace Teahouse {

void Label::moveTo(qreal x)
{
    rect.moveLeft(std::round(x));
}

void Label::translate(QPointF by)
{
    rect.translate(by);
    baseline += by.y();
}

Label labelAt(
    const QString &text, const QFont &font, qreal x, qreal top, qreal height, qreal maximum)
{
    const QFontMetricsF metrics(font);
    Label result;
    result.text = text;
    qreal width = metrics.horizontalAdvance(text);
    if (width > maximum) {
        result.text = metrics.elidedText(text, Qt::ElideRight, maximum);
        width = metrics.horizontalAdvance(result.text);
    }
    result.rect = {x, top, std::ceil(width), height};
    // Halves are whole pixels on a screen of twice the density.
    result.baseline = top + std::floor(height + metrics.ascent() - metrics.descent()) / 2;
    return result;
}

} // namespace Teahouse
