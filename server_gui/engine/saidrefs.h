// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>
#include <utility>

namespace Teahouse {

/// What was said under which ref, so that a message that a client sends again after a lost
/// connection is not said twice (docs/PROTOCOL.md, "Once only"). Remembers the newest; in memory
/// only.
class SaidRefs
{
public:
    static constexpr size_t mostRefs = 20'000;

    struct Said {
        EventId id {};
        size_t digest = 0; ///< of what was said and to whom
    };

    std::optional<Said> find(const PersonId &person, const QString &ref) const;
    /// Nothing to do for an empty ref.
    void forget(const PersonId &person, const QString &ref) { m_said.remove({person, ref}); }
    void remember(const PersonId &person, const QString &ref, const Said &said);

private:
    using Key = std::pair<PersonId, QString>;

    QHash<Key, Said> m_said;
    std::deque<Key> m_order;
};

} // namespace Teahouse
