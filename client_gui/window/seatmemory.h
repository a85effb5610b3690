// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "client_gui/session/seatbook.h"

#include <QHash>
#include <QObject>

namespace Teahouse {

class ChatSession;
class RoomState;

/// What is half written, and with what was read and muted it goes into the seat's book, a moment
/// after either has changed. Lives in the window's thread.
class SeatMemory final : public QObject
{
    Q_OBJECT
public:
    SeatMemory(
        ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent = nullptr);
    ~SeatMemory() override;

    QString draft(const ConversationId &conversation) const { return m_drafts.value(conversation); }
    void setDraft(const ConversationId &conversation, const QString &text);

    /// The seat is taken: what its book holds is the room's and ours.
    void recall();
    /// Something may have changed that is worth keeping.
    void touch();
    /// Whether another window writes the book now.
    void setResting(bool resting);

private:
    void keep();

    ChatSession &m_session;
    RoomState &m_room;
    Alarm m_soon;
    QHash<ConversationId, QString> m_drafts;
    KeptPlace m_place; // as they are in the book
    std::vector<KeptChat> m_chats;
    bool m_taken = false;
    bool m_resting = false;
};

} // namespace Teahouse
