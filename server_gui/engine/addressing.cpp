// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/addressing.h"

#include "shared/base/names.h"

#include <algorithm>

namespace Teahouse {

std::optional<Found> Addressing::find(const QString &idOrName) const
{
    if (const auto person = withId(idOrName))
        return person;
    // Whoever had this id has gone, and what was meant for them is nobody else's.
    const PersonId person = hasIdForm(idOrName) ? PersonId {} : named(idOrName);
    if (person.isNull())
        return std::nullopt;
    return found(person);
}

std::optional<Found> Addressing::atHead(const QString &payload) const
{
    // No name is longer, and neither are the host's and a nameless peer's address.
    constexpr qint64 longestOther = 64;
    const qint64 longest = std::max(longestOther, 2 * m_state.limits.nameCharacters);
    // A program writes an id, which is nobody else's, whatever their name is by now.
    const qsizetype word = payload.indexOf(u' ');
    const QString head = payload.left(word);
    std::optional<Found> best = withId(head);
    if (best)
        best->rest = word < 0 ? QString() : payload.mid(word + 1);
    if (best || hasIdForm(head))
        return best;
    for (qsizetype end = 0; end <= payload.size() && end <= longest; ++end) {
        if (end < payload.size() && payload[end] != u' ')
            continue;
        const PersonId person = named(payload.left(end));
        if (person.isNull())
            continue;
        best = found(person);
        best->rest = payload.mid(end + 1);
    }
    return best;
}

std::optional<Found> Addressing::find(const Addressee &addressee, const QString &payload) const
{
    if (addressee.index) {
        const auto order = m_state.roster.inJoiningOrder();
        if (*addressee.index < 0 || size_t(*addressee.index) >= order.size())
            return std::nullopt;
        Found guest = found(order[size_t(*addressee.index)]->person.id);
        guest.rest = payload;
        return guest;
    }
    if (addressee.id.isNull() && addressee.name.isEmpty())
        return atHead(payload);
    auto guest =
        find(addressee.id.isNull() ? addressee.name : QString::fromLatin1(addressee.id.text));
    if (guest)
        guest->rest = payload;
    return guest;
}

Person Addressing::personOf(const Found &found) const
{
    if (found.occupant)
        return found.occupant->person;
    if (found.id == m_state.host.id)
        return m_state.host;
    return {found.id, m_state.roster.keptNameOf(found.id, m_state.clock.now())};
}

std::optional<Found> Addressing::withId(const QString &text) const
{
    const PersonId id {text.toUtf8()};
    if (id != m_state.host.id && !m_state.roster.findPerson(id)
        && m_state.roster.keptNameOf(id, m_state.clock.now()).isEmpty())
        return std::nullopt;
    return found(id);
}

Found Addressing::found(const PersonId &person) const
{
    return {person, m_state.roster.findPerson(person)};
}

PersonId Addressing::named(const QString &name) const
{
    const QString normal = normalizedName(name);
    if (normal.isEmpty())
        return {};
    if (normal.compare(m_state.host.name, Qt::CaseInsensitive) == 0)
        return m_state.host.id;
    return m_state.roster.called(normal, m_state.clock.now());
}

} // namespace Teahouse
