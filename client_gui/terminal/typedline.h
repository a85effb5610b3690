// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/person.h"

#include <variant>
#include <vector>

namespace Teahouse {

struct AskTerminalHelp { };
/// The line is wrong; what would be right.
struct WrongLine {
    QString hint;
};

using TypedLine = std::variant<Command, AskTerminalHelp, WrongLine>;

/// What a line typed in the terminal asks for: a message, or a command that begins with a slash;
/// two slashes begin a message with one. `people` tells where the name behind /to ends.
TypedLine readTypedLine(const QString &line, const std::vector<Person> &people);

QString terminalHelp();

} // namespace Teahouse
