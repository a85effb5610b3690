// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/conversationmodel.h"
#include "client_gui/model/messageentry.h"
#include "client_gui/notify/desktopface.h"
#include "client_gui/window/preferences.h"

namespace Teahouse {

/// Whether the desktop is to tell of a message that is not in sight.
bool deservesNotice(
    const NoticeWishes &wishes, const Conversation &where, const MessageEntry &message);

/// What the desktop shows then: of the last message, and how many there are since the reader
/// looked.
DesktopNotice noticeOf(
    const NoticeWishes &wishes, const Conversation &where, const MessageEntry &message, int count);

} // namespace Teahouse
