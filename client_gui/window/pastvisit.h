// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messagemodel.h"
#include "client_gui/session/scheduler.h"
#include "shared/protocol/command.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace Teahouse {

class ChatSession;
class RoomState;

/// A look at an older stretch of a conversation, around one message, apart from what is shown of
/// its newest part. Lives in the window's thread.
class PastVisit final : public QObject
{
    Q_OBJECT
public:
    PastVisit(
        ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent = nullptr);
    ~PastVisit() override;

    /// Begins, in place of any other visit; arrived() follows.
    void begin(const ConversationId &conversation, EventId target);
    void end();
    /// Whether its rows are shown.
    bool isThere() const { return m_rows != nullptr; }
    /// Null before arrived() and after end().
    MessageModel *rows() { return m_rows.get(); }

    /// The beginning or the end of its rows is near.
    void wantOlder();
    void wantNewer();
    /// Looks for answers among what the room tells.
    void note(const Event &event);

signals:
    void arrived(Teahouse::EventId target);

private:
    enum class Side { Older, Newer };

    void want(Side side);
    void ask();
    void pause(Milliseconds length);
    void onConnection();
    void onAnswer(const History &page);

    ChatSession &m_session;
    RoomState &m_room;
    Alarm m_pause; // until the next request may go
    std::unique_ptr<MessageModel> m_rows;
    ConversationId m_conversation;
    EventId m_target {};
    EventId m_oldest {};
    EventId m_newest {};
    std::deque<Side> m_wanted;
    std::optional<Side> m_asked;
    QString m_ref; // of the request under way
    bool m_wholeBefore = false;
    bool m_wholeBehind = false;
};

} // namespace Teahouse
