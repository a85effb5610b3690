// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWidget;

namespace Teahouse {

class HostRequests;
class ServerRun;
struct RoomSnapshot;

/// When the window asks for the room anew: soon after something has happened, and at times because
/// of what is not told; what is counted once a second. Nothing while nobody looks. Keeps the time
/// for which the server has been up.
class RoomWatch final : public QObject
{
    Q_OBJECT
public:
    RoomWatch(ServerRun &run, HostRequests &requests, QWidget &window);

    void begin() { m_tick.start(); }
    /// Something has happened.
    void noteNews();
    void refresh();

signals:
    /// Once a second.
    void ticked();
    void upTimeChanged(qint64 seconds);

private:
    void tick();
    void onSnapshot(const RoomSnapshot &room);

    ServerRun &m_run;
    HostRequests &m_requests;
    QWidget &m_window;
    QTimer m_soon;
    QTimer m_tick;
    int m_ticks = 0;
    QElapsedTimer m_upSince; ///< the last snapshot
    qint64 m_upSeconds = 0; ///< as that had it
};

} // namespace Teahouse
