// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historywriter.h"

#include "server_gui/store/historymark.h"
#include "server_gui/store/searchindex.h"
#include "server_gui/store/stopguard.h"
#include "shared/base/clock.h"
#include "shared/base/logging.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteInputOutput = 10;
constexpr int sqliteCorrupt = 11;
constexpr Milliseconds leastRest {3'000}; // as long as the disk is left alone
constexpr std::atomic_bool never = false;

} // namespace

HistoryWriter::HistoryWriter()
    : HistoryWriter(never)
{ }

HistoryWriter::HistoryWriter(const std::atomic_bool &stop)
    : m_stop(&stop)
{ }

std::optional<Error> HistoryWriter::open(const QString &path)
{
    m_path = path;
    m_rows.reset();
    if (auto error = m_database.open(path, HistoryDatabase::Access::ReadWrite))
        return error;
    return readIdentity();
}

void HistoryWriter::close()
{
    QSqlDatabase &database = m_database.connection();
    if (!m_names.empty() && m_database.isOpen() && database.transaction()
        && (rows().keepNames(m_names) || !database.commit()))
        database.rollback();
    closeFile();
}

void HistoryWriter::closeFile()
{
    m_rows.reset();
    m_database.close();
}

HistoryRows &HistoryWriter::rows()
{
    return m_rows ? *m_rows : m_rows.emplace(m_database.connection());
}

std::optional<Error> HistoryWriter::takeUp(HistoryMark &mark)
{
    const QString before = m_identity;
    if (const auto failure = mark.takeUp(m_database.connection()))
        return Error {u"history-not-opened"_s, m_path + u": "_s + failure->text()};
    if (const auto error = readIdentity())
        return error;
    if (m_identity != before && m_last != EventId {})
        qCWarning(lcStore).noquote()
            << m_path << "is not as the last server left it, so it counts as another history:"
            << "who comes back gets the newest messages instead of all that was missed";
    return std::nullopt;
}

std::vector<KeptName> HistoryWriter::names()
{
    std::vector<KeptName> names;
    QSqlQuery query(m_database.connection());
    query.exec(u"SELECT person, name, left_at FROM names"_s);
    while (query.next()) {
        const QVariant left = query.value(2);
        names.push_back({{query.value(0).toByteArray()}, query.value(1).toString(),
            left.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(left.toLongLong(), Qt::UTC)});
    }
    return names;
}

void HistoryWriter::keepNames(const std::vector<KeptName> &names)
{
    for (const KeptName &name : names)
        m_names[name.person] = name;
}

bool HistoryWriter::mendIndex()
{
    if (!m_mendsFrom.hasExpired())
        return false;
    if (!m_database.isOpen() && reopen()) {
        closeFile();
        return false;
    }
    qCWarning(lcStore) << "the index of words is damaged; it is made anew, and what is said waits";
    QElapsedTimer clock;
    clock.start();
    if (const Failure failure = rebuildIndex()) {
        qCWarning(lcStore) << "the index of words is not made anew:" << failure->text();
        m_mendsFrom = QDeadlineTimer(std::max(leastRest, Milliseconds(clock.elapsed()) * 10));
        return false;
    }
    qCWarning(lcStore) << "the index of words is whole again";
    return true;
}

HistoryWriter::Failure HistoryWriter::rebuildIndex()
{
    m_rows.reset();
    const StopGuard guard(m_database.connection(), *m_stop);
    return SearchIndex::rebuild(m_database.connection());
}

HistoryWriter::Failure HistoryWriter::damageOfIndex()
{
    const StopGuard guard(m_database.connection(), *m_stop);
    return SearchIndex::check(m_database.connection());
}

void HistoryWriter::checkIndex()
{
    if (!m_mendsFrom.hasExpired())
        return;
    const Failure failure = damageOfIndex();
    if (failure && SearchIndex::isDamage(*failure))
        mendIndex();
}

std::optional<HistoryPruner> HistoryWriter::pruner()
{
    if (!m_database.isOpen() && reopen()) {
        closeFile();
        return std::nullopt;
    }
    // What was said to have failed goes first, even if nobody talks any more.
    if (!m_disowned.empty() && !append({}).empty())
        return std::nullopt;
    return HistoryPruner(m_database.connection());
}

bool HistoryWriter::settleChanges()
{
    if (!m_disowned.empty() || !m_database.isOpen())
        return false;
    return QSqlQuery(m_database.connection()).exec(u"DELETE FROM undo"_s);
}

void HistoryWriter::giveUp()
{
    m_isSuspect = true;
    closeFile();
}

std::vector<StoreOutcome> HistoryWriter::append(const std::vector<LastingEvent> &batch)
{
    if (!m_database.isOpen()) {
        if (const auto why = reopen())
            return failed(batch, *why);
    }
    std::vector<StoreOutcome> outcomes;
    Failure failure = store(batch, outcomes);
    // What was said can be kept all the same.
    if (failure && SearchIndex::isDamage(*failure)) {
        m_database.connection().rollback();
        outcomes.clear();
        if (mendIndex())
            failure = store(batch, outcomes);
    }
    if (failure) {
        const int code = failure->nativeErrorCode().toInt() & 0xff;
        m_isSuspect = code == sqliteInputOutput || code == sqliteCorrupt;
        m_database.connection().rollback();
        return failed(batch, failure->text());
    }
    return outcomes;
}

std::vector<StoreOutcome> HistoryWriter::failed(
    const std::vector<LastingEvent> &batch, const QString &why)
{
    closeFile();
    std::vector<StoreOutcome> outcomes;
    for (const LastingEvent &lasting : batch) {
        outcomes.push_back({lasting.id, StoreOutcome::Kind::Failed, {}, why});
        m_disowned.push_back(lasting.id);
    }
    if (batch.empty())
        outcomes.push_back({{}, StoreOutcome::Kind::Failed, {}, why});
    return outcomes;
}

std::optional<QString> HistoryWriter::reopen()
{
    const QString identity = m_identity;
    const auto error = open(m_path);
    if (error)
        return error->detail;
    // A file that somebody put in its place does not know what was acknowledged.
    if (std::exchange(m_identity, identity) != identity)
        return m_path + u": another history"_s;
    return verify();
}

std::optional<QString> HistoryWriter::verify()
{
    if (m_last < m_kept)
        return m_path + u": what was kept is gone"_s;
    if (!m_isSuspect)
        return std::nullopt;
    QSqlQuery query(m_database.connection());
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return query.lastError().text();
    if (query.value(0).toString() != u"ok"_s)
        return m_path + u": "_s + query.value(0).toString();
    m_isSuspect = false;
    return std::nullopt;
}

std::optional<Error> HistoryWriter::readIdentity()
{
    QSqlQuery query(m_database.connection());
    query.prepare(u"INSERT OR IGNORE INTO meta (key, value) VALUES ('log', ?)"_s);
    query.addBindValue(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const bool read =
        query.exec() && query.exec(u"SELECT value FROM meta WHERE key = 'log'"_s) && query.next();
    if (!read)
        return Error {u"history-not-opened"_s, query.lastError().text()};
    m_identity = query.value(0).toString();
    if (!query.exec(u"SELECT seq FROM sqlite_sequence WHERE name = 'events'"_s))
        return Error {u"history-not-opened"_s, query.lastError().text()};
    m_last = EventId(query.next() ? query.value(0).toLongLong() : 0);
    return std::nullopt;
}

HistoryWriter::Failure HistoryWriter::store(
    const std::vector<LastingEvent> &batch, std::vector<StoreOutcome> &outcomes)
{
    if (!m_database.connection().transaction())
        return m_database.connection().lastError();
    if (const auto failure = eraseDisowned())
        return failure;
    if (const auto failure = rows().settle())
        return failure;
    if (const auto failure = batch.empty() ? tryTheDisk() : std::nullopt)
        return failure;
    for (const LastingEvent &lasting : batch) {
        StoreOutcome outcome {lasting.id, StoreOutcome::Kind::Stored, {}, {}};
        if (const auto failure = rows().store(lasting, outcome))
            return failure;
        outcomes.push_back(outcome);
    }
    if (const auto failure = rows().keepNames(m_names))
        return failure;
    if (const auto failure = HistoryDatabase::commit(m_database.connection()))
        return failure;
    m_disowned.clear();
    m_names.clear();
    m_hasRemoved = rows().takeHasRemoved() || m_hasRemoved;
    for (const StoreOutcome &outcome : outcomes) {
        if (outcome.kind == StoreOutcome::Kind::Stored)
            m_kept = std::max(m_kept, outcome.id);
    }
    return std::nullopt;
}

HistoryWriter::Failure HistoryWriter::tryTheDisk()
{
    QSqlQuery query(m_database.connection());
    query.prepare(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('tried', ?)"_s);
    query.addBindValue(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (query.exec())
        return std::nullopt;
    return query.lastError();
}

HistoryWriter::Failure HistoryWriter::eraseDisowned()
{
    // The newest first, so that a message becomes again what it was before all of its changes.
    for (auto id = m_disowned.rbegin(); id != m_disowned.rend(); ++id) {
        if (const auto failure = rows().erase(*id))
            return failure;
    }
    return std::nullopt;
}

} // namespace Teahouse
