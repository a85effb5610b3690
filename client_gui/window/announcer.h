// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "client_gui/session/scheduler.h"
#include "client_gui/window/preferences.h"
#include "shared/base/ids.h"

#include <QHash>
#include <QObject>

namespace Teahouse {

class DesktopFace;
class RoomState;

/// Tells the desktop what its reader missed in a room: notices, at most one a conversation every
/// two seconds, and how much is unread. Takes back what was read. Lives in the window's thread.
class Announcer final : public QObject
{
    Q_OBJECT
public:
    /// All three outlive it.
    Announcer(
        RoomState &room, Scheduler &scheduler, DesktopFace &desktop, QObject *parent = nullptr);
    /// Nothing of this room stays on the desktop.
    ~Announcer() override;

    void setWishes(const NoticeWishes &wishes);

signals:
    /// A notice was shown: a window may ask for its reader's eye.
    void told();

private:
    struct Missed {
        MessageEntry last;
        int count = 0; // since the reader looked
        bool isTold = false;
    };

    void onMessage(const ConversationId &conversation, const MessageEntry &message, bool seen);
    void tell();
    void onConversations();

    RoomState &m_room;
    DesktopFace &m_desktop;
    Alarm m_pause;
    NoticeWishes m_wishes;
    QHash<ConversationId, Missed> m_missed;
};

} // namespace Teahouse
