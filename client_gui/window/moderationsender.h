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

/// What a moderator asks for on its way to the server. The room tells everybody what was done; what
/// was not is said to the moderator alone, in the conversation that they looked at. Lives in the
/// window's thread.
class ModerationSender final : public QObject
{
    Q_OBJECT
public:
    ModerationSender(ChatSession &session, RoomState &room, QObject *parent = nullptr);

    /// `verb`: "mute", "unmute", "kick" or "ban".
    void ask(const QString &verb, const Person &person, const ConversationId &conversation);
    /// Ends the bans of this name or address. The moderator is told what came of it.
    void letIn(const QString &nameOrAddress);
    /// Looks for answers among what the room tells.
    void note(const Event &event);

private:
    struct Asked {
        QString ref;
        Person person;
        ConversationId conversation;
        bool letsIn = false; ///< the person is one by name only, who is not here
    };

    void send(const Moderate &command, Asked asked);

    ChatSession &m_session;
    RoomState &m_room;
    std::vector<Asked> m_asked; ///< not answered yet
};

} // namespace Teahouse
