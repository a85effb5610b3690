// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/settingskeeper.h"

#include "server_gui/host/configwriter.h"
#include "server_gui/window/hostrequests.h"
#include "server_gui/window/serverrun.h"

#include <utility>

namespace Teahouse {

SettingsKeeper::SettingsKeeper(
    ServerRun &run, HostRequests &requests, QString file, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_requests(requests)
    , m_file(std::move(file))
    , m_wanted(run.config())
    , m_saved(run.config())
{
    connect(&requests, &HostRequests::settingsApplied, this, &SettingsKeeper::onApplied);
    connect(&requests, &HostRequests::settingsRefused, this, [this](const QString &sentence) {
        m_wanted.room = m_run.config().room;
        m_wanted.limits = m_run.config().limits;
        m_wanted.keep = m_run.config().keep;
        emit refused(sentence);
    });
    // A list with a mistake in it must not be what the next start finds.
    connect(&requests, &HostRequests::classListLoaded, this, [this](const QString &list) {
        m_wanted.classListFile = list;
        adopt();
    });
    // A start on the next free port is no wish for the future, but it is what holds now.
    connect(&run, &ServerRun::phaseChanged, this, [this](ServerPhase phase) {
        if (phase == ServerPhase::Starting)
            m_wanted.port = m_run.config().port;
    });
}

bool SettingsKeeper::needsRestart() const
{
    return m_run.isServing() && m_wanted.port != m_run.config().port;
}

void SettingsKeeper::want(const ServerConfig &config)
{
    m_wanted = config;
    const ServerConfig &now = m_run.config();
    if (config.tls != now.tls && m_run.isServing())
        m_requests.reload(config.tls);
    if (config.paceMs != now.paceMs && m_run.isServing())
        m_requests.setPace(config.paceMs);
    if (config.classListFile != now.classListFile && m_run.isServing())
        m_requests.loadClassList(std::exchange(m_wanted.classListFile, now.classListFile));
    const bool live =
        config.room != now.room || config.limits != now.limits || config.keep != now.keep;
    if (live && m_run.isServing())
        m_requests.apply({config.room, config.limits.messageBurst, config.limits.messagesPerSecond,
            config.keep});
    else
        adopt();
}

void SettingsKeeper::undoPort()
{
    m_wanted.port = m_run.config().port;
    save();
    emit changed();
}

void SettingsKeeper::restart()
{
    m_run.setConfig(m_wanted);
    m_run.restart();
}

void SettingsKeeper::onApplied(const Teahouse::ApplySettings &settings)
{
    m_wanted.room = settings.room;
    m_wanted.limits.messageBurst = settings.messageBurst;
    m_wanted.limits.messagesPerSecond = settings.messagesPerSecond;
    m_wanted.keep = settings.keep;
    adopt();
}

void SettingsKeeper::adopt()
{
    ServerConfig config = m_wanted;
    if (m_run.isServing())
        config.port = m_run.config().port;
    m_run.setConfig(config);
    save();
    emit changed();
}

void SettingsKeeper::save()
{
    if (m_file.isEmpty())
        return;
    const std::vector<ConfigEntry> entries = changedEntries(m_saved, m_wanted);
    if (entries.empty())
        return;
    const Result<bool> saved = saveEntries(m_file, entries);
    if (saved)
        m_saved = m_wanted;
    else
        emit notSaved(saved.error().detail);
}

} // namespace Teahouse
