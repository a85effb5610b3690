// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roommembers.h"

#include <algorithm>

namespace Teahouse {

void RoomMembers::welcome(const Welcome &welcome)
{
    m_listedTo = welcome.members.empty() ? PersonId {} : welcome.members.back().id;
    m_people.setPeople(welcome.members, welcome.you.id);
    m_names.clear();
    for (const Person &person : welcome.members)
        m_names.add(person.name);
    m_unlisted = std::max<qint64>(0, welcome.membersTotal - qint64(welcome.members.size()));
}

void RoomMembers::add(const Person &person)
{
    if (const Person *known = find(person.id))
        m_names.remove(known->name);
    m_names.add(person.name);
    m_people.add(person);
}

void RoomMembers::remove(const PersonId &id)
{
    if (const Person *known = find(id))
        m_names.remove(known->name);
    m_people.remove(id);
}

std::optional<PersonId> RoomMembers::addPage(const People &page)
{
    PersonId last;
    for (const Person &person : page.people) {
        if (!find(person.id))
            m_unlisted = std::max<qint64>(0, m_unlisted - 1);
        add(person);
        last = std::max(last, person.id);
    }
    if (page.more && !page.people.empty())
        return last;
    m_unlisted = 0;
    return std::nullopt;
}

std::optional<PersonId> RoomMembers::unlistedBehind() const
{
    return m_unlisted > 0 ? std::optional(m_listedTo) : std::nullopt;
}

} // namespace Teahouse
