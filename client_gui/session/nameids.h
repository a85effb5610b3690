// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QHash>

namespace Teahouse {

/// Ids for people of whom the text protocol tells only the name, for as long as a connection lasts.
class NameIds
{
public:
    PersonId idOf(const QString &name);
    void rename(const QString &old, const QString &name);
    /// The name behind an id that was given here; empty if none was.
    QString nameOf(const PersonId &id) const;

    /// Gives ids to all persons in `event`, and a private message its conversation, which `me` is
    /// in.
    void fill(Event &event, const Person &me);

private:
    QHash<QString, PersonId> m_ids;
};

} // namespace Teahouse
