// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "shared/base/ids.h"
#include "shared/protocol/event.h"

#include <QObject>

#include <optional>

namespace Teahouse {

class ChatSession;
class RoomState;

/// Fetches what was said before the messages that are shown, a page at a time, and no faster than
/// once a second. Lives in the window's thread.
class PastLoader final : public QObject
{
    Q_OBJECT
public:
    PastLoader(
        ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent = nullptr);

    /// The beginning of a conversation is near; nothing happens where nothing is before it.
    void want(const ConversationId &conversation);
    /// Looks for answers among what the room tells.
    void note(const Event &event);

private:
    void ask();
    void pause(Milliseconds length);
    void onConnection();
    void onAnswer(const History &page);
    void onRefusal(const Refused &refused);

    ChatSession &m_session;
    RoomState &m_room;
    Alarm m_pause; // until the next request may go
    qint64 m_pageLimit = 0;
    std::optional<ConversationId> m_wanted;
    ConversationId m_asked;
    QString m_ref; // of the request under way
};

} // namespace Teahouse
