// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>

#include <atomic>

struct sqlite3;

namespace Teahouse {

/// While it lives, a statement of this connection that takes long ends with an error once `stop` is
/// set, by whatever thread. Nothing but SQLite itself can end one half-way.
class StopGuard
{
    Q_DISABLE_COPY_MOVE(StopGuard)
public:
    StopGuard(const QSqlDatabase &database, const std::atomic_bool &stop);
    ~StopGuard();

    /// False where another SQLite is behind the connection.
    bool isOnGuard() const { return m_sqlite != nullptr; }

private:
    sqlite3 *m_sqlite = nullptr;
};

} // namespace Teahouse
