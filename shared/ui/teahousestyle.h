// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QPushButton;

namespace Teahouse {

/// What a button is for; the one that Enter presses is primary by itself.
enum class ButtonRole {
    Plain,
    Primary, ///< filled with the accent
    Danger, ///< its text is red
    Link, ///< text alone, in the colour of links
    Quiet, ///< no edge, and no ground until it is pointed at
    Soft, ///< filled, without an edge
};
void setButtonRole(QPushButton *button, ButtonRole role);

/// Fusion with the edges, radii and states of our own: buttons, fields, check boxes, combo boxes,
/// scroll bars, sliders, menus, and a focus ring that only the keyboard brings out. Reads the theme
/// from the application's palette while it draws.
class TeahouseStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    TeahouseStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
};

} // namespace Teahouse
