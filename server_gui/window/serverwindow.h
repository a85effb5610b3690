// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/hostrequests.h"
#include "server_gui/window/roompage.h"
#include "server_gui/window/roomwatch.h"
#include "server_gui/window/serverrun.h"
#include "server_gui/window/settingskeeper.h"
#include "server_gui/window/verbactions.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace Teahouse {

class AccessCare;
class Banner;
class BansPage;
class HistoryCare;
class LargeAddress;
class RoomHeader;
class SettingsPage;
class ThemeController;
class WindowMemory;

/// The host's window. Joins its parts to the server; decides nothing about the room. Serves as soon
/// as it is begun; closing it stops the server.
class ServerWindow final : public QWidget
{
    Q_OBJECT
public:
    ServerWindow(ServerHost &host, const ServerConfig &config, const QString &configFile,
        ThemeController &theme, WindowMemory &memory, QWidget *parent = nullptr);
    ~ServerWindow() override;

    /// Starts the server.
    void begin();
    const VerbActions &actions() const { return m_actions; }
    /// Stops without asking, then closes: the system wants the program to end.
    void leave();

signals:
    /// The server has stopped and the window is gone.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void joinActions();
    void joinServer();
    void joinSettings();
    void addShortcut(const QKeySequence &keys, const std::function<void()> &action);

    void onPhase(ServerPhase phase);
    void onOpened();
    void onCertified(Teahouse::Encryption encryption, const QByteArray &serverKey);
    void onSnapshot(const Teahouse::RoomSnapshot &room);
    void onPortTaken(quint16 port, quint16 next);
    void showSettings();

    void stopAsked();
    void kick(const std::vector<Teahouse::Person> &people);
    void send(const std::vector<Teahouse::Person> &people, const QString &text);
    void showLarge();
    void showKeyboard();
    void nextPane(int step);
    /// Turns to the room, where a person then sees that half.
    void showHalf(RoomPage::Half half);
    /// Does it at once where nobody is inside, or after a yes.
    void afterYes(const QString &question, const QString &yes, const std::function<void()> &act);

    ServerRun m_run;
    HostRequests m_requests;
    RoomWatch m_watch;
    SettingsKeeper m_settings;
    VerbActions m_actions;
    ThemeController &m_theme;
    WindowMemory &m_memory;
    RoomHeader *m_header;
    Banner *m_banner;
    HistoryCare *m_care;
    AccessCare *m_access;
    QStackedWidget *m_pages;
    RoomPage *m_room;
    BansPage *m_bans;
    SettingsPage *m_settingsPage;
    LargeAddress *m_large = nullptr;
    quint16 m_offeredPort = 0;
    bool m_closes = false;
};

} // namespace Teahouse
