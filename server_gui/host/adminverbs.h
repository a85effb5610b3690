// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "shared/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace Teahouse {

/// What the host can do, whichever face it sits at.
enum class Verb {
    Users,
    Tell,
    Stop,
    Say,
    Kick,
    Door,
    Pace,
    Status,
    Erase,
    Delete,
    Backup,
    Search,
    Export,
    Reload,
    Mute,
    Unmute,
    Ban,
    Unban,
    Bans,
    Password,
    Protect,
    Unprotect,
    Moderator,
    Member,
    Names,
    Help
};

/// The faces that offer a verb; a row holds any number of them.
enum VerbFace : unsigned { ConsoleFace = 1, WindowFace = 2 };

/// One row of the table of admin verbs.
struct VerbRow {
    Verb verb;
    const char *word;
    int menu; ///< its number in the console's menu; 0: none
    const char *arguments; ///< as people read them: "NAME TEXT"; empty: none
    const char *meaning; ///< one line, English; translated where it is shown
    const char *label; ///< what a button of the window says, English; translated where it is shown
    const char *icon; ///< the drawing on it; empty: none
    const char *keys; ///< its shortcut in the window, portable; empty: none
    unsigned faces;
    Role least; ///< whose role is lower may not; moderators write theirs in the client
    bool (*fits)(const QString &rest);
    /// What the room is asked; null for a verb that asks it nothing. Only for a rest that fits.
    AdminCommand (*command)(const QString &rest);
};

std::span<const VerbRow> verbRows();
const VerbRow &verbRow(Verb verb);

/// One line of the host's, understood.
struct AdminRequest {
    Verb verb = Verb::Help;
    std::optional<AdminCommand> command = {}; ///< nothing for `help`
    QString topic = {}; ///< of `help VERB`
};

/// What a line asks for; the error's detail says what would be right, the nearest verb included.
/// Verbs are taken in any case. In `tell` and `kick` the name stays at the head of the text,
/// because only the room knows how many words of it are the name.
Result<AdminRequest> parseAdminLine(const QString &line);

/// The same for somebody who is not the host; errors of VerbReader, without a word to people.
Result<AdminCommand> parseRoleLine(const QString &line, Role role);

/// The lines of `help`, or of one verb (`topic`, which must be a verb's word).
QStringList verbHelp(VerbFace face, const QString &topic = {});

/// How a verb is written: "tell NAME TEXT".
QString verbUsage(const VerbRow &row);

} // namespace Teahouse
