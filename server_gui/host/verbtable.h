// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

#include <QString>

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
/// The verb that is called `word`, in any case; null where there is none.
const VerbRow *findVerb(const QString &word);

} // namespace Teahouse
