// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "server_gui/host/serverconfig.h"
#include "shared/base/result.h"

#include <QString>

#include <memory>

namespace Teahouse {

class FileLock;

/// The history for one run of the server: which file it is, that no other server has it, and what
/// becomes of a damaged one. Lives in the server's thread.
class HistoryRun
{
public:
    HistoryRun();
    /// Blocks until everything is on the disk; only then another server may have the file.
    ~HistoryRun();

    /// Errors: "history-in-use", "history-not-moved", those of SqliteHistory::open().
    std::optional<Error> open(const ServerConfig &config);

    EventStore &store() { return *m_store; }
    /// Where a damaged history lies now; empty where there was none.
    QString movedTo() const { return m_movedTo; }

private:
    std::optional<Error> lock(const QString &path);
    std::optional<Error> openFile(const QString &path, bool recovers);

    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<EventStore> m_store;
    QString m_movedTo;
};

} // namespace Teahouse
