// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextLayout>

namespace Teahouse {

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(text, TypeStep::Ui, QFont::Normal, Tone::Text, parent)
{ }

PlainLabel::PlainLabel(
    const QString &text, TypeStep step, QFont::Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_step(step)
    , m_weight(weight)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

PlainLabel *PlainLabel::paragraph(const QString &text, Tone tone, QWidget *parent)
{
    auto *label = new PlainLabel(text, TypeStep::Ui, QFont::Normal, tone, parent);
    label->setEliding(false);
    return label;
}

void PlainLabel::setEliding(bool on)
{
    m_eliding = on;
    setWordWrap(!on);
    updateGeometry();
}

void PlainLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    dress();
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!m_eliding)
        return isParagraph() ? QSize(QLabel::minimumSizeHint().width(), lineHeight())
                             : QLabel::minimumSizeHint();
    return {fontMetrics().horizontalAdvance(QChar(0x2026)), sizeHint().height()};
}

QSize PlainLabel::sizeHint() const
{
    if (!m_eliding) {
        const QSize size = QLabel::sizeHint();
        return isParagraph() ? QSize(size.width(), heightForWidth(size.width())) : size;
    }
    return {fontMetrics().horizontalAdvance(text()) + 1, lineHeight()};
}

int PlainLabel::heightForWidth(int width) const
{
    if (!isParagraph())
        return QLabel::heightForWidth(width);
    QTextLayout layout(QString(text()).replace(u'\n', QChar::LineSeparator), font());
    return breakLines(layout, width);
}

/// What can be selected is QLabel's own to draw.
bool PlainLabel::isParagraph() const
{
    return !m_eliding && !(textInteractionFlags() & Qt::TextSelectableByMouse);
}

int PlainLabel::lineHeight() const
{
    return std::max(applicationTheme().lineHeight(m_step), fontMetrics().height());
}

int PlainLabel::breakLines(QTextLayout &layout, int width) const
{
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int height = lineHeight();
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout.endLayout();
    return y;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_eliding && !isParagraph())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    if (isParagraph()) {
        QTextLayout layout(QString(text()).replace(u'\n', QChar::LineSeparator), font());
        const int beyond = height() - breakLines(layout, width());
        return layout.draw(&painter, QPointF(0, alignment() & Qt::AlignTop ? 0 : beyond / 2));
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine, shown);
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool restyled = event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyled && !m_dressing)
        dress();
}

void PlainLabel::dress()
{
    // Setting a palette tells the same label of a change again.
    const QScopedValueRollback guard(m_dressing, true);
    const Theme theme = applicationTheme();
    setFont(theme.font(m_step, m_weight));
    const QColor color = m_tone == Tone::Text ? theme.text
        : m_tone == Tone::Secondary           ? theme.secondary
        : m_tone == Tone::Meta                ? theme.meta
        : m_tone == Tone::Link                ? theme.link
        : m_tone == Tone::Danger              ? theme.danger
                                              : theme.warn;
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace Teahouse
