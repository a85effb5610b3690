// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/roster.h"

#include "shared/base/names.h"

#include <algorithm>

namespace Teahouse {

namespace {

QString folded(const QString &name)
{
    return normalizedName(name).toCaseFolded();
}

} // namespace

size_t Roster::SkeletonOf::operator()(const QString &skeleton) const
{
    // Not the same in each run: names are chosen by strangers.
    return qHash(skeleton, QHashSeed::globalSeed());
}

size_t Roster::SkeletonOf::operator()(const Occupant *occupant) const
{
    return (*this)(nameSkeleton(occupant->person.name));
}

bool Roster::SameSkeleton::operator()(const QString &skeleton, const Occupant *occupant) const
{
    return nameSkeleton(occupant->person.name) == skeleton;
}

Occupant &Roster::open(SessionId session)
{
    Occupant &occupant = m_occupants[session];
    occupant.session = session;
    return occupant;
}

Occupant *Roster::find(SessionId session)
{
    const auto found = m_occupants.find(session);
    return found == m_occupants.end() ? nullptr : &found->second;
}

const Occupant *Roster::find(SessionId session) const
{
    const auto found = m_occupants.find(session);
    return found == m_occupants.end() ? nullptr : &found->second;
}

Occupant *Roster::findPerson(const PersonId &person)
{
    const auto found = m_inside.find(person);
    return found == m_inside.end() ? nullptr : *found;
}

void Roster::remove(SessionId session)
{
    Q_ASSERT(!find(session) || !find(session)->isInside());
    m_occupants.erase(session);
}

void Roster::enter(Occupant &occupant, Place place)
{
    occupant.place = place;
    occupant.entered = ++m_entered;
    m_inside.insert(&occupant);
    m_inRoom += place == Place::Room;
    claim(occupant);
}

void Roster::rename(Occupant &occupant, const QString &name)
{
    release(occupant);
    occupant.person.name = name;
    occupant.named = true;
    claim(occupant);
}

void Roster::leave(Occupant &occupant, Instant keptUntil, const QDateTime &utc)
{
    release(occupant);
    m_inside.erase(&occupant);
    m_inRoom -= occupant.place == Place::Room;
    occupant.place = Place::Door;
    if (occupant.hasKey)
        keep({occupant.person.id, occupant.person.name, utc}, keptUntil);
}

void Roster::restore(std::vector<KeptName> names, Milliseconds keptFor, const Clock &clock)
{
    const QDateTime utc = clock.utc();
    for (KeptName &kept : names) {
        // A clock that was set back must not keep a name for ever.
        if (!kept.left.isValid() || kept.left > utc)
            kept.left = utc;
    }
    std::stable_sort(names.begin(), names.end(),
        [](const KeptName &one, const KeptName &other) { return one.left > other.left; });
    for (const KeptName &kept : names) {
        const Milliseconds away {kept.left.msecsTo(utc)};
        const bool isFree = away >= keptFor || m_kept.size() >= mostKeptNames
            || m_keptSkeletons.contains(nameSkeleton(kept.name));
        if (isFree)
            m_changes[kept.person] = {kept.person, {}, {}};
        else
            keep(kept, clock.now() + keptFor - away);
    }
}

std::vector<KeptName> Roster::takeChangedNames()
{
    std::vector<KeptName> changes;
    for (auto &[person, change] : std::exchange(m_changes, {}))
        changes.push_back(std::move(change));
    return changes;
}

PersonId Roster::ownerInside(const QString &skeleton) const
{
    const Occupant *owner = looksLike(skeleton);
    return owner ? owner->person.id : PersonId {};
}

PersonId Roster::ownerAway(const QString &skeleton, Instant now) const
{
    const PersonId person = m_keptSkeletons.value(skeleton);
    return keptNameOf(person, now).isEmpty() ? PersonId {} : person;
}

QString Roster::keptNameOf(const PersonId &person, Instant now) const
{
    const auto found = m_kept.find(person);
    return found == m_kept.end() || found->second.until <= now ? QString() : found->second.name;
}

PersonId Roster::called(const QString &name, Instant now) const
{
    // Whose name is the same but for its case has the same skeleton.
    const QString wanted = folded(name);
    const QString skeleton = nameSkeleton(normalizedName(name));
    const Occupant *inside = looksLike(skeleton);
    if (inside && folded(inside->person.name) == wanted)
        return inside->person.id;
    const PersonId away = ownerAway(skeleton, now);
    return folded(keptNameOf(away, now)) == wanted ? away : PersonId {};
}

std::vector<const Occupant *> Roster::inJoiningOrder() const
{
    std::vector<const Occupant *> order(m_inside.begin(), m_inside.end());
    std::sort(order.begin(), order.end(),
        [](const Occupant *one, const Occupant *other) { return one->entered < other->entered; });
    return order;
}

void Roster::keep(const KeptName &kept, Instant until)
{
    const QString skeleton = nameSkeleton(kept.name);
    forget(kept.person);
    m_kept[kept.person] = {kept.name, skeleton, until};
    m_keptSkeletons[skeleton] = kept.person;
    m_keptByEnd.emplace(until, kept.person);
    m_changes[kept.person] = kept;
    if (m_kept.size() > mostKeptNames)
        forgetOldest();
}

const Occupant *Roster::looksLike(const QString &skeleton) const
{
    const auto found = m_names.find(skeleton);
    return found == m_names.end() ? nullptr : *found;
}

void Roster::claim(Occupant &occupant)
{
    // A person has one name: what was kept for an absence ends with coming back.
    forget(occupant.person.id);
    occupant.person.name.squeeze();
    if (occupant.hasKey)
        m_changes[occupant.person.id] = {occupant.person.id, occupant.person.name, {}};
    if (const auto other = m_names.find(nameSkeleton(occupant.person.name)); other != m_names.end())
        m_names.erase(other);
    m_names.insert(&occupant);
}

void Roster::release(const Occupant &occupant)
{
    const auto found = m_names.find(nameSkeleton(occupant.person.name));
    if (found != m_names.end() && *found == &occupant)
        m_names.erase(found);
}

void Roster::forget(const PersonId &person)
{
    const auto kept = m_kept.find(person);
    if (kept == m_kept.end())
        return;
    // The name may have been given to somebody else since it ran out.
    if (m_keptSkeletons.value(kept->second.skeleton) == person)
        m_keptSkeletons.remove(kept->second.skeleton);
    const auto [first, last] = m_keptByEnd.equal_range(kept->second.until);
    m_keptByEnd.erase(
        std::find_if(first, last, [&person](const auto &entry) { return entry.second == person; }));
    m_kept.erase(kept);
}

void Roster::forgetOldest()
{
    const PersonId oldest = m_keptByEnd.begin()->second;
    forget(oldest);
    m_changes[oldest] = {oldest, {}, {}};
}

} // namespace Teahouse
