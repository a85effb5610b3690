// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/messagechanges.h"

#include "client_gui/model/arrivals.h"
#include "client_gui/model/messagemodel.h"
#include "shared/protocol/reactions.h"

namespace Teahouse {

namespace {

/// Does to an entry what an event tells.
struct Change {
    MessageEntry &entry;
    const Person &you;
    const CallNames &names;

    void operator()(const Edited &edited) const
    {
        entry.text = edited.text;
        entry.edited = true;
        const bool mine = entry.kind == EntryKind::OwnMessage;
        entry.mentionsMe = !mine && calls(edited.text, you.name, names);
    }
    void operator()(const Deleted &) const
    {
        entry.text.clear();
        entry.quote.reset();
        entry.reactions.clear();
        entry.edited = entry.mentionsMe = false;
        entry.deleted = true;
    }
    void operator()(const Reacted &reacted) const
    {
        applyReaction(entry.reactions, reacted.emoji, reacted.from, reacted.on);
        const auto found = reactionWith(entry.reactions, reacted.emoji);
        if (reacted.from.id == you.id && found != entry.reactions.end())
            found->mine = reacted.on;
    }
    template<typename Other>
    void operator()(const Other &) const
    { }
};

} // namespace

ChangePlace placeOfChange(const Event &event)
{
    return std::visit(
        []<typename T>(const T &kind) -> ChangePlace {
            if constexpr (MessageChange<T>)
                return {kind.conversation, kind.target};
            else
                return {};
        },
        event);
}

bool applyChange(MessageModel &rows, const Event &event, const Person &you, const CallNames &names)
{
    const EventId target = placeOfChange(event).target;
    const int row = target == EventId {} ? -1 : rows.rowOf(target);
    if (row < 0)
        return false;
    const MessageEntry entry = rows.entry(row);
    if (!isMessage(entry) || entry.deleted)
        return false;
    rows.change(row, [&](MessageEntry &changed) {
        std::visit(Change {changed, you, names}, event);
    });
    return true;
}

std::vector<EntryReaction> entryReactions(
    const std::vector<Reaction> &reactions, const PersonId &you)
{
    std::vector<EntryReaction> entries;
    for (const Reaction &reaction : reactions)
        entries.push_back({reaction, hasReacted(reactions, reaction.emoji, you)});
    return entries;
}

} // namespace Teahouse
