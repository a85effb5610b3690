// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

namespace Teahouse {

/// What is told of somebody in the table of people, column by column.
enum GuestColumn {
    NameColumn,
    AddressColumn,
    ClientColumn,
    IdleColumn,
    MessagesColumn,
    StateColumn,
    GuestColumns ///< how many there are
};

/// Who sits at the server.
bool isHost(const Guest &guest);
/// Who is here by anything but a Teahouse: a script, a terminal.
bool isProgram(const Guest &guest);

QString guestText(const Guest &guest, GuestColumn column);

/// The whole row as it is read aloud.
QString guestSentence(const Guest &guest);

/// Whether what they say and hear can be read on the way.
QString encryptionText(const Guest &guest);

} // namespace Teahouse
