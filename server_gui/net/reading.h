// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <variant>

namespace Teahouse {

/// A browser asks for a page.
struct HttpRequest { };

/// What one frame of a peer means: nothing, a browser's request, a command, or why it is none.
using Reading = std::variant<std::monostate, HttpRequest, Command, Refused>;

} // namespace Teahouse
