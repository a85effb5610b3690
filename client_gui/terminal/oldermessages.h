// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <QHash>

namespace Teahouse {

/// Knows the oldest message that a terminal has shown of each conversation, so that it can ask for
/// those before it.
class OlderMessages
{
public:
    void note(const Event &event);

    /// The `count` messages before, or as many of them as the room tells at once.
    AskHistory before(const ConversationId &conversation, int count) const;

private:
    void note(const MessagePosted &message);

    QHash<ConversationId, EventId> m_oldest;
    QString m_log; // that the ids count in
    qint64 m_mostAtOnce = 0; // 0: the room does not say
};

} // namespace Teahouse
