// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/powercuts.h"

#include "server_gui/store/historyreader.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

#include <sqlite3.h>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int cutsOfOneFile = 40;
constexpr int mostChangesOfALife = 300;
constexpr int longestText = 3000;

/// Moves what is in the log into the file all the time, not only after four megabytes.
int checkpointOften(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_wal_autocheckpoint(database, 16);
}

int ignoreSynchronous(
    void *, int action, const char *name, const char *value, const char *, const char *)
{
    const bool asks = action == SQLITE_PRAGMA && value && qstrcmp(name, "synchronous") == 0;
    return asks ? SQLITE_IGNORE : SQLITE_OK;
}

/// Syncs less than the history asks for, without its knowledge.
int syncLess(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    sqlite3_exec(database, "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    return sqlite3_set_authorizer(database, ignoreSynchronous, nullptr);
}

void extendEveryConnection(int (*extension)(sqlite3 *, char **, const sqlite3_api_routines *))
{
    // SQLite declares it as a function of no arguments and calls it with these.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(extension));
}

} // namespace

PowerCuts::PowerCuts(quint32 seed, Synchronous synchronous)
    : m_random(seed)
{
    extendEveryConnection(checkpointOften);
    if (synchronous == Synchronous::Normal)
        extendEveryConnection(syncLess);
}

PowerCuts::~PowerCuts()
{
    sqlite3_reset_auto_extension();
}

void PowerCuts::run(int cuts)
{
    for (int cut = 0; cut < cuts; ++cut) {
        if (cut % cutsOfOneFile == 0)
            beginAnew();
        liveUntilTheEnd();
        // What a process that died had written is found by the next one, but not on the disk yet.
        while (oneIn(4)) {
            m_disk.restartProcess();
            ++m_figures.crashes;
            liveUntilTheEnd();
        }
        m_disk.restart(m_random, FaultyDisk::Luck::Random);
        ++m_figures.cuts;
        check();
    }
}

void PowerCuts::beginAnew()
{
    m_disk.restart(m_random, FaultyDisk::Luck::None);
    m_files = std::make_unique<StoreFixture>();
    m_acked.clear();
    m_ids.clear();
    m_waiting.clear();
    m_highestAcked = 0;
}

void PowerCuts::liveUntilTheEnd()
{
    m_disk.cutPowerAfter(m_random.bounded(1, mostChangesOfALife));
    while (m_disk.hasPower())
        live();
}

/// Until the end, or until the history is closed well, in the midst of which the end may come too.
void PowerCuts::live()
{
    HistoryWriter writer;
    HistoryReader reader;
    if (writer.open(m_files->path()))
        return;
    m_lastId = qint64(writer.last());
    const bool hasReader = oneIn(2) && !reader.open(m_files->path());
    while (m_disk.hasPower() && !oneIn(30)) {
        talk(writer);
        if (hasReader && m_disk.hasPower() && oneIn(4))
            reader.read({.limit = 5});
    }
}

void PowerCuts::talk(HistoryWriter &writer)
{
    std::vector<Said> said = std::exchange(m_waiting, {});
    const int least = said.empty() ? 1 : 0;
    for (int count = m_random.bounded(least, 5); count > 0; --count)
        said.push_back(newWords());
    std::vector<LastingEvent> batch;
    for (const Said &words : said)
        batch.push_back(StoreFixture::message(++m_lastId, "alice", words.text, words.ref));
    settle(said, writer.append(batch));
}

PowerCuts::Said PowerCuts::newWords()
{
    const QString ref = u"w%1"_s.arg(++m_words);
    return {ref,
        ref + u' ' + QString(m_random.bounded(longestText), QChar(u'a' + char16_t(m_words % 26)))};
}

void PowerCuts::settle(const std::vector<Said> &said, const std::vector<StoreOutcome> &outcomes)
{
    using Kind = StoreOutcome::Kind;
    for (size_t i = 0; i < said.size(); ++i) {
        const StoreOutcome &outcome = outcomes.at(i);
        const bool isRepeated = outcome.kind == Kind::Repeated;
        if (outcome.kind != Kind::Stored && !isRepeated) {
            m_waiting.push_back(said[i]);
            continue;
        }
        const qint64 id = qint64(isRepeated ? outcome.earlier : outcome.id);
        m_acked.insert(said[i].ref, said[i]);
        m_ids.insert(said[i].ref, id);
        m_highestAcked = std::max(m_highestAcked, id);
        ++m_figures.acked;
        m_figures.repeated += isRepeated;
    }
}

void PowerCuts::check()
{
    {
        HistoryWriter writer;
        if (const auto error = writer.open(m_files->path()))
            return note(m_figures.damaged, error->detail);
        if (qint64(writer.last()) < m_highestAcked)
            note(m_figures.idsAgain, u"id %1"_s.arg(m_highestAcked));
        m_highestAcked = std::min(m_highestAcked, qint64(writer.last()));
    }
    const QString integrity = m_files->sql(u"PRAGMA integrity_check"_s).toString();
    if (integrity != u"ok")
        note(m_figures.damaged, integrity);
    checkWords();
}

void PowerCuts::checkWords()
{
    QHash<QString, int> seen;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(m_files->path());
        database.open();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(u"SELECT id, ref, body FROM events ORDER BY id"_s))
            note(m_figures.damaged, query.lastError().text());
        while (query.next()) {
            const QString ref = query.value(1).toString();
            if (++seen[ref] > 1)
                note(m_figures.doubled, ref);
            const auto acked = m_acked.constFind(ref);
            if (acked == m_acked.constEnd())
                continue;
            const bool asSaid = query.value(2).toString().contains(u'"' + acked->text + u'"')
                && query.value(0).toLongLong() == m_ids.value(ref);
            if (!asSaid)
                note(m_figures.lost, u"changed: "_s + ref);
        }
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    for (auto it = m_acked.keyBegin(); it != m_acked.keyEnd(); ++it) {
        if (!seen.contains(*it))
            note(m_figures.lost, *it);
    }
    // Counted once, not after every further cut.
    m_acked.removeIf([&](const auto &said) { return !seen.contains(said.key()); });
}

void PowerCuts::note(int &count, const QString &what)
{
    constexpr int mostExamples = 20;
    ++count;
    if (m_figures.examples.size() < mostExamples)
        m_figures.examples << u"cut %1: %2"_s.arg(m_figures.cuts).arg(what);
}

} // namespace Teahouse
