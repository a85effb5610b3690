// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/conversationexport.h"
#include "server_gui/host/feedbatch.h"
#include "shared/base/filelock.h"
#include "server_gui/host/historyrun.h"
#include "server_gui/host/serverconfig.h"
#include "server_gui/net/chatserver.h"
#include "server_gui/net/metricsendpoint.h"
#include "server_gui/trust/sqlitetrust.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

/// The server's thread and what lives in it, opened step by step. Decides nothing. All but the
/// thread itself and the last token is touched in that thread alone.
class ServerLoop
{
public:
    ServerLoop(ServerConfig serverConfig, const Clock &serverClock)
        : config(std::move(serverConfig))
        , clock(serverClock)
    { }

    /// So that two servers never write into the same history.
    std::optional<Error> lockDataDir();
    /// Of its own, because the history may be off.
    std::optional<Error> openTrust();
    std::optional<Error> openHistory();
    std::optional<Error> openMetrics();
    /// Why it did not start, by the disk too.
    Error explained(const Error &error) const;

    /// Forgets a server that has stopped or never listened. The folder is another's to take only
    /// once everything is on the disk.
    void close();
    /// Those that are done; the one that says so is still at it.
    void forgetExports();

    ServerConfig config;
    const Clock &clock;
    QThread thread;
    /// Lives in the thread; whatever is created there is its child and dies with it.
    QObject *worker = nullptr;
    ChatServer *server = nullptr;
    FeedBatch *feed = nullptr;
    MetricsEndpoint *metrics = nullptr;
    std::unique_ptr<HistoryRun> history;
    std::unique_ptr<SqliteTrust> trust;
    std::unique_ptr<FileLock> lock;
    std::vector<std::unique_ptr<ConversationExport>> exports;
    PersonId hostId;
    Instant started {};
    quint64 lastToken = 0;
};

} // namespace Teahouse
