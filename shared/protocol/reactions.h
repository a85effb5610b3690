// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

namespace Teahouse {

/// Whether somebody has answered with this emoji.
bool hasReacted(
    const std::vector<Reaction> &reactions, const QString &emoji, const PersonId &person);

/// What a reaction, or taking one back, makes of those that are there. Twice is as good as once.
void applyReaction(
    std::vector<Reaction> &reactions, const QString &emoji, const Person &person, bool on);

/// How many there are, of all people and emoji.
qsizetype countOf(const std::vector<Reaction> &reactions);

} // namespace Teahouse
