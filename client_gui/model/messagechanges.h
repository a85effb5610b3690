// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/mentions.h"
#include "client_gui/model/messageentry.h"
#include "shared/protocol/event.h"

namespace Teahouse {

class MessageModel;

/// What a change that the room tells of is about; null where it is no change.
struct ChangePlace {
    ConversationId conversation;
    EventId target {};
};
ChangePlace placeOfChange(const Event &event);

/// What it makes of the message among these rows; false where the message is not here.
bool applyChange(MessageModel &rows, const Event &event, const Person &you, const CallNames &names);

/// The reactions of a message as its rows keep them.
std::vector<EntryReaction> entryReactions(
    const std::vector<Reaction> &reactions, const PersonId &you);

} // namespace Teahouse
