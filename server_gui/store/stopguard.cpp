// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/stopguard.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace Teahouse {

namespace {

constexpr int stepsBetweenLooks = 1'000;

int isToStop(void *stop)
{
    return *static_cast<const std::atomic_bool *>(stop) ? 1 : 0;
}

} // namespace

StopGuard::StopGuard(const QSqlDatabase &database, const std::atomic_bool &stop)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
    // SQLite hands the flag back as it got it, to what only reads it.
    sqlite3_progress_handler(
        m_sqlite, stepsBetweenLooks, &isToStop, const_cast<std::atomic_bool *>(&stop));
}

StopGuard::~StopGuard()
{
    if (m_sqlite)
        sqlite3_progress_handler(m_sqlite, 0, nullptr, nullptr);
}

} // namespace Teahouse
