// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/durationcounts.h"

namespace Teahouse {

/// Why the server ended a connection by itself.
enum class CutOff {
    OutboxFull, ///< fell too far behind
    Stalled, ///< took nothing for too long
    OutboxesFull, ///< all peers together were too far behind
    NotRead, ///< the history it asked for could not be read
    NoHandshake, ///< encryption took too long
    NotJoined, ///< never said who it is
    Silent, ///< a program that no longer answers
    TooFast, ///< spoke, or sent lines that are too long, too often
};
inline constexpr size_t cutOffCount = 8;

/// What the server counts about itself. Plain values, counted in its thread.
struct ServerFigures {
    // At this moment.
    qint64 upSeconds = 0;
    qint64 people = 0;
    qint64 undecided = 0; ///< connections that have not shown yet how they speak
    qint64 text = 0; ///< … that speak plain text
    qint64 json = 0;
    qint64 encrypted = 0; ///< of all these
    qint64 outboxBytes = 0; ///< waiting for peers to take them
    qint64 paceMs = 0; ///< as long as messages wait at most for more to come; 0: not at all

    // Since the start.
    qint64 admitted = 0;
    qint64 turnedAway = 0; ///< at the door
    qint64 messages = 0;
    qint64 deliveries = 0; ///< messages times those they went to
    qint64 bytesIn = 0; ///< before decryption's overhead, like the next
    qint64 bytesOut = 0;
    std::array<qint64, cutOffCount> cutOffs {}; ///< by CutOff
    DurationCounts turns; ///< of the server's event loop
    DurationCounts commits; ///< until what was said is kept

    qint64 connections() const { return undecided + text + json; }
    bool operator==(const ServerFigures &) const = default;
};

} // namespace Teahouse
