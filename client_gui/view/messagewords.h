// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QDate>

namespace Teahouse {

/// The words that a row shows or speaks beside what people wrote, in the reader's language.

QString timeWord(const QDateTime &at);
/// "Today, 20 November", "Yesterday, ..." or the weekday. `at` in UTC, `today` local.
QString dayWords(const QDateTime &at, const QDate &today);
/// The same where there is little room: "Today" and "Yesterday" alone.
QString briefDayWords(const QDateTime &at, const QDate &today);
QString newMessagesWords();
QString retryWord();
QString deleteWord();
/// Beside the time of a message whose text was changed.
QString editedWord();
/// Above code whose language was not said.
QString codeWord();
/// In the place of a quoted message that is not loaded.
QString unknownQuoteWords();
/// Empty for who has no special role.
QString roleWord(Role role);

/// Who answered with one emoji, for those who ask.
QString reactionWords(const EntryReaction &reaction);

/// The whole row as one sentence, for those who listen.
QString sentence(const MessageEntry &entry, const QDate &today);

} // namespace Teahouse
