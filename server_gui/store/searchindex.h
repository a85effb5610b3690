// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <optional>

namespace Teahouse {

/// The one place where a text comes into the index of words and leaves it, within whatever
/// transaction is under way. The index holds no text itself, only where each word stands, so
/// removing takes the very message that was added. A deleted message is not in it.
class SearchIndex
{
public:
    using Failure = std::optional<QSqlError>;

    explicit SearchIndex(const QSqlDatabase &database);

    Failure add(const MessagePosted &message);
    Failure remove(const MessagePosted &message);

    /// Adds every message that the database holds; says in the log how far it is if that takes
    /// long.
    static Failure fill(const QSqlDatabase &database);

    /// Whether `error` says that the index is damaged, which can be made anew from the messages.
    static bool isDamage(const QSqlError &error);
    /// Reads all of it; the damage that it finds.
    static Failure check(const QSqlDatabase &database);
    /// Makes it anew out of few messages and leaves the old one, which nobody looks at any more,
    /// under another name.
    static Failure setAside(const QSqlDatabase &database, const QString &name);
    /// Takes out what was set aside, damaged or not.
    static Failure drop(const QSqlDatabase &database, const QString &name);
    /// Makes it anew, in a transaction of its own. Blocks for as long as filling it takes.
    static Failure rebuild(QSqlDatabase &database);

private:
    Failure addTime(const MessagePosted &message);

    QSqlQuery m_add;
    QSqlQuery m_addTime;
    QSqlQuery m_remove;
    Failure m_unprepared; ///< where the index cannot even be opened
};

/// Messages are filed by spans of ten minutes, so that a search by time need not look at all. Since
/// the clock may have been set back, a span knows its lowest and its highest id, not more.
inline constexpr qint64 spanMs = 10 * 60 * 1000;

} // namespace Teahouse
