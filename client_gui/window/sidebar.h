// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QWidget>

class QLabel;
class QLayout;
class QMenu;

namespace Teahouse {

class ChatClient;
class ConversationList;
class IconButton;
class JumpField;
class NameAvatar;
class PlainLabel;

/// The pane at the left: which room this is, its conversations, and who we are in it.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(ChatClient &client, QWidget *parent = nullptr);

    void setRoomMenu(QMenu *menu);
    /// Whether the reader is not to be disturbed.
    void setQuiet(bool quiet);
    void mark(const ConversationId &conversation);
    /// Puts the keyboard on the row that is open.
    void focusList();

signals:
    void chosen(const Teahouse::ConversationId &conversation);
    /// By a click or Enter, after chosen().
    void entered();
    /// Somebody wants to choose whom to write to.
    void newPrivateRequested();
    void settingsRequested();
    void quietToggled();
    void switcherRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ConversationList *markedList() const;
    QWidget *buildHeader();
    QWidget *buildPrivateHeading();
    QWidget *buildYou();
    QLayout *buildJump();
    void toggleMuted(const ConversationId &conversation);
    void dress();
    void updateRoom();
    void updateLock();
    void updateYou();

    ChatClient &m_client;
    PlainLabel *m_roomName = nullptr;
    QLabel *m_lock = nullptr;
    PlainLabel *m_address = nullptr;
    IconButton *m_roomMenu = nullptr;
    IconButton *m_quiet = nullptr;
    IconButton *m_add = nullptr;
    JumpField *m_jump = nullptr;
    ConversationList *m_room = nullptr;
    ConversationList *m_private = nullptr;
    NameAvatar *m_avatar = nullptr;
    PlainLabel *m_you = nullptr;
    PlainLabel *m_state = nullptr;
    QWidget *m_header = nullptr;
    QWidget *m_heading = nullptr; // of the private chats
    QWidget *m_footer = nullptr;
};

/// What stands for the room where its name is shown: the name, or the server's address.
QString roomTitle(ChatClient &client);

} // namespace Teahouse
