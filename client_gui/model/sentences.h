// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "shared/protocol/event.h"

#include <QStringList>

namespace Teahouse {

/// What people read of what happened, in the program's language. Names stand in them as they are.
QString joinedSentence(const QStringList &names);
QString leftSentence(const QStringList &names, LeaveReason reason);
QString renamedSentence(const QString &old, const QString &name);
QString deletedWords(); ///< in the place of a deleted message
QString typingSentence(const QStringList &names);

/// Which of several names those sentences say.
QStringList namedIn(const QStringList &names);

/// One row of a conversation as one sentence for a screen reader.
QString spokenSentence(const MessageEntry &entry);

/// One line for the list of conversations: who said it, and its beginning.
QString briefLine(const MessageEntry &entry, bool isPrivate);

} // namespace Teahouse
