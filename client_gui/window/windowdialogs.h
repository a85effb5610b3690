// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/preferences.h"
#include "shared/protocol/person.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace Teahouse {

class ChatClient;
class SettingsDialog;
class WindowMenus;

/// The dialogs of the client's window, each open once. Belongs to the window.
class WindowDialogs final : public QObject
{
    Q_OBJECT
public:
    /// `client` outlives the window.
    WindowDialogs(ChatClient &client, QWidget *window);

    /// Opens what these menus ask for.
    void serve(const WindowMenus &menus);
    void openSettings();
    /// With the keyboard where the language is chosen.
    void openSettingsAtLanguage();
    bool areSettingsOpen() const { return !m_settings.isNull(); }
    /// What the settings show and the keyboard's page tells of.
    void setPreferences(const Preferences &preferences);
    /// Asks where messages wait that have not been sent; true if the reader wants to leave them.
    bool mayLeave();
    /// Asks before somebody is banned; Enter does not.
    void askToBan(const Person &person, const std::function<void()> &act);

signals:
    void preferencesChosen(const Teahouse::Preferences &preferences);

private:
    void openRename();
    void openProtect();
    void openFingerprint();
    /// Asks who is banned no more.
    void openLetIn();
    void openAbout();
    void openKeyboard();

    ChatClient &m_client;
    QWidget *m_window;
    Preferences m_preferences;
    QPointer<SettingsDialog> m_settings;
    QPointer<QWidget> m_keyboard;
};

} // namespace Teahouse
