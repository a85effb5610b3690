// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"

#include <QObject>

namespace Teahouse {

class HostRequests;
class ServerRun;
struct ApplySettings;

/// What the host wants changed: applied to the running room where that is possible, kept for the
/// next start where it is not, and written into the configuration file.
class SettingsKeeper final : public QObject
{
    Q_OBJECT
public:
    /// `file` empty: nothing is written.
    SettingsKeeper(ServerRun &run, HostRequests &requests, QString file, QObject *parent = nullptr);

    /// As the fields stand now, a port that waits for a restart included.
    const ServerConfig &wanted() const { return m_wanted; }
    bool needsRestart() const;

    void want(const ServerConfig &config);
    /// The port is again where the server listens.
    void undoPort();
    void restart();

signals:
    /// Something holds now; the fields may show wanted() again.
    void changed();
    void refused(const QString &sentence);
    void notSaved(const QString &why);

private:
    void onApplied(const Teahouse::ApplySettings &settings);
    void adopt();
    void save();

    ServerRun &m_run;
    HostRequests &m_requests;
    QString m_file;
    ServerConfig m_wanted;
    ServerConfig m_saved;
};

} // namespace Teahouse
