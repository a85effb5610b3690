// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <vector>

namespace Teahouse {

/// How a message begins: one line, and not much of it.
QString beginningOf(const QString &text);

/// What is told of a message that somebody answers; empty of a deleted one.
Answered answeredOf(const MessagePosted &message);

/// The same of the one that `reply` answers, if it is among `messages`, which are in the order of
/// their ids.
Answered answeredAmong(const std::vector<MessagePosted> &messages, const MessagePosted &reply);

} // namespace Teahouse
