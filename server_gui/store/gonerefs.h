// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QSqlError>
#include <QSqlQuery>

#include <optional>

namespace Teahouse {

/// The refs of messages that are here no more, so that one of them that is sent again is not stored
/// again. Of each only its id and a digest stay: neither the words, nor whose they were.
class GoneRefs
{
public:
    using Failure = std::optional<QSqlError>;

    explicit GoneRefs(const QSqlDatabase &database);

    /// Within the transaction that removes the message.
    Failure add(qint64 id, const QString &person, const QString &ref);
    /// The id that the message had; null if it is not among them.
    Failure find(const QString &person, const QString &ref, EventId &id);
    /// Forgets at most `most` of those up to this id.
    Failure forget(EventId upTo, int most);

private:
    QSqlDatabase m_database;
    QSqlQuery m_add;
    QSqlQuery m_find;
};

} // namespace Teahouse
