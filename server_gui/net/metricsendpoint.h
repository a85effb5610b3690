// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"
#include "server_gui/net/listener.h"

#include <QObject>

#include <functional>

class QTcpSocket;

namespace Teahouse {

/// Tells the figures to whoever asks with `GET /metrics` over HTTP: Prometheus, curl, a browser of
/// this computer. Takes few askers, small requests and little time for each, and lives in the
/// server's thread. For loopback addresses: there is no password and no encryption here.
class MetricsEndpoint final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostAskers = 8;
    static constexpr qsizetype mostRequestBytes = 4096;
    static constexpr int mostMs = 5000;

    using Figures = std::function<ServerFigures()>;

    explicit MetricsEndpoint(Figures figures, QObject *parent = nullptr);

    /// Where it listens; error codes of Listener.
    Result<QString> open(const QString &host, quint16 port) { return m_listener.open(host, port); }

private:
    void onAccepted(qintptr descriptor);
    void onReadable(QTcpSocket &socket);

    Figures m_figures;
    Listener m_listener;
    int m_askers = 0;
};

} // namespace Teahouse
