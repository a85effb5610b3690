// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"

namespace Teahouse {

/// Whether a command says something, to all or to one: such commands wait in the outbox.
inline bool isMessage(const Command &command)
{
    return std::holds_alternative<Say>(command) || std::holds_alternative<SayTo>(command);
}

/// Where a command keeps its ref; null for those that have none.
inline QString *refOf(Command &command)
{
    return std::visit(
        [](auto &kind) -> QString * {
            if constexpr (requires { kind.ref; })
                return &kind.ref;
            else
                return nullptr;
        },
        command);
}

} // namespace Teahouse
