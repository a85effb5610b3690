// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QString>

namespace Teahouse {

enum class Role { Guest, Member, Moderator, Host };

/// Somebody, as the room shows them. The name is a label; the id is who they are.
struct Person {
    PersonId id;
    QString name;
    Role role = Role::Member;
    QString client = {}; ///< kind of client, such as "Teahouse 0.1" or "text"; may be empty
    bool operator==(const Person &) const = default;
};

} // namespace Teahouse
