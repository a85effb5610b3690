// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historymark.h"

#include "server_gui/store/foldersync.h"
#include "shared/base/commitwhole.h"
#include "shared/base/logging.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1024;

QString markOf(const QString &history)
{
    return history + u".mark"_s;
}

} // namespace

HistoryMark::HistoryMark(const QString &history)
    : m_history(history)
{ }

void HistoryMark::read()
{
    QFile file(markOf(m_history));
    m_exists = file.exists();
    const QString text =
        file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(mostBytes)) : QString();
    m_runs = text.section(u'\n', 0, 0).split(u' ', Qt::SkipEmptyParts);
    m_changed = text.section(u'\n', 1, 1);
    m_isWhole = m_changed.isEmpty() || m_changed == timeOfChange();
}

bool HistoryMark::isAllThatIsLeft() const
{
    return !m_runs.isEmpty() && QFileInfo(m_history).size() == 0
        && QFileInfo(m_history + u"-wal"_s).size() == 0;
}

void HistoryMark::forget(const QString &history)
{
    QFile::remove(markOf(history));
}

void HistoryMark::expectOpening()
{
    if (m_isWhole)
        unseal();
}

bool HistoryMark::fits(const QString &run) const
{
    // A history that has no token yet and no mark is of a version that made neither.
    return m_exists ? m_isWhole && m_runs.contains(run) : run.isEmpty();
}

HistoryMark::Failure HistoryMark::takeUp(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT value FROM meta WHERE key = 'run'"_s))
        return query.lastError();
    const QString before = query.next() ? query.value(0).toString() : QString();
    query.finish();
    // Only the identity need go: whoever opens a history without one makes it.
    if (!fits(before) && !query.exec(u"DELETE FROM meta WHERE key = 'log'"_s))
        return query.lastError();
    m_run = before;
    const QString run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Both, until the history surely has the new one. On a full disk it keeps the one that it has:
    // people can come in and read at least.
    if (!write({before, run})) {
        unseal();
        return std::nullopt;
    }
    query.prepare(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('run', ?)"_s);
    query.addBindValue(run);
    if (!query.exec())
        return std::nullopt;
    m_run = run;
    write({m_run});
    return std::nullopt;
}

/// What was closed is open again; to shorten the file needs no room.
void HistoryMark::unseal()
{
    QFile file(markOf(m_history));
    if (m_exists && file.open(QIODevice::ReadWrite))
        file.resize(file.readLine(mostBytes).size());
}

void HistoryMark::seal()
{
    if (!m_run.isEmpty())
        write({m_run}, timeOfChange());
}

bool HistoryMark::write(const QStringList &runs, const QString &changed)
{
    QSaveFile file(markOf(m_history));
    const QByteArray text = (runs.join(u' ').trimmed() + u'\n' + changed + u'\n').toLatin1();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && commitWhole(file) && syncFolderOf(file.fileName()))
        return true;
    qCWarning(lcStore).noquote() << file.fileName() << "is not written:" << file.errorString();
    return false;
}

QString HistoryMark::timeOfChange() const
{
    return QFileInfo(m_history).metadataChangeTime().toUTC().toString(Qt::ISODateWithMs);
}

} // namespace Teahouse
