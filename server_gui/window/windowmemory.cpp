// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/windowmemory.h"

#include <QStandardPaths>

#include <algorithm>

namespace Teahouse {

namespace {

QString standingPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/teahouse-server/window.ini");
}

} // namespace

WindowMemory::WindowMemory(const QString &path)
    : m_settings(path.isEmpty() ? standingPath() : path, QSettings::IniFormat)
{ }

QByteArray WindowMemory::bytes(const QString &key) const
{
    return m_settings.value(key).toByteArray();
}

void WindowMemory::keep(const QString &key, const QByteArray &bytes)
{
    m_settings.setValue(key, bytes);
}

ThemeChoice WindowMemory::theme() const
{
    const int kept = m_settings.value(QStringLiteral("theme")).toInt();
    return ThemeChoice(std::clamp(kept, 0, int(ThemeChoice::Dark)));
}

void WindowMemory::keepTheme(ThemeChoice choice)
{
    m_settings.setValue(QStringLiteral("theme"), int(choice));
}

} // namespace Teahouse
