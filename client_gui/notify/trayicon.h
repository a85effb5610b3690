// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/notify/desktopface.h"

#include <QIcon>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace Teahouse {

/// The program's icon in the tray, where there is one: says how much waits, and shows a notice as
/// its balloon where the desktop has nothing better.
class TrayIcon final : public DesktopFace
{
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    void show(const DesktopNotice &notice) override;
    void withdraw(const ConversationId &conversation) override;
    void setUnread(int unread, int forMe) override;
    void setQuiet(bool quiet) override;

    QMenu *menu() { return m_menu.get(); }
    QString toolTip() const { return m_icon.toolTip(); }

private:
    void update();
    void updateTexts();

    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_open = nullptr;
    QAction *m_quietAction = nullptr;
    QAction *m_quit = nullptr;
    ConversationId m_shown; // by the balloon
    int m_unread = 0;
    int m_forMe = 0;
};

/// The program's icon with a mark on it: amber where something is for the reader, white where
/// anything is unread, none otherwise.
QIcon trayPicture(int unread, int forMe);

} // namespace Teahouse
