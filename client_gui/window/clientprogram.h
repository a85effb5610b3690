// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "client_gui/window/announcer.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/clientmemory.h"
#include "client_gui/window/joindialog.h"
#include "client_gui/window/savedpasswords.h"
#include "shared/program/programlanguage.h"
#include "shared/ui/themecontroller.h"

#include <QObject>

#include <memory>

namespace Teahouse {

class ChatWindow;
class DesktopFace;
class Keychain;

/// With what the client was started.
struct ClientStart {
    JoinWish wish; ///< what the command line says of name, address and protocol
    QString loginName; ///< for who has never joined
    QString language; ///< from the command line; empty: as remembered
    QString theme; ///< the same: "light", "dark", "system" or empty
    QString client; ///< this program and its version, for the server
    QString seats; ///< the folder for what seats keep; empty: nothing outlives the program
    QString trustFolder = {}; ///< for whom the user trusts; the same
    TlsChoice tls = TlsChoice::Auto;
    QString fingerprint = {}; ///< of the server, where the command line names it
};

/// What the client takes from the system that it runs on.
struct ClientSystem {
    SystemAppearance &appearance;
    DesktopFace &desktop;
    Keychain &keychain;
};

/// The client with windows, from the join dialog to the last goodbye. Owns the seat and its windows
/// and passes between them.
class ClientProgram final : public QObject
{
    Q_OBJECT
public:
    /// `keys` and what is of the system outlive it.
    ClientProgram(const ClientStart &start, ClientMemory memory, PersonKeys &keys,
        const ClientSystem &system, QObject *parent = nullptr);
    ~ClientProgram() override;

    /// Shows the join dialog, and joins at once where both name and address were given.
    void start();
    /// Says exit and ends: finished() follows within 2 s.
    void quit();

    ChatClient &client() { return *m_client; }
    ChatWindow *window() { return m_window.get(); }
    JoinDialog *joinDialog() { return m_dialog.get(); }

signals:
    void finished();

private:
    void makeClient();
    void showDialog(const JoinWish &wish);
    void onRefused(const JoinRefusal &refusal);
    void askForTrust(const ServerTrust &server);
    void connectPasswords();
    void onJoinRequested(SessionOptions options);
    void onState(ConnectionState state);
    void onEnded();
    void showWindow();
    void dropWindow();
    void leave();
    void joinAgain();
    void connectDesktop();
    void choose(const Preferences &preferences);
    void showAnew();
    QString language() const;

    ClientStart m_start;
    ClientMemory m_memory;
    Remembered m_remembered;
    PersonKeys &m_keys;
    ProgramLanguage m_language;
    ThemeController m_theme;
    DesktopFace &m_desktop;
    SystemScheduler m_scheduler;
    SavedPasswords m_saved;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<Announcer> m_announcer; // of the client: goes before it
    std::unique_ptr<ChatWindow> m_window;
    std::unique_ptr<JoinDialog> m_dialog; // may be the window's child: goes first
    bool m_leaving = false;
    bool m_quitting = false;
};

} // namespace Teahouse
