// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/screenshots/sampleroom.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Teahouse {

/// A real server in a process of its own, whose clock is the picture's.
class SampleServer
{
public:
    /// Returns when it listens.
    explicit SampleServer(const SampleRoom &sample);
    ~SampleServer();
    Q_DISABLE_COPY_MOVE(SampleServer)

    quint16 port() const;
    QString address() const { return m_address; }
    QString fingerprint() const { return m_fingerprint; }
    void setTime(const QDateTime &time);
    /// A line of the host's, as on the console; returns when it is done.
    void order(const QString &line);
    /// For good; nobody can come back.
    void stop();

private:
    QString readLine();

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
    QString m_fingerprint;
};

} // namespace Teahouse
