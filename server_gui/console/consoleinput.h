// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "server_gui/host/adminverbs.h"

#include <QString>

#include <variant>
#include <vector>

namespace Teahouse {

/// What a typed line asks for: nothing (an empty line), something of the room or the console, or
/// one line that the person is told instead, such as a prompt or what would be right.
using ConsoleStep = std::variant<std::monostate, AdminRequest, QString>;

/// Understands what is typed at the console: the numbers of the menu and the words of the table of
/// verbs. Remembers the list last shown, because the numbers in it are what people type.
class ConsoleInput
{
public:
    ConsoleStep take(const QString &line);

    /// The people whose list was just printed, numbered from 0 in this order.
    void listed(const std::vector<Guest> &guests);

private:
    ConsoleStep takeMenu(const VerbRow &row, const QString &rest);
    ConsoleStep takeIndexed(const QString &text);

    std::optional<std::vector<PersonId>> m_listed;
    bool m_waitsForIndexed = false; ///< after a bare `2`
};

} // namespace Teahouse
