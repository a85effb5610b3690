// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/typingline.h"

#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/showntext.h"
#include "shared/ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace Teahouse {

namespace {

constexpr int LineHeight = 22;
constexpr int PulseInterval = 400;

} // namespace

TypingLine::TypingLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TypingLine::setPeople(const std::vector<Person> &people)
{
    const auto name = [&people](size_t i) { return shownName(people[i].name); };
    QString text;
    if (people.size() == 1)
        text = tr("%1 is typing").arg(name(0));
    else if (people.size() == 2)
        text = tr("%1 and %2 are typing").arg(name(0), name(1));
    else if (people.size() > 2)
        text = tr("%n people are typing", nullptr, int(people.size()));
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    const bool animated =
        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (m_text.isEmpty() || !animated)
        m_pulse.stop();
    else if (!m_pulse.isActive())
        m_pulse.start(PulseInterval, this);
    update();
}

QSize TypingLine::sizeHint() const
{
    return {applicationTheme().px(200), applicationTheme().px(LineHeight)};
}

QSize TypingLine::minimumSizeHint() const
{
    return {0, applicationTheme().px(LineHeight)};
}

void TypingLine::paintEvent(QPaintEvent *)
{
    const LayoutStyle style = layoutStyle(applicationTheme(), width(), {});
    const Theme &theme = style.theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    if (m_text.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal middle = height() / 2.0;
    for (int dot = 0; dot < 3; ++dot) {
        painter.setBrush(
            dot == m_phase % 3 ? theme.secondary : mixed(theme.base, theme.meta, 0.55));
        painter.drawEllipse(
            QPointF(style.columnLeft + theme.px(3) + dot * theme.px(7), middle), 2.2, 2.2);
    }
    painter.setFont(style.captionFont);
    painter.setPen(theme.meta);
    const int left = style.columnLeft + theme.px(24);
    const QRect room(left, 0, style.columnRight - left, height());
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

void TypingLine::timerEvent(QTimerEvent *)
{
    ++m_phase;
    update();
}

} // namespace Teahouse
