// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

class QSqlError;

namespace Teahouse {

/// The file of one seat (SQLite, 0600), shared with other windows of the same person. What was
/// written stays whatever ends the program. Belongs to the window's thread.
class SeatDatabase
{
public:
    enum class Opened {
        Whole,
        Damaged, ///< the old file was moved aside, and a new one begun
        Not, ///< nothing can be kept: see trouble()
    };

    SeatDatabase() = default;
    ~SeatDatabase() { close(); }
    SeatDatabase(const SeatDatabase &) = delete;
    SeatDatabase &operator=(const SeatDatabase &) = delete;

    Opened open(const QString &file);
    void close();
    bool isOpen() const { return m_database.isOpen(); }
    /// What went wrong last, for people; after a Damaged, where the old file is.
    QString trouble() const { return m_trouble; }

    /// A statement to bind values to and to hand to run().
    QSqlQuery prepared(const QString &statement) const;
    /// False if it failed; trouble() says why.
    bool run(QSqlQuery &query);
    bool run(const QString &statement);

private:
    bool tryToOpen(const QString &file);
    bool isWhole();
    QVariant answer(const QString &statement);
    bool note(const QSqlError &error);
    bool migrate();
    /// Nothing if it cannot be read, or is of a later version of this program.
    std::optional<size_t> knownVersion();
    bool migrateFrom(size_t version);
    bool moveAside(const QString &file);

    QSqlDatabase m_database;
    QString m_name;
    QString m_trouble;
    bool m_spoilt = false; // what is there is no file of ours any more
};

} // namespace Teahouse
