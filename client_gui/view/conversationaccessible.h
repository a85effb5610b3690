// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

class ConversationView;

/// Lets those who listen walk through a ConversationView: a list with one child per row, whose name
/// is the row as a sentence. Harmless when called again.
void installConversationAccessibility();

/// Tells that the keyboard is now on another row.
void announceFocusedRow(ConversationView &view);

} // namespace Teahouse
