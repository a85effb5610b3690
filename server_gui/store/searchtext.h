// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

#include <QString>

#include <optional>

namespace Teahouse {

// How text stands in the index of words, and how it is asked for there (FTS5). Both must stay as
// they are for as long as the index: a text leaves it only by the words under which it came in.

/// `text` as the index splits it: a space around each character of scripts that put none between
/// words (Chinese, Japanese, Korean, Thai …), so that words of one or two characters are found too;
/// signs such as emoji under a word of their own; wide and narrow forms as one.
QString searchableText(const QString &text);

/// The words for who said it: by their id, and by the name they bore.
QString speakerWords(const Person &person);
/// The words for who may read it: everybody, or its two people.
QString audienceWords(const MessagePosted &message);

/// What FTS5 is asked. Whatever people typed stands in quotes, so it is never taken for syntax.
/// Nothing if the reader may see nothing of the conversation.
std::optional<QString> matchFor(const SearchQuery &query);
/// Asks for all that was said under a name, and under some that only look alike.
QString matchForName(const QString &name);

} // namespace Teahouse
