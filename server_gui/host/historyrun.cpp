// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/historyrun.h"

#include "shared/base/filelock.h"
#include "server_gui/store/historycheck.h"
#include "server_gui/store/nohistory.h"
#include "server_gui/store/sqlitehistory.h"
#include "shared/base/logging.h"

#include <QDir>

namespace Teahouse {

namespace {

/// One name for one file, however it is reached.
QString realPath(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? path : QDir(folder).filePath(file.fileName());
}

} // namespace

HistoryRun::HistoryRun() = default;

HistoryRun::~HistoryRun()
{
    m_store.reset();
}

std::optional<Error> HistoryRun::open(const ServerConfig &config)
{
    if (config.history == u"off") {
        m_store = std::make_unique<NoHistory>();
        return std::nullopt;
    }
    const QString inDataDir = QDir(config.dataDir).filePath(QStringLiteral("history.sqlite"));
    const QString path = realPath(config.history.isEmpty() ? inDataDir : config.history);
    if (const auto error = lock(path))
        return error;
    return openFile(path, config.recoverHistory);
}

std::optional<Error> HistoryRun::lock(const QString &path)
{
    // Beside the file, because two servers with folders of their own may be given the same one.
    m_lock = std::make_unique<FileLock>(path + QStringLiteral(".lock"));
    const auto error = m_lock->take();
    if (!error)
        return std::nullopt;
    if (error->code == u"locked")
        return Error {QStringLiteral("history-in-use"), path};
    return Error {QStringLiteral("history-not-opened"), error->detail};
}

std::optional<Error> HistoryRun::openFile(const QString &path, bool recovers)
{
    auto history = std::make_unique<SqliteHistory>();
    auto error = history->open(path);
    if (error && error->code == u"history-damaged" && recovers) {
        const auto moved = moveHistoryAside(path, QDateTime::currentDateTimeUtc());
        if (!moved)
            return moved.error();
        m_movedTo = *moved;
        qCWarning(lcHost) << "a damaged history was moved to" << m_movedTo;
        error = history->open(path);
    } else if (error && error->code == u"history-gone" && recovers) {
        forgetHistory(path);
        qCWarning(lcHost) << "the history was gone; a new one begins";
        error = history->open(path);
    } else if (!error && recovers) {
        history->checkIndex();
    }
    m_store = std::move(history);
    return error;
}

} // namespace Teahouse
