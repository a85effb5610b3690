// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/mentions.h"
#include "client_gui/model/messagemodel.h"

namespace Teahouse {

/// Whether somebody is called by name in a text.
bool calls(const QString &written, const QString &name, const CallNames &names);

/// Rows to be, of what the room told. `now` stands in for a time that an event does not have.
Arrival arrivalOf(
    const MessagePosted &message, const Person &you, const CallNames &names, const QDateTime &now);
Arrival arrivalOf(const Joined &joined, const QDateTime &now);
Arrival arrivalOf(const Left &left, const QDateTime &now);

} // namespace Teahouse
