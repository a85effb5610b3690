// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"
#include "shared/protocol/person.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Teahouse {

/// What is worth remembering of one conversation from one start of the program to the next.
struct ChatMemory {
    ConversationId id;
    Person other; ///< of a private one
    QString lastLine;
    QDateTime lastAt; ///< UTC; invalid while nothing has been said
    EventId firstUnread {}; ///< none: all is read
};

/// The same of a whole room.
struct RoomMemory {
    QString log; ///< that the ids count in
    EventId seen {}; ///< the newest event that was told
    EventId since {}; ///< nothing up to this is unread
    std::vector<ChatMemory> chats; ///< the room's own too
};

} // namespace Teahouse
