// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/servercharts.h"

#include "server_gui/window/chart.h"
#include "shared/ui/theme.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace Teahouse {

namespace {

using Fold = SampleSeries::Fold;
using Span = SampleSeries::Span;

/// In logical pixels: what a chart takes at most, and the strip in which all have room.
constexpr int chartWidth = 268;
constexpr int allChartsFrom = 1000;

constexpr int barSeconds = 10;
constexpr int bars = 60;
constexpr int lineSeconds = 5;
constexpr int linePoints = 120;
constexpr int onlinePoints = 120;

/// "28 min", or seconds while there are few.
QString spanText(int seconds)
{
    return seconds < 60 ? ServerCharts::tr("%1 s").arg(seconds)
                        : ServerCharts::tr("%1 min").arg(seconds / 60);
}

QString perSecond(double rate)
{
    return ServerCharts::tr("%1/s").arg(QLocale().toString(rate, 'f', rate < 10 ? 1 : 0));
}

QString sizePerSecond(double rate)
{
    return ServerCharts::tr("%1/s").arg(QLocale().formattedDataSize(
        qint64(rate), rate < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat));
}

/// What a point was, and how long ago.
QString moment(const QString &value, const SampleSeries &series, size_t point)
{
    const int ago = int(series.points().size() - 1 - point) * series.secondsPerPoint();
    return ago == 0
        ? value
        : ServerCharts::tr("%1, %2 ago", "a value and a time").arg(value, spanText(ago));
}

/// The last point that is full, so that the number does not jump while one fills.
double lastRate(const SampleSeries &series)
{
    const auto &points = series.points();
    if (points.empty())
        return 0;
    if (points.size() == 1)
        return points[0] / std::max(1, series.seconds());
    return points[points.size() - 2] / series.secondsPerPoint();
}

} // namespace

ServerCharts::ServerCharts(QWidget *parent)
    : QWidget(parent)
    , m_series(nothing())
    , m_online(new Chart(tr("Online"), Chart::Kind::Steps, this))
    , m_messages(new Chart(tr("Messages"), Chart::Kind::Bars, this))
    , m_traffic(new Chart(tr("Traffic"), Chart::Kind::Lines, this))
{
    m_online->setObjectName(QStringLiteral("onlineChart"));
    m_messages->setObjectName(QStringLiteral("messagesChart"));
    m_traffic->setObjectName(QStringLiteral("trafficChart"));
    m_traffic->setLegend(tr("in", "bytes that came"), tr("out", "bytes that left"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (Chart *chart : {m_online, m_messages, m_traffic})
        row->addWidget(chart);
    clear();
}

ServerCharts::Series ServerCharts::nothing()
{
    return {{Fold::Largest, Span::Everything, 1, onlinePoints},
        {Fold::Sum, Span::Newest, barSeconds, bars},
        {Fold::Sum, Span::Newest, lineSeconds, linePoints},
        {Fold::Sum, Span::Newest, lineSeconds, linePoints}, 0, {}};
}

void ServerCharts::take(const ServerFigures &figures)
{
    if (figures.upSeconds < m_series.last.upSeconds || figures.messages < m_series.last.messages)
        m_series = nothing();
    m_series.peak = std::max(m_series.peak, figures.people);
    m_series.online.add(double(figures.people));
    m_series.messages.add(double(figures.messages - m_series.last.messages));
    m_series.bytesIn.add(double(figures.bytesIn - m_series.last.bytesIn));
    m_series.bytesOut.add(double(figures.bytesOut - m_series.last.bytesOut));
    m_series.last = figures;
    drawOnline();
    drawMessages();
    drawTraffic();
}

void ServerCharts::clear()
{
    m_series = nothing();
    drawOnline();
    drawMessages();
    drawTraffic();
}

void ServerCharts::fitInto(int width)
{
    const Theme theme = applicationTheme();
    const bool narrow = width < theme.px(allChartsFrom);
    m_traffic->setHidden(narrow);
    setMaximumWidth((narrow ? 2 : 3) * theme.px(chartWidth));
}

void ServerCharts::drawOnline()
{
    const SampleSeries &series = m_series.online;
    m_online->draw({QLocale().toString(m_series.last.people),
        tr("peak %1").arg(QLocale().toString(m_series.peak)), spanText(series.seconds()),
        series.points(), {}, std::max(2, int(series.points().size())), [this](size_t point) {
            const SampleSeries &online = m_series.online;
            return moment(QLocale().toString(qint64(online.points()[point])), online, point);
        }});
}

void ServerCharts::drawMessages()
{
    const SampleSeries &series = m_series.messages;
    m_messages->draw({perSecond(lastRate(series)),
        tr("%1 total").arg(QLocale().toString(m_series.last.messages)), spanText(barSeconds * bars),
        series.points(), {}, bars, [this](size_t point) {
            const SampleSeries &messages = m_series.messages;
            return moment(perSecond(messages.points()[point] / barSeconds), messages, point);
        }});
}

void ServerCharts::drawTraffic()
{
    const ServerFigures &last = m_series.last;
    m_traffic->draw({sizePerSecond(lastRate(m_series.bytesIn) + lastRate(m_series.bytesOut)),
        tr("%1 total")
            .arg(QLocale().formattedDataSize(
                last.bytesIn + last.bytesOut, 1, QLocale::DataSizeTraditionalFormat)),
        {}, m_series.bytesIn.points(), m_series.bytesOut.points(), linePoints,
        [this](size_t point) {
            const auto at = [point](const SampleSeries &series) {
                return sizePerSecond(series.points()[point] / lineSeconds);
            };
            return moment(tr("%1 in, %2 out").arg(at(m_series.bytesIn), at(m_series.bytesOut)),
                m_series.bytesIn, point);
        }});
}

} // namespace Teahouse
