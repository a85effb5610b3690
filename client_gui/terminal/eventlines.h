// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

namespace Teahouse {

/// The line that a terminal shows for an event, without a line end and safe to print; empty for
/// what nobody needs to read. Lists have a line for each of their messages. `you` is the person at
/// this terminal. What was said before their time is marked in words, and so is everything with
/// `isMissed`: it happened while they were away.
QString terminalLine(const Event &event, const Person &you, const Phrasebook &phrases,
    const QDateTime &now, bool isMissed = false);

} // namespace Teahouse
