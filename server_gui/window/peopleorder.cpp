// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peopleorder.h"

#include "server_gui/window/guesttext.h"

#include <algorithm>

namespace Teahouse {

void PeopleOrder::setColumn(int column, Qt::SortOrder order)
{
    if (column != m_column)
        m_keys.clear();
    m_column = column;
    m_order = order;
}

std::vector<size_t> PeopleOrder::shown(const std::vector<Guest> &guests)
{
    if (m_keys.size() > 2 * guests.size()) // of those who have gone
        m_keys.clear();
    std::vector<Rank> ranks;
    ranks.reserve(guests.size());
    for (size_t place = 0; place < guests.size(); ++place) {
        if (accepts(guests[place]))
            ranks.push_back(rankOf(guests[place], place));
    }
    const bool descends = m_order == Qt::DescendingOrder;
    std::stable_sort(ranks.begin(), ranks.end(), [descends](const Rank &left, const Rank &right) {
        if (left.group != right.group)
            return left.group < right.group;
        const Rank &one = descends ? right : left;
        const Rank &other = descends ? left : right;
        return one.text ? one.text->compare(*other.text) < 0 : one.number < other.number;
    });
    std::vector<size_t> places;
    places.reserve(ranks.size());
    for (const Rank &rank : ranks)
        places.push_back(rank.place);
    return places;
}

bool PeopleOrder::accepts(const Guest &guest) const
{
    return m_filter.isEmpty() || guest.person.name.contains(m_filter, Qt::CaseInsensitive)
        || guest.address.contains(m_filter, Qt::CaseInsensitive);
}

int PeopleOrder::groupOf(const Guest &guest) const
{
    enum Group { Host, People, Programs, Away };
    if (isHost(guest))
        return Host;
    if (m_column != NameColumn)
        return People;
    if (guest.away)
        return Away;
    return isProgram(guest) ? Programs : People;
}

PeopleOrder::Rank PeopleOrder::rankOf(const Guest &guest, size_t place)
{
    Rank rank {place, groupOf(guest)};
    switch (m_column) {
    case -1:
        break;
    case IdleColumn:
        rank.number = -guest.lastHeard.toMSecsSinceEpoch();
        break;
    case MessagesColumn:
        rank.number = guest.messages;
        break;
    default:
        rank.text = &keyOf(guest);
    }
    return rank;
}

const QCollatorSortKey &PeopleOrder::keyOf(const Guest &guest)
{
    const QString text = guestText(guest, GuestColumn(m_column));
    const auto session = quint64(guest.session);
    const auto known = m_keys.find(session);
    if (known == m_keys.end())
        return m_keys.emplace(session, Key {text, m_names.key(text)}).first->second.key;
    if (known->second.text != text)
        known->second = {text, m_names.key(text)};
    return known->second.key;
}

} // namespace Teahouse
