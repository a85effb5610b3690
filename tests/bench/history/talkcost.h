// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/history/figures.h"

#include <QString>

namespace Teahouse {

/// Senders in a real server's room, each of whom waits for the ack of one message before the next:
/// how long that takes, and how many messages a second all of them get stored. False if the server
/// does not start or somebody is cut off.
bool measureTalk(
    const QString &server, bool history, int senders, int seconds, const Figures &figures);

} // namespace Teahouse
