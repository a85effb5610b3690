// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/mentions.h"
#include "client_gui/model/peoplemodel.h"
#include "shared/protocol/event.h"

#include <optional>

namespace Teahouse {

/// Who is in a room as far as its server told: as rows, by the names with which they are called,
/// and how many it has not listed yet.
class RoomMembers
{
public:
    /// Instead of all that were here.
    void welcome(const Welcome &welcome);
    /// Somebody who is here already is brought up to date.
    void add(const Person &person);
    void remove(const PersonId &id);
    /// Some whom the welcome left out; gives back behind whom more of them stand.
    std::optional<PersonId> addPage(const People &page);

    PeopleModel &people() { return m_people; }
    const PeopleModel &people() const { return m_people; }
    const Person *find(const PersonId &id) const { return m_people.find(id); }
    const CallNames &names() const { return m_names; }
    qint64 total() const { return m_people.rowCount() + m_unlisted; }
    /// Behind whom those stand whom the welcome left out; nothing if it named everybody.
    std::optional<PersonId> unlistedBehind() const;

private:
    PeopleModel m_people;
    CallNames m_names; // of m_people
    qint64 m_unlisted = 0; // members that the list does not name yet
    PersonId m_listedTo; // the welcome's list goes by id up to here
};

} // namespace Teahouse
