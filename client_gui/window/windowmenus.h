// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace Teahouse {

/// The menus of the client's window and what can be chosen in them. Belongs to the window.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    /// `theme` and `language` as they are remembered: empty follows the system.
    WindowMenus(const QString &theme, const QString &language, QWidget *window);
    ~WindowMenus() override;

    /// Name and leaving.
    QMenu *room() { return m_room.get(); }
    /// Look, language, about.
    QMenu *settings() { return m_settings.get(); }
    /// Both, for where the sidebar is out of sight, and what can be done with the chat.
    QMenu *all() { return m_all.get(); }
    void setExportShown(bool shown);
    /// Only who is in a room whose server knows keys can protect a name.
    void setProtectShown(bool shown);

signals:
    void exportRequested();
    void renameRequested();
    void protectRequested();
    void leaveRequested();
    void quitRequested();
    void aboutRequested();
    void themeChosen(const QString &theme);
    void languageChosen(const QString &language);

private:
    void buildRoom(QWidget *window);
    void buildSettings(const QString &theme, const QString &language);

    std::unique_ptr<QMenu> m_room;
    std::unique_ptr<QMenu> m_theme;
    std::unique_ptr<QMenu> m_language;
    std::unique_ptr<QMenu> m_settings;
    std::unique_ptr<QMenu> m_all;
    QAction *m_export = nullptr;
    QAction *m_protect = nullptr;
};

} // namespace Teahouse
