// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

#include <QString>

#include <optional>

namespace Teahouse {

/// One event as every format for people shows it: who said what when, or what the room told.
struct TranscriptLine {
    EventId id {};
    QDateTime at; ///< UTC
    const char *kind = "message"; ///< the word of the event in JSON
    ConversationId conversation;
    std::optional<Person> from; ///< none: the room itself
    std::optional<Person> to; ///< of a private message
    /// Of several lines perhaps; control and bidi characters are shown as their symbols.
    QString text;
    QString marks = {}; ///< what became of a message: "edited · 👍 2"; mostly empty
};

/// Nothing for an event that is no part of the talk.
std::optional<TranscriptLine> transcriptLineOf(const Event &event, const Phrasebook &phrases);

/// "2026-11-21 09:30:02", in local time.
QString shownTime(const QDateTime &at);

} // namespace Teahouse
