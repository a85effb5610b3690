// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"
#include "server_gui/window/sampleseries.h"

#include <QWidget>

namespace Teahouse {

class Chart;

/// How many are online, how much they say and how much travels, fed once a second.
class ServerCharts final : public QWidget
{
    Q_OBJECT
public:
    explicit ServerCharts(QWidget *parent = nullptr);

    /// What the server counts, one second after the last time. A server that has started anew
    /// begins new charts.
    void take(const ServerFigures &figures);
    /// No server runs.
    void clear();
    /// Takes no more than its share of a strip of that width; the traffic is left out of a narrow
    /// one.
    void fitInto(int width);

private:
    struct Series {
        SampleSeries online;
        SampleSeries messages;
        SampleSeries bytesIn;
        SampleSeries bytesOut;
        qint64 peak = 0;
        ServerFigures last;
    };
    static Series nothing();

    void drawOnline();
    void drawMessages();
    void drawTraffic();

    Series m_series;
    Chart *m_online;
    Chart *m_messages;
    Chart *m_traffic;
};

} // namespace Teahouse
