// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

namespace Teahouse {

/// Whether an event says the same as one that is kept under its ref. Of a text that was changed or
/// deleted since nobody can tell any more: it counts as the same.
bool saysTheSame(const Event &again, const Event &kept);

/// Whether the kept event is what came of this command when it was sent for the first time.
bool cameOf(const Command &asked, const Event &kept);

} // namespace Teahouse
