// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

namespace Teahouse {

/// The line that a terminal shows for an event, without a line end and safe to print; empty for
/// what nobody needs to read. `you` is the person at this terminal.
QString terminalLine(
    const Event &event, const Person &you, const Phrasebook &phrases, const QDateTime &now);

} // namespace Teahouse
