// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace Teahouse {

/// The menus of the client's window and what can be chosen in them. Belongs to the window.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    explicit WindowMenus(QWidget *window);
    ~WindowMenus() override;

    /// Of the room and the program.
    QMenu *room() { return m_room.get(); }
    /// The same, for where the sidebar is out of sight, below what can be done with the chat.
    QMenu *all() { return m_all.get(); }
    void setExportShown(bool shown);
    /// Whether the menu has the people, for want of a button.
    void setPeopleShown(bool shown);
    /// Only who is in a room whose server knows keys can protect a name.
    void setProtectShown(bool shown);
    /// What only moderators may do.
    void setModerationShown(bool shown);
    /// Of the chat that is open.
    void setMuted(bool muted);
    void setAway(bool away);

signals:
    void exportRequested();
    void peopleRequested();
    void muteToggled();
    void awayToggled(bool away);
    void switcherRequested();
    void renameRequested();
    void protectRequested();
    void letInRequested();
    void fingerprintRequested();
    void settingsRequested();
    void keyboardRequested();
    void aboutRequested();
    void leaveRequested();
    void quitRequested();

private:
    void buildRoom(QWidget *window);
    void buildAll();
    QAction *add(const QString &text, const QKeySequence &key, void (WindowMenus::*wanted)());

    std::unique_ptr<QMenu> m_room;
    std::unique_ptr<QMenu> m_all;
    QAction *m_export = nullptr;
    QAction *m_protect = nullptr;
    QAction *m_letIn = nullptr;
    QAction *m_people = nullptr;
    QAction *m_mute = nullptr;
    QAction *m_away = nullptr;
};

} // namespace Teahouse
