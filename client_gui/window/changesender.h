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
/// is said where it was asked for, and the words of an edit are handed back. Lives in the window's
/// thread.
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

signals:
    /// An edit that was not made, and why was said; a null target is known no more.
    void editReturned(const Teahouse::ConversationId &conversation, Teahouse::EventId target,
        const QString &text);
    /// The room counts anew: ids that were known stand for nothing, or for other messages.
    void idsForgotten();

private:
    struct Pending {
        QString ref;
        ConversationId conversation;
        Command command;
    };

    void send(const ConversationId &conversation, Command command);
    void giveBack(const Pending &pending, const QString &why);
    void giveAllBack(const QString &why);
    void onLog(const QString &log);
    void onConnection();

    ChatSession &m_session;
    RoomState &m_room;
    std::vector<Pending> m_pending; ///< not answered yet
    QString m_log; ///< whose ids the pending ones name
};

} // namespace Teahouse
