// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/chart.h"

#include "shared/ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Teahouse {

namespace {

constexpr int plotHeight = 54;
constexpr int margin = 16;
constexpr qreal lineWidth = 1.5;
constexpr qreal fillShare = 0.12;
constexpr qreal barShare = 0.85;
constexpr int legendStroke = 14;

double mostOf(const std::vector<double> &points)
{
    return points.empty() ? 0 : *std::max_element(points.begin(), points.end());
}

} // namespace

Chart::Chart(const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void Chart::draw(Drawing drawing)
{
    m_drawing = std::move(drawing);
    setAccessibleName(
        m_name + QStringLiteral(": ") + m_drawing.number + QStringLiteral(", ") + m_drawing.note);
    update();
}

void Chart::setLegend(const QString &line, const QString &dashed)
{
    m_legendLine = line;
    m_legendDashed = dashed;
}

QSize Chart::sizeHint() const
{
    return minimumSizeHint();
}

QSize Chart::minimumSizeHint() const
{
    return {applicationTheme().px(130), applicationTheme().px(80)};
}

bool Chart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_drawing.told || m_drawing.points.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qreal share = (help->pos().x() - plot().left()) / plot().width();
    const auto count = qsizetype(m_drawing.points.size());
    const qsizetype point = count - m_drawing.places + qsizetype(share * m_drawing.places);
    if (point >= 0 && point < count)
        QToolTip::showText(help->globalPos(), m_drawing.told(size_t(point)), this);
    else
        QToolTip::hideText();
    return true;
}

QRectF Chart::plot() const
{
    const qreal high = std::min(applicationTheme().px(plotHeight), height() / 2);
    return {1, height() - high - 1, width() - 1.0, high};
}

/// The left edge of a point's place.
qreal Chart::xOf(size_t point, size_t count) const
{
    const qreal place = plot().width() / m_drawing.places;
    return plot().right() - qreal(count - point) * place;
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWords(painter);
    const double most = std::max(mostOf(m_drawing.points), mostOf(m_drawing.others));
    if (most > 0 && m_kind == Kind::Bars)
        paintBars(painter, most);
    else if (!m_drawing.points.empty() && m_kind != Kind::Bars)
        paintLines(painter, std::max(most, 1.0));
    painter.fillRect(0, 0, 1, height(), applicationTheme().line);
}

void Chart::paintWords(QPainter &painter) const
{
    const Theme theme = applicationTheme();
    const QRect line(theme.px(margin), theme.px(10), width() - 2 * theme.px(margin),
        theme.lineHeight(TypeStep::Caption));
    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.secondary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(theme.font(TypeStep::Meta));
    painter.setPen(theme.meta);
    if (m_legendLine.isEmpty())
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_drawing.span);
    else
        paintLegend(painter);

    const QRect below(
        line.left(), line.bottom() + 1, line.width(), theme.lineHeight(TypeStep::Title));
    painter.setFont(theme.font(TypeStep::Title, QFont::DemiBold));
    painter.setPen(theme.text);
    QRect taken;
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, m_drawing.number, &taken);
    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.meta);
    const QRect rest = below.adjusted(taken.width() + theme.px(6), 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_drawing.note, Qt::ElideRight, rest.width()));
}

void Chart::paintLegend(QPainter &painter) const
{
    const Theme theme = applicationTheme();
    const int middle = theme.px(10) + theme.lineHeight(TypeStep::Caption) / 2;
    int right = width() - theme.px(margin);
    for (const bool dashed : {true, false}) {
        const QString &text = dashed ? m_legendDashed : m_legendLine;
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(theme.meta);
        painter.drawText(
            QRect(right - wide, theme.px(10), wide, theme.lineHeight(TypeStep::Caption)),
            Qt::AlignCenter, text);
        right -= wide + theme.px(4);
        painter.setPen(QPen(dashed ? theme.secondary : theme.accent, lineWidth,
            dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(right - theme.px(legendStroke), middle, right, middle);
        right -= theme.px(legendStroke) + theme.px(8);
    }
}

void Chart::paintBars(QPainter &painter, double most) const
{
    const Theme theme = applicationTheme();
    const QRectF area = plot();
    const qreal wide = area.width() / m_drawing.places;
    const size_t count = m_drawing.points.size();
    for (size_t i = 0; i < count; ++i) {
        if (m_drawing.points[i] <= 0)
            continue;
        const qreal high = std::max(1.0, m_drawing.points[i] / most * area.height());
        // The last one still grows.
        const qreal strength = i + 1 == count ? barShare / 2 : barShare;
        painter.fillRect(QRectF(xOf(i, count), area.bottom() - high, std::max(1.0, wide - 1), high),
            mixed(theme.base, theme.accent, strength));
    }
}

QPolygonF Chart::line(const std::vector<double> &points, double most) const
{
    const QRectF area = plot();
    const qreal wide = area.width() / m_drawing.places;
    QPolygonF line;
    for (size_t i = 0; i < points.size(); ++i) {
        const qreal x = xOf(i, points.size());
        const qreal y = area.bottom() - points[i] / most * (area.height() - lineWidth);
        if (m_kind == Kind::Steps)
            line << QPointF(x, y) << QPointF(x + wide, y);
        else
            line << QPointF(x + wide / 2, y);
    }
    return line;
}

void Chart::paintLines(QPainter &painter, double most) const
{
    const Theme theme = applicationTheme();
    const QPolygonF first = line(m_drawing.points, most);
    QColor fill = theme.accent;
    fill.setAlphaF(fillShare);
    QPolygonF area = first;
    area << QPointF(first.last().x(), plot().bottom())
         << QPointF(first.first().x(), plot().bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    if (!m_drawing.others.empty()) {
        painter.setPen(QPen(theme.secondary, 1, Qt::DashLine));
        painter.drawPolyline(line(m_drawing.others, most));
    }
    painter.setPen(QPen(theme.accent, lineWidth));
    painter.drawPolyline(first);
}

} // namespace Teahouse
