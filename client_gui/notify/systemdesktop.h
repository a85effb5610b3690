// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/notify/desktopface.h"

namespace Teahouse {

class BusNotices;
class TrayIcon;

/// The desktop that the program runs on: its notices by the session bus, else by the tray's
/// balloon, and an icon in the tray. Where there is none of it, nothing is shown; a tray that
/// comes later, as when both start with the session, gets the icon then.
class SystemDesktop final : public DesktopFace
{
    Q_OBJECT
public:
    explicit SystemDesktop(QObject *parent = nullptr);

    void show(const DesktopNotice &notice) override;
    void withdraw(const ConversationId &conversation) override;
    void setUnread(int unread, int forMe) override;
    void setQuiet(bool quiet) override;

private:
    void buildTray();
    void showInTray(const DesktopNotice &notice);

    BusNotices *m_bus = nullptr;
    TrayIcon *m_tray = nullptr;
};

} // namespace Teahouse
