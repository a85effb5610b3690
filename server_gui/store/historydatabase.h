// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <optional>

namespace Teahouse {

/// One thread's connection to the history (SQLite). Belongs to the thread that opens it.
class HistoryDatabase
{
public:
    enum class Access { ReadWrite, ReadOnly };

    HistoryDatabase() = default;
    ~HistoryDatabase() { close(); }
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    /// Opens the file, for writing also makes it (0600) and brings its schema up to date. Errors:
    /// "history-damaged", "history-newer" (a later version wrote it), "history-not-opened".
    std::optional<Error> open(const QString &path, Access access);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    /// As QSqlDatabase::commit(), but a failure has SQLite's number, which Qt's driver leaves out.
    static std::optional<QSqlError> commit(const QSqlDatabase &database);

    QSqlDatabase &connection() { return m_database; }
    const QSqlDatabase &connection() const { return m_database; }

private:
    std::optional<Error> prepare(Access access);
    std::optional<Error> migrate();
    std::optional<Error> settle();
    Error failureOf(const QSqlError &error) const;

    QSqlDatabase m_database;
    QString m_name;
};

} // namespace Teahouse
