// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/indexwipe.h"

#include "server_gui/store/historydatabase.h"
#include "server_gui/store/searchindex.h"

#include <QElapsedTimer>
#include <QSqlQuery>

#include <algorithm>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

const auto aside = u"search_old"_s;

IndexWipe::Failure numberOf(QSqlDatabase &database, const QString &statement, qint64 &result)
{
    QSqlQuery query(database);
    if (!query.exec(statement) || !query.next())
        return query.lastError();
    result = query.value(0).toLongLong();
    return std::nullopt;
}

/// Whether there are that many rows.
IndexWipe::Failure areMany(QSqlDatabase &database, const QString &rows, qint64 many, bool &result)
{
    qint64 counted = 0;
    const auto failure = numberOf(database,
        u"SELECT count(*) FROM (%1 LIMIT %2)"_s.arg(rows, QString::number(many)), counted);
    result = counted >= many;
    return failure;
}

} // namespace

IndexWipe::Failure IndexWipe::step(QSqlDatabase &database)
{
    if (!database.transaction())
        return database.lastError();
    if (const Failure failure = work(database))
        return failure;
    return HistoryDatabase::commit(database);
}

IndexWipe::Failure IndexWipe::work(QSqlDatabase &database)
{
    switch (m_stage) {
    case Stage::Begin:
        return begin(database);
    case Stage::Gather:
        return gather(database);
    case Stage::Merge:
        return merge(database, m_pages);
    case Stage::Delete:
        return deleteSome(database);
    case Stage::Done:
        break;
    }
    return std::nullopt;
}

IndexWipe::Failure IndexWipe::begin(QSqlDatabase &database)
{
    qint64 isAside = 0; // an earlier run of the program did not get to its end
    if (const auto failure = numberOf(database,
            u"SELECT count(*) FROM sqlite_master WHERE name = '%1'"_s.arg(aside), isAside))
        return failure;
    m_stage = Stage::Delete;
    if (isAside > 0)
        return deleteSome(database);
    bool isHollow = false;
    if (const auto failure = looksHollow(database, isHollow))
        return failure;
    return isHollow ? SearchIndex::setAside(database, aside) : gather(database);
}

IndexWipe::Failure IndexWipe::gather(QSqlDatabase &database)
{
    m_stage = Stage::Merge;
    // Less than nothing takes all parts together, however few they are.
    return merge(database, -m_pages);
}

IndexWipe::Failure IndexWipe::looksHollow(QSqlDatabase &database, bool &isHollow)
{
    if (const auto failure =
            areMany(database, u"SELECT 1 FROM search_data"_s, m_bounds.manyPages, isHollow);
        failure || !isHollow)
        return failure;
    bool isMuchLeft = false;
    const auto failure = areMany(database,
        u"SELECT 1 FROM events INDEXED BY events_by_conversation WHERE kind = 1"_s,
        m_bounds.fewMessages + 1, isMuchLeft);
    isHollow = !isMuchLeft;
    return failure;
}

IndexWipe::Failure IndexWipe::merge(QSqlDatabase &database, int pages)
{
    qint64 before = 0;
    if (const auto failure = numberOf(database, u"SELECT total_changes()"_s, before))
        return failure;
    QElapsedTimer clock;
    clock.start();
    QSqlQuery query(database);
    query.prepare(u"INSERT INTO search (search, rank) VALUES ('merge', ?)"_s);
    query.addBindValue(pages);
    if (!query.exec())
        return query.lastError();
    const Milliseconds took(clock.elapsed());
    if (took > m_bounds.longestStep)
        m_pages = std::max(1, m_pages / 4);
    else if (took < m_bounds.longestStep / 4)
        m_pages = std::min(m_bounds.mostPages, m_pages * 2);
    qint64 after = 0;
    const auto failure = numberOf(database, u"SELECT total_changes()"_s, after);
    if (after - before < 2)
        m_stage = Stage::Done;
    return failure;
}

IndexWipe::Failure IndexWipe::deleteSome(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"DELETE FROM %1_data WHERE id IN"
                    " (SELECT id FROM %1_data WHERE id > 10 LIMIT %2)"_s.arg(aside)
                        .arg(m_bounds.mostPages)))
        return query.lastError();
    if (query.numRowsAffected() > 0)
        return std::nullopt;
    m_stage = Stage::Gather; // what went since it was set aside
    return SearchIndex::drop(database, aside);
}

} // namespace Teahouse
