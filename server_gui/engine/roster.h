// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/occupant.h"

#include <QHash>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace Teahouse {

/// Sorts those inside by their ids.
struct ById {
    using is_transparent = void;
    static const PersonId &idOf(const PersonId &id) { return id; }
    static const PersonId &idOf(const Occupant *occupant) { return occupant->person.id; }
    bool operator()(const auto &one, const auto &other) const { return idOf(one) < idOf(other); }
};
using Insiders = std::set<Occupant *, ById>;

/// Who is connected, who is inside, and whose the names are. Knows no rules of joining or talking.
class Roster
{
public:
    /// Beyond this many names of absent persons the one kept longest is free again, so that nobody
    /// can fill the memory with persons made for the purpose.
    static constexpr size_t mostKeptNames = 10'000;

    Occupant &open(SessionId session);
    Occupant *find(SessionId session);
    const Occupant *find(SessionId session) const;
    Occupant *findPerson(const PersonId &person);
    /// Of somebody who is not inside, any more or yet.
    void remove(SessionId session);

    /// Puts an occupant inside under its person's id and name, or moves it to a new name.
    void enter(Occupant &occupant, Place place);
    void rename(Occupant &occupant, const QString &name);
    /// Takes the occupant out. A person with a key keeps the name until `keptUntil`.
    void leave(Occupant &occupant, Instant keptUntil, const QDateTime &utc = {});

    /// Takes over the names of an earlier run; who was inside then has left now. Where two are
    /// called the same the later one is. `keptFor` counts from when they left.
    void restore(std::vector<KeptName> names, Milliseconds keptFor, const Clock &clock);
    /// What became of the names of persons with a key since the last call.
    std::vector<KeptName> takeChangedNames();

    /// Who has a name that looks like this one: inside the room, or kept for somebody away.
    PersonId ownerInside(const QString &skeleton) const;
    PersonId ownerAway(const QString &skeleton, Instant now) const;
    QString keptNameOf(const PersonId &person, Instant now) const;

    /// Whoever is called `name`, letter case aside, inside or away; null if nobody is.
    PersonId called(const QString &name, Instant now) const;

    qint64 connections() const { return qint64(m_occupants.size()); }
    qint64 inRoom() const { return m_inRoom; }
    qint64 inside() const { return qint64(m_inside.size()); }

    /// Those inside by id, as `who` and `welcome` list them.
    const Insiders &byId() const { return m_inside; }
    std::vector<const Occupant *> inJoiningOrder() const;
    std::unordered_map<SessionId, Occupant> &occupants() { return m_occupants; }

private:
    // A name is found by its skeleton, which is made anew rather than kept for ten thousand people.
    struct SkeletonOf {
        using is_transparent = void;
        size_t operator()(const QString &skeleton) const;
        size_t operator()(const Occupant *occupant) const;
    };
    struct SameSkeleton {
        using is_transparent = void;
        bool operator()(const QString &skeleton, const Occupant *occupant) const;
        bool operator()(const Occupant *one, const Occupant *other) const { return one == other; }
    };

    struct Absence {
        QString name;
        QString skeleton;
        Instant until;
    };

    void keep(const KeptName &kept, Instant until);
    const Occupant *looksLike(const QString &skeleton) const;
    void claim(Occupant &occupant);
    void release(const Occupant &occupant);
    void forget(const PersonId &person);
    void forgetOldest();

    std::unordered_map<SessionId, Occupant> m_occupants;
    Insiders m_inside;
    std::unordered_set<Occupant *, SkeletonOf, SameSkeleton> m_names; ///< of those inside
    std::map<PersonId, Absence> m_kept;
    QHash<QString, PersonId> m_keptSkeletons;
    std::multimap<Instant, PersonId> m_keptByEnd;
    std::map<PersonId, KeptName> m_changes;
    qint64 m_inRoom = 0;
    qint64 m_entered = 0;
};

} // namespace Teahouse
