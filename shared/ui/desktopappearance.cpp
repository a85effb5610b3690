// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/desktopappearance.h"

#include "shared/ui/sessionbus.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef TEAHOUSE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace Teahouse {

namespace {

const QString ColorSchemeKey = QStringLiteral("color-scheme");
const QString ContrastKey = QStringLiteral("contrast");

} // namespace

#ifdef TEAHOUSE_DBUS

namespace {

const QString Group = QStringLiteral("org.freedesktop.appearance");
const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.Settings");

/// Read() wraps its answer in one variant more than SettingChanged does.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

#endif

DesktopAppearance::DesktopAppearance(QObject *parent)
    : SystemAppearance(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
#ifdef TEAHOUSE_DBUS
    if (!hasSessionBus())
        return;
    // The signature with QDBusVariant cannot be connected by member pointer: QtDBus has only names.
    QDBusConnection::sessionBus().connect(Service, Path, Interface,
        QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(ColorSchemeKey);
    ask(ContrastKey);
#endif
}

#ifdef TEAHOUSE_DBUS

void DesktopAppearance::ask(const QString &key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    call << Group << key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, key](QDBusPendingCallWatcher *finished) {
            const QDBusPendingReply<QDBusVariant> reply = *finished;
            if (reply.isValid())
                take(key, unwrapped(reply.value().variant()));
            finished->deleteLater();
        });
}

void DesktopAppearance::onSettingChanged(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Group)
        take(key, unwrapped(value.variant()));
}

#endif

void DesktopAppearance::take(const QString &key, uint value)
{
    const bool dark = key == ColorSchemeKey && value != 0 ? value == 1 : m_dark;
    const bool highContrast = key == ContrastKey ? value == 1 : m_highContrast;
    if (dark == m_dark && highContrast == m_highContrast)
        return;
    m_dark = dark;
    m_highContrast = highContrast;
    emit changed();
}

} // namespace Teahouse
