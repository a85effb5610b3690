// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Teahouse {

/// Turns SIGINT, SIGTERM and SIGHUP into Qt signals. The second one that stops ends the process at
/// once, for whoever does not want to wait. One at a time in a process; lives in the main thread.
class SignalWatcher final : public QObject
{
    Q_OBJECT
public:
    /// What SIGHUP means: that the terminal has gone, or that a service is to read its files anew.
    enum class HangUp { Stops, Reloads };

    explicit SignalWatcher(HangUp hangUp = HangUp::Stops, QObject *parent = nullptr);
    ~SignalWatcher() override;

signals:
    void stopRequested();
    void reloadRequested();

private:
    void onReadable();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Teahouse
