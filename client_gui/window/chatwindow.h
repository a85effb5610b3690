// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/clientmemory.h"
#include "shared/base/ids.h"

#include <QWidget>

namespace Teahouse {

class ChatClient;
class ConversationPane;
class PaneDeck;
class PeoplePane;
class Sidebar;
class WindowDialogs;
class WindowMenus;
struct Person;

/// The window of somebody who is in a room. Shows a client and hands on what is wanted of it.
class ChatWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Opens as it is remembered. `client` and `scheduler` outlive the window.
    ChatWindow(ChatClient &client, Scheduler &scheduler, const Remembered &remembered,
        QWidget *parent = nullptr);
    ~ChatWindow() override;

    /// They hold now, whoever chose them.
    void setPreferences(const Preferences &preferences);
    void openSettings();
    void openSettingsAtLanguage();
    bool areSettingsOpen() const;

    /// Places and sizes, into what is remembered.
    void remember(Remembered &remembered) const;
    void open(const ConversationId &conversation);
    ConversationId current() const;
    /// Comes to the front and shows a conversation.
    void bringForward();
    void bringForward(const ConversationId &conversation);
    /// The conversation with somebody, and the keyboard in its composer.
    void openPrivate(const Person &person);

    ConversationPane &conversation() { return *m_conversation; }
    PaneDeck &deck() { return *m_deck; }

signals:
    void leaveRequested();
    /// By the system's close button or by the menu.
    void quitRequested();
    void joinAgainRequested();
    /// Something was changed in the settings, by a key or by a button.
    void preferencesChosen(const Teahouse::Preferences &preferences);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(Scheduler &scheduler, const Remembered &remembered);
    void connectParts();
    void connectMenus();
    void addShortcuts();
    void onArrangement();
    void updatePeopleOffer();
    void updateTitle();
    void focusComposer();
    void choosePerson();
    void moderate(const QString &verb, const Teahouse::Person &person);
    void openSwitcher();
    void connectPresence();
    void toggleMuted();
    void updateMuted();
    void step(int by, bool onlyUnread);
    void stepPane(int by);
    void leave();
    void zoomBy(int steps);
    void choose(void (*change)(Preferences &));

    ChatClient &m_client;
    Sidebar *m_sidebar = nullptr;
    ConversationPane *m_conversation = nullptr;
    PeoplePane *m_people = nullptr;
    PaneDeck *m_deck = nullptr;
    WindowMenus *m_menus = nullptr;
    WindowDialogs *m_dialogs = nullptr;
    Preferences m_preferences;
};

} // namespace Teahouse
