// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

#include <QByteArray>

namespace Teahouse {

/// Commands and events as lines of JSON, in both directions, from one table of fields each. Lines
/// come and go without their line feed. What is decoded is checked: kinds, bounds of numbers, lone
/// surrogates, nesting up to 8. Fields that are not known are ignored.
class JsonCodec
{
public:
    static QByteArray encodeCommand(const Command &command);
    static Result<Command, Refused> decodeCommand(const QByteArray &line);

    /// Errors and farewells carry their sentence in the phrasebook's language.
    static QByteArray encodeEvent(const Event &event, const Phrasebook &phrases);
    /// An unknown event gives the error code "unknown-event": a client ignores it.
    static Result<Event> decodeEvent(const QByteArray &line);
};

} // namespace Teahouse
