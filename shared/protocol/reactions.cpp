// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/reactions.h"

#include <algorithm>
#include <numeric>

namespace Teahouse {

namespace {

auto with(const QString &emoji)
{
    return [&emoji](const Reaction &reaction) { return reaction.emoji == emoji; };
}

auto isCalled(const PersonId &id)
{
    return [&id](const Person &person) { return person.id == id; };
}

} // namespace

bool hasReacted(
    const std::vector<Reaction> &reactions, const QString &emoji, const PersonId &person)
{
    const auto found = std::find_if(reactions.begin(), reactions.end(), with(emoji));
    return found != reactions.end()
        && std::any_of(found->people.begin(), found->people.end(), isCalled(person));
}

void applyReaction(
    std::vector<Reaction> &reactions, const QString &emoji, const Person &person, bool on)
{
    if (hasReacted(reactions, emoji, person.id) == on)
        return;
    auto found = std::find_if(reactions.begin(), reactions.end(), with(emoji));
    if (on) {
        if (found == reactions.end())
            found = reactions.insert(found, {emoji, {}});
        found->people.push_back(person);
        return;
    }
    std::erase_if(found->people, isCalled(person.id));
    if (found->people.empty())
        reactions.erase(found);
}

qsizetype countOf(const std::vector<Reaction> &reactions)
{
    return std::accumulate(reactions.begin(), reactions.end(), qsizetype(0),
        [](qsizetype sum, const Reaction &reaction) {
            return sum + qsizetype(reaction.people.size());
        });
}

} // namespace Teahouse
