// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <QObject>

#include <vector>

namespace Teahouse {

class ChatSession;
class RoomState;

/// Changes to messages on their way to the server. They go at once or not at all; one whose answer
/// was lost with the connection goes again under its ref, so that it happens once. What is not done
/// is said where it was asked for. Lives in the window's thread.
class ChangeSender final : public QObject
{
    Q_OBJECT
public:
    ChangeSender(ChatSession &session, RoomState &room, QObject *parent = nullptr);

    void edit(const ConversationId &conversation, EventId target, const QString &text);
    void remove(const ConversationId &conversation, EventId target);
    void react(const ConversationId &conversation, EventId target, const QString &emoji, bool on);

    /// Looks for answers among what the room tells.
    void note(const Event &event);

private:
    struct Pending {
        QString ref;
        ConversationId conversation;
        Command command;
    };

    void send(const ConversationId &conversation, Command command);
    void onConnection();

    ChatSession &m_session;
    RoomState &m_room;
    std::vector<Pending> m_pending; ///< not answered yet
};

} // namespace Teahouse
