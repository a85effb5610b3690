// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/notify/systemdesktop.h"

#include "client_gui/notify/trayicon.h"
#include "shared/ui/sessionbus.h"

#ifdef TEAHOUSE_DBUS
#include "client_gui/notify/busnotices.h"
#endif

namespace Teahouse {

SystemDesktop::SystemDesktop(QObject *parent)
    : DesktopFace(parent)
{
#ifdef TEAHOUSE_DBUS
    if (hasSessionBus()) {
        m_bus = new BusNotices(QDBusConnection::sessionBus(), this);
        connect(m_bus, &BusNotices::activated, this, &DesktopFace::activated);
        connect(m_bus, &BusNotices::refused, this, &SystemDesktop::showInTray);
    }
#endif
    buildTray();
}

void SystemDesktop::buildTray()
{
    m_tray = new TrayIcon(this);
    connect(m_tray, &DesktopFace::activated, this, &DesktopFace::activated);
    connect(m_tray, &DesktopFace::windowRequested, this, &DesktopFace::windowRequested);
    connect(m_tray, &DesktopFace::quietRequested, this, &DesktopFace::quietRequested);
    connect(m_tray, &DesktopFace::quitRequested, this, &DesktopFace::quitRequested);
}

void SystemDesktop::show(const DesktopNotice &notice)
{
#ifdef TEAHOUSE_DBUS
    if (m_bus)
        return m_bus->show(notice);
#endif
    showInTray(notice);
}

void SystemDesktop::showInTray(const DesktopNotice &notice)
{
    // Without a tray the balloon would point at nothing, from a corner of the screen.
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray->show(notice);
}

void SystemDesktop::withdraw(const ConversationId &conversation)
{
#ifdef TEAHOUSE_DBUS
    if (m_bus)
        m_bus->withdraw(conversation);
#else
    Q_UNUSED(conversation)
#endif
}

void SystemDesktop::setUnread(int unread, int forMe)
{
    m_tray->setUnread(unread, forMe);
}

void SystemDesktop::setQuiet(bool quiet)
{
    m_tray->setQuiet(quiet);
}

} // namespace Teahouse
