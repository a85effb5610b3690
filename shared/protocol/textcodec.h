// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/localstamp.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

#include <QString>

#include <optional>

namespace Teahouse {

/// Commands and events as lines that people type and read, in both directions. Charset and line
/// ends are the session's business. Other people's control characters never reach a terminal from
/// here.
class TextCodec
{
public:
    /// Of more people who come or go together, only the count is told.
    static constexpr int mostNamesInALine = 20;

    explicit TextCodec(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    /// Never fails: a line that ends in no command word is Unrecognised.
    static Command decodeCommand(QStringView line);
    /// Nothing for a command that the text protocol lacks. A text of several lines becomes as many
    /// commands, joined by LF.
    static std::optional<QString> encodeCommand(const Command &command);

    /// The lines for `viewer`, joined by LF, without a last LF; empty if text peers are not told.
    /// `now` (UTC) stamps what has no time of its own.
    QString encodeEvent(const Event &event, const PersonId &viewer, const QDateTime &now) const;

    /// What a line from a server means, in any of our languages; a line that fits nothing is a
    /// Notice. Persons come back with a name and no id; the conversation of a private message is
    /// that of two unknown persons, and the one of the two who is reading has no name.
    static Event decodeEvent(QStringView line);

private:
    QString encodeMessages(const std::vector<MessagePosted> &messages, const PersonId &viewer,
        const QDateTime &now) const;

    const Phrasebook &m_phrases;
    mutable LocalStamp m_stamp; // one thread a codec
};

} // namespace Teahouse
