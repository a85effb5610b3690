// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/roomwatch.h"

#include "server_gui/window/hostrequests.h"
#include "server_gui/window/serverrun.h"

#include <QWidget>

namespace Teahouse {

namespace {

constexpr int refreshMs = 250;
constexpr int tickMs = 1000;
/// What two others write to each other in private is not fed, but counted.
constexpr int quietSnapshotTicks = 5;

} // namespace

RoomWatch::RoomWatch(ServerRun &run, HostRequests &requests, QWidget &window)
    : m_run(run)
    , m_requests(requests)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshMs);
    connect(&m_soon, &QTimer::timeout, this, &RoomWatch::refresh);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &RoomWatch::tick);
    connect(&requests, &HostRequests::snapshotTaken, this, &RoomWatch::onSnapshot);
}

void RoomWatch::noteNews()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void RoomWatch::refresh()
{
    if (m_run.isServing() && m_window.isVisible() && !m_window.isMinimized())
        m_requests.askSnapshot();
}

void RoomWatch::tick()
{
    emit ticked();
    if (m_run.isServing() && m_upSince.isValid())
        emit upTimeChanged(m_upSeconds + m_upSince.elapsed() / 1000);
    if (m_run.isServing())
        m_requests.askFigures();
    if (++m_ticks % quietSnapshotTicks == 0)
        refresh();
}

void RoomWatch::onSnapshot(const RoomSnapshot &room)
{
    m_upSeconds = room.upSeconds;
    m_upSince.start();
    emit upTimeChanged(m_upSeconds);
}

} // namespace Teahouse
