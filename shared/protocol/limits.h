// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace Teahouse {

/// The numbers that bound what a peer may do (docs/LIMITS.md). One table, limitRows(), names them
/// for the configuration file, `--show-limits` and `welcome`.
struct Limits {
    qint64 textLineBytes = 16 * 1024;
    qint64 jsonLineBytes = 64 * 1024;
    qint64 jsonLineBytesBeforeJoining = 4 * 1024;
    qint64 longLinesPerMinute = 3;
    qint64 messageCharacters = 4000;
    qint64 messageBytes = 12000;
    qint64 messageLines = 100;
    qint64 messageEmoji = 20;
    qint64 messageReactions = 200;
    qint64 nameCharacters = 32;
    qint64 nameBytes = 128;
    qint64 outboxSoftBytes = 256 * 1024;
    qint64 outboxBytes = 1024 * 1024;
    qint64 outboxStallMs = 10'000;
    qint64 outboxesBytes = 256 * 1024 * 1024;
    qint64 connections = 10'000;
    qint64 connectionsPerAddress = 64;
    qint64 connectionBurst = 20;
    qint64 connectionsPerSecond = 1;
    qint64 tlsHandshakes = 512;
    qint64 tlsHandshakeMs = 10'000;
    qint64 joinTextMs = 60'000;
    qint64 joinJsonMs = 10'000;
    qint64 commandsBeforeJoining = 20;
    qint64 keptNameDays = 30;
    qint64 pingAfterMs = 30'000;
    qint64 dropAfterMs = 75'000;
    qint64 userTimeoutMs = 120'000;
    qint64 messageBurst = 5; ///< 0 with messagesPerSecond 0: no limit
    qint64 messagesPerSecond = 2;
    qint64 messageQueueBytes = 64 * 1024;
    qint64 messageDebtSeconds = 60;
    qint64 gatherAbovePeople = 200;
    qint64 earlierMessages = 50;
    qint64 historyMessages = 200;
    qint64 historyPerSecond = 1;

    bool operator==(const Limits &) const = default;
};

/// One row of the table of limits.
struct LimitRow {
    const char *key; ///< in the configuration file and in `welcome`: "message_characters"
    qint64 Limits::*member;
    qint64 least;
    qint64 most;
    bool toldToPeers; ///< part of `welcome.limits`
    const char *meaning; ///< one English line, with its unit
};

std::span<const LimitRow> limitRows();

} // namespace Teahouse
