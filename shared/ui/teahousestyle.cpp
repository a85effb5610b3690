// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/teahousestyle.h"

#include "shared/ui/buttonpainting.h"
#include "shared/ui/chip.h"
#include "shared/ui/controlbox.h"
#include "shared/ui/icons.h"
#include "shared/ui/menupainting.h"
#include "shared/ui/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace Teahouse {

namespace {

constexpr int FieldPadding = 7;

bool isChip(const QWidget *widget)
{
    return qobject_cast<const Chip *>(widget);
}

void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int size = std::min({applicationTheme().px(16), rect.width(), rect.height()});
    const QPixmap pixmap = iconPixmap(name, color, size, painter->device()->devicePixelRatio());
    painter->drawPixmap(rect.center() - QPoint(size, size) / 2 + QPoint(1, 1), pixmap);
}

void drawField(const QStyleOption *option, QPainter *painter, const Theme &theme)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    drawBox(painter, option->rect, enabled ? theme.base : theme.window,
        focus ? theme.accent : theme.controlEdge, focus ? 2 : 1);
}

void drawIndicator(const QStyleOption *option, QPainter *painter, const Theme &theme, bool isRadio)
{
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRectF rect = option->rect;
    const qreal radius = isRadio ? rect.width() / 2 : 4;
    const qreal hole = rect.width() * 5 / 16;
    const QColor fill = !on ? theme.base : enabled ? theme.accent : theme.controlEdge;
    drawBox(painter, rect, fill, on ? QColor() : theme.controlEdge, 1, radius);
    if (on && isRadio)
        drawBox(painter, rect.adjusted(hole, hole, -hole, -hole), theme.onAccent, {}, 1, radius);
    else if (on)
        drawIcon(painter, option->rect, QStringLiteral("tick"), theme.onAccent);
    else if (option->state & QStyle::State_NoChange)
        drawBox(painter, QRectF(rect.x() + 4, rect.center().y() - 1, rect.width() - 8, 2),
            theme.accent, {}, 1, 1);
    if (hasKeyboardFocus(option))
        drawBox(painter, rect.adjusted(-2, -2, 2, 2), {}, theme.accent, 2, radius + 2);
}

void drawScrollBar(
    const QStyleOptionSlider *slider, const QRect &handle, QPainter *painter, const Theme &theme)
{
    if (slider->minimum >= slider->maximum)
        return;
    const bool held = slider->activeSubControls & QStyle::SC_ScrollBarSlider
        && slider->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool wide = held || (slider->state & QStyle::State_MouseOver);
    const qreal margin = wide ? 2 : 3;
    const QRectF thumb = QRectF(handle).adjusted(margin, margin, -margin, -margin);
    drawBox(painter, thumb, held ? theme.meta : theme.controlEdge, {}, 1,
        std::min(thumb.width(), thumb.height()) / 2);
}

/// A track that is filled up to the handle.
void drawSlider(const QStyleOptionSlider *slider, const QRect &groove, const QRect &handle,
    QPainter *painter, const Theme &theme)
{
    constexpr qreal thickness = 4;
    const bool upright = slider->orientation == Qt::Vertical;
    const bool enabled = slider->state & QStyle::State_Enabled;
    const bool over = enabled && (slider->state & QStyle::State_MouseOver);
    const QPointF middle = QRectF(handle).center();
    const QRectF track = upright
        ? QRectF(middle.x() - thickness / 2, groove.y(), thickness, groove.height())
        : QRectF(groove.x(), middle.y() - thickness / 2, groove.width(), thickness);
    QRectF filled = track;
    if (slider->upsideDown)
        upright ? filled.setTop(middle.y()) : filled.setLeft(middle.x());
    else
        upright ? filled.setBottom(middle.y()) : filled.setRight(middle.x());
    drawBox(painter, track, theme.buttonEdge, {}, 1, thickness / 2);
    drawBox(painter, filled, enabled ? theme.accent : theme.controlEdge, {}, 1, thickness / 2);
    const qreal radius = std::min(handle.width(), handle.height()) / 2.0;
    drawBox(painter, handle, over ? theme.hover : theme.raised, theme.controlEdge, 1, radius);
    if (hasKeyboardFocus(slider))
        drawBox(painter, QRectF(handle).adjusted(-2, -2, 2, 2), {}, theme.accent, 2, radius + 2);
}

/// Frame and arrows of a number's field; its editor draws the rest.
void drawSpinBox(const QStyleOptionSpinBox *spin, const QRect &up, const QRect &down,
    QPainter *painter, const Theme &theme)
{
    if (spin->frame)
        drawField(spin, painter, theme);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return spin->stepEnabled & step ? theme.secondary : theme.buttonEdge;
    };
    drawIcon(painter, up, QStringLiteral("chevron-up"), color(QAbstractSpinBox::StepUpEnabled));
    drawIcon(
        painter, down, QStringLiteral("chevron-down"), color(QAbstractSpinBox::StepDownEnabled));
}

} // namespace

TeahouseStyle::TeahouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void TeahouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || widget->inherits("QAbstractSlider"))
        widget->setAttribute(Qt::WA_Hover);
}

void TeahouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const Theme theme = applicationTheme();
    switch (element) {
    case PE_FrameFocusRect:
        // A button's panel has drawn its own, around its edge.
        if (hasKeyboardFocus(option) && !qobject_cast<const QPushButton *>(widget))
            drawBox(painter, option->rect, {}, theme.accent, 2);
        return;
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget, theme);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            drawBox(painter, option->rect,
                option->state & (State_On | State_Sunken) ? theme.selected : theme.hover, {});
        if (hasKeyboardFocus(option))
            drawBox(painter, option->rect, {}, theme.accent, 2);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            if (frame->lineWidth > 0)
                drawField(option, painter, theme);
        return;
    case PE_FrameLineEdit:
        return; // the panel has drawn it
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(option, painter, theme, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, theme, true);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.raised);
        return;
    case PE_FrameMenu:
        drawBox(painter, option->rect, {}, theme.buttonEdge, 1, 0);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TeahouseStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && element == CE_PushButtonLabel && hasIconAndText(*button)
        && !(button->features & QStyleOptionButton::HasMenu))
        return drawIconAndText(*button, painter, labelColor(option, widget, applicationTheme()));
    if (button && (element == CE_PushButtonLabel || element == CE_PushButtonBevel)) {
        QStyleOptionButton copy = *button;
        if (copy.text.isEmpty()) // three dots say by themselves that there is more
            copy.features &= ~QStyleOptionButton::HasMenu;
        copy.palette.setColor(QPalette::ButtonText, labelColor(option, widget, applicationTheme()));
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (element == CE_ShapedFrame && widget && widget->inherits("QComboBoxPrivateContainer")) {
        drawBox(painter, option->rect, {}, applicationTheme().buttonEdge, 1, 0);
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item && element == CE_MenuItem && isDangerous(*item, widget)) {
        QStyleOptionMenuItem copy = *item;
        redden(copy, applicationTheme());
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TeahouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const Theme theme = applicationTheme();
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        drawScrollBar(
            slider, subControlRect(control, option, SC_ScrollBarSlider, widget), painter, theme);
        return;
    }
    if (control == CC_Slider && slider) {
        drawSlider(slider, subControlRect(control, option, SC_SliderGroove, widget),
            subControlRect(control, option, SC_SliderHandle, widget), painter, theme);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo) {
        const bool over = option->state & State_MouseOver;
        const bool ring =
            combo->editable ? bool(option->state & State_HasFocus) : hasKeyboardFocus(option);
        const bool chip = isChip(widget);
        const QColor edge = chip ? QColor() : theme.controlEdge;
        if (combo->frame || ring)
            drawBox(painter, option->rect,
                combo->editable ? theme.base
                    : chip      ? (over ? theme.line : theme.hover)
                    : over      ? theme.hover
                                : theme.raised,
                ring ? theme.accent : edge, ring ? 2 : 1);
        drawIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
            QStringLiteral("chevron-down"), theme.secondary);
        return;
    }
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin) {
        drawSpinBox(spin, subControlRect(control, option, SC_SpinBoxUp, widget),
            subControlRect(control, option, SC_SpinBoxDown, widget), painter, theme);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect TeahouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider) {
        const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
        // Fusion rounds it out of the slider's own rectangle.
        if (slider && control == CC_Slider && subControl == SC_SliderHandle)
            return slider->orientation == Qt::Horizontal
                ? QRect({rect.x(), option->rect.y() + (option->rect.height() - rect.height()) / 2},
                    rect.size())
                : QRect({option->rect.x() + (option->rect.width() - rect.width()) / 2, rect.y()},
                    rect.size());
        if (control == CC_ComboBox && isChip(widget))
            return Chip::part(option->rect, subControl);
        const bool field = subControl == SC_ComboBoxEditField && control == CC_ComboBox;
        return field ? rect.adjusted(FieldPadding, 0, 0, 0) : rect;
    }
    // No arrows: the groove is the whole bar.
    const bool upright = slider->orientation == Qt::Vertical;
    const QRect bar = option->rect;
    const int length = upright ? bar.height() : bar.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const int thumb = range <= 0
        ? length
        : std::max(32, int(qint64(length) * slider->pageStep / (range + slider->pageStep)));
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum,
        slider->sliderPosition, length - thumb, slider->upsideDown);
    const auto part = [&](int from, int size) {
        return upright ? QRect(bar.x(), bar.y() + from, bar.width(), size)
                       : QRect(bar.x() + from, bar.y(), size, bar.height());
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return bar;
    case SC_ScrollBarSlider:
        return part(start, thumb);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

QRect TeahouseStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(FieldPadding, 0, -FieldPadding, 0);
    return rect;
}

QSize TeahouseStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const Theme theme = applicationTheme();
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        const int padding = roleOf(option, widget) == ButtonRole::Link ? 8 : 13;
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int gap = button && hasIconAndText(*button) ? moreIconGap : 0;
        return {
            size.width() + gap + 2 * theme.px(padding), std::max(size.height() + 4, theme.px(32))};
    }
    if (type == CT_ComboBox)
        result.rwidth() += 2 * FieldPadding;
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(std::max(result.height(), theme.px(32)));
    if (type == CT_MenuItem && result.height() > 12) // not a separator
        result.setHeight(std::max(result.height(), theme.px(28)));
    return result;
}

int TeahouseStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto zoomed = [](int logical) { return applicationTheme().px(logical); };
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SliderLength:
    case PM_SliderThickness:
        return zoomed(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return zoomed(16);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TeahouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Teahouse
