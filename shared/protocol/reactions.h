// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <algorithm>
#include <concepts>
#include <numeric>
#include <vector>

namespace Teahouse {

// What reactions become as people react and take it back. Wherever they are kept, each is a
// Reaction or more.

/// The one with this emoji, or the end.
template<typename Reactions>
auto reactionWith(Reactions &reactions, const QString &emoji)
{
    return std::find_if(reactions.begin(), reactions.end(),
        [&emoji](const Reaction &reaction) { return reaction.emoji == emoji; });
}

/// Whether somebody has answered with this emoji.
template<std::derived_from<Reaction> R>
bool hasReacted(const std::vector<R> &reactions, const QString &emoji, const PersonId &person)
{
    const auto found = reactionWith(reactions, emoji);
    return found != reactions.end()
        && std::any_of(found->people.begin(), found->people.end(),
            [&person](const Person &one) { return one.id == person; });
}

/// Twice is as good as once.
template<std::derived_from<Reaction> R>
void applyReaction(std::vector<R> &reactions, const QString &emoji, const Person &person, bool on)
{
    if (hasReacted(reactions, emoji, person.id) == on)
        return;
    auto found = reactionWith(reactions, emoji);
    if (on) {
        if (found == reactions.end()) {
            found = reactions.insert(found, R {});
            found->emoji = emoji;
        }
        found->people.push_back(person);
        return;
    }
    std::erase_if(found->people, [&person](const Person &one) { return one.id == person.id; });
    if (found->people.empty())
        reactions.erase(found);
}

/// How many there are, of all people and emoji.
template<std::derived_from<Reaction> R>
qsizetype countOf(const std::vector<R> &reactions)
{
    return std::accumulate(reactions.begin(), reactions.end(), qsizetype(0),
        [](qsizetype sum, const Reaction &one) { return sum + qsizetype(one.people.size()); });
}

} // namespace Teahouse
