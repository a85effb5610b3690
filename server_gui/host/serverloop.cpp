// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serverloop.h"

#include "server_gui/host/listenaddress.h"
#include "server_gui/host/wantofroom.h"
#include "shared/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <utility>

namespace Teahouse {

std::optional<Error> ServerLoop::lockDataDir()
{
    lock = std::make_unique<FileLock>(QDir(config.dataDir).filePath(QStringLiteral("lock")));
    const auto error = lock->take();
    if (!error)
        return std::nullopt;
    if (error->code == u"locked")
        return Error {QStringLiteral("data-folder-in-use"), config.dataDir};
    return Error {QStringLiteral("data-folder-not-usable"), error->detail};
}

std::optional<Error> ServerLoop::openTrust()
{
    trust = std::make_unique<SqliteTrust>();
    return trust->open(QDir(config.dataDir).filePath(QStringLiteral("trust.sqlite")));
}

std::optional<Error> ServerLoop::openHistory()
{
    history = std::make_unique<HistoryRun>();
    return history->open(config);
}

std::optional<Error> ServerLoop::openMetrics()
{
    if (!config.metrics)
        return std::nullopt;
    metrics = new MetricsEndpoint([this] { return server->takeFigures(); }, worker);
    const auto &[host, port] = *config.metrics;
    const auto address = metrics->open(host, port);
    if (!address)
        return Error {QStringLiteral("metrics-not-open"), listenAddressText(host, port)};
    qCInfo(lcHost).noquote() << QStringLiteral("figures at http://%1/metrics").arg(*address);
    return std::nullopt;
}

Error ServerLoop::explained(const Error &error) const
{
    const bool isElsewhere = error.code == u"history-not-opened" && !config.history.isEmpty();
    const QString folder = isElsewhere ? QFileInfo(config.history).absolutePath() : config.dataDir;
    const bool exists = QFileInfo::exists(folder);
    return wantOfRoomOr(
        error, QStorageInfo(exists ? folder : QFileInfo(folder).path()).bytesAvailable());
}

void ServerLoop::close()
{
    exports.clear();
    delete std::exchange(metrics, nullptr);
    delete std::exchange(server, nullptr);
    delete std::exchange(feed, nullptr);
    history.reset();
    trust.reset();
    lock.reset();
}

void ServerLoop::forgetExports()
{
    for (auto &one : exports) {
        if (one->isDone())
            one.release()->deleteLater();
    }
    std::erase(exports, nullptr);
}

} // namespace Teahouse
