// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"

#include <optional>

namespace Teahouse {

/// Somebody whom a name or an id means. `occupant` is null for the host and for those who are away.
struct Found {
    PersonId id;
    Occupant *occupant = nullptr;
    QString rest = {}; ///< what stood behind the name
};

/// Whom people mean when they write a name (docs/PROTOCOL.md, `-to`).
class Addressing
{
public:
    explicit Addressing(RoomState &state)
        : m_state(state)
    { }

    /// By a person's id, a name, or the address of a peer without a name.
    std::optional<Found> find(const QString &idOrName) const;
    /// A person's id, or the longest name that `payload` begins with, followed by a space or the
    /// end.
    std::optional<Found> atHead(const QString &payload) const;
    /// As the host's faces address people.
    std::optional<Found> find(const Addressee &addressee, const QString &payload) const;
    /// Under the name they have, or had when they left.
    Person personOf(const Found &found) const;

private:
    /// Whoever has this id: the host, somebody inside, or somebody away whose name is kept.
    std::optional<Found> withId(const QString &text) const;
    Found found(const PersonId &person) const;
    PersonId named(const QString &name) const;

    RoomState &m_state;
};

} // namespace Teahouse
