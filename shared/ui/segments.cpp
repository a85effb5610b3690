// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/segments.h"

#include "shared/ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr qreal frameRadius = 8;
constexpr qreal segmentRadius = 6;

class Segment final : public QAbstractButton
{
public:
    Segment(const QString &text, Segments::Size size, QWidget *parent)
        : QAbstractButton(parent)
        , m_large(size == Segments::Size::Large)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const Theme theme = applicationTheme();
        const QFontMetrics metrics(theme.font(step(), QFont::Medium));
        return {metrics.horizontalAdvance(text()) + theme.px(m_large ? 29 : 18),
            theme.px(m_large ? 28 : 22)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = applicationTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF inside = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked()) {
            painter.setBrush(theme.raised);
            painter.setPen(theme.buttonEdge);
            painter.drawRoundedRect(inside, segmentRadius, segmentRadius);
        }
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), segmentRadius, segmentRadius);
        }
        painter.setFont(theme.font(step(), isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(isChecked() || underMouse() ? theme.text : theme.secondary);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    TypeStep step() const { return m_large ? TypeStep::Ui : TypeStep::Caption; }

    bool m_large;
};

} // namespace

Segments::Segments(Size size, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_size(size)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit currentChanged(id);
    });
}

int Segments::add(const QString &text)
{
    const int index = int(m_group->buttons().size());
    auto *segment = new Segment(text, m_size, this);
    layout()->addWidget(segment);
    m_group->addButton(segment, index);
    segment->setChecked(index == 0);
    return index;
}

void Segments::setText(int index, const QString &text)
{
    QAbstractButton *segment = m_group->button(index);
    segment->setText(text);
    segment->updateGeometry();
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

void Segments::focusCurrent()
{
    m_group->checkedButton()->setFocus(Qt::TabFocusReason);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.hover);
    painter.setPen(theme.highContrast ? QPen(theme.line) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()), frameRadius, frameRadius);
}

} // namespace Teahouse
