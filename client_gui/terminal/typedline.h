// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/person.h"

#include <optional>
#include <variant>
#include <vector>

namespace Teahouse {

struct AskTerminalHelp { };
/// What was said before the oldest message that is shown.
struct AskOlder {
    std::optional<Person> with = {}; ///< in the conversation with them; nobody: to all
    std::optional<int> count = {}; ///< from 1 on
    bool operator==(const AskOlder &) const = default;
};
struct AskUnsent { };
/// The one of this number in the last list of what is unsent; without one all that failed.
struct RetryUnsent {
    std::optional<int> number = {};
};
struct DiscardUnsent {
    std::optional<int> number = {};
};
/// The line is wrong; what would be right.
struct WrongLine {
    QString hint;
};

using TypedLine = std::variant<Command, AskTerminalHelp, AskOlder, AskUnsent, RetryUnsent,
    DiscardUnsent, WrongLine>;

/// Whether a line is no message, but asks for something.
bool isSlashCommand(const QString &line);

/// What a line typed in the terminal asks for: a message, or a command that begins with a slash;
/// two slashes begin a message with one. The people who are here tell where a name ends; those with
/// whom something private was said can be asked about too.
TypedLine readTypedLine(const QString &line, const std::vector<Person> &here,
    const std::vector<Person> &correspondents = {});

QString terminalHelp();

} // namespace Teahouse
