// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/systemappearance.h"

#ifdef TEAHOUSE_DBUS
class QDBusPendingCallWatcher;
class QDBusVariant;
#endif

namespace Teahouse {

/// The desktop's wish by the portal org.freedesktop.appearance, where there is a session bus; until
/// it answers, and without one, by whether the system's palette is light on dark.
class DesktopAppearance final : public SystemAppearance
{
    Q_OBJECT
public:
    explicit DesktopAppearance(QObject *parent = nullptr);

    bool isDark() const override { return m_dark; }
    bool isHighContrast() const override { return m_highContrast; }

#ifdef TEAHOUSE_DBUS
private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
#endif

private:
    void take(const QString &key, uint value);

    bool m_dark = false;
    bool m_highContrast = false;
};

} // namespace Teahouse
