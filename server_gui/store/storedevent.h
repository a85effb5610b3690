// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

namespace Teahouse {

/// One row of the table of events.
struct StoredEvent {
    qint64 id = 0;
    int kind = 0;
    QString conversation;
    QString one; ///< the two people of a private conversation, else null
    QString other;
    QString person;
    QString ref;
    qint64 target = 0; ///< of a change to a message
    QString body; ///< the event as docs/PROTOCOL.md writes it in JSON
};

/// The kind of messages; other kinds are only kept apart from it.
inline constexpr int messageKind = 1;
inline constexpr int otherKind = 2;
inline constexpr int editKind = 3; ///< holds a text too

StoredEvent toRow(const LastingEvent &lasting);
/// Nothing for a body that cannot be read. `ref` goes back into what `reader` said.
std::optional<Event> fromRow(const StoredEvent &row, const PersonId &reader);

} // namespace Teahouse
