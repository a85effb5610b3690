// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>

namespace Teahouse {

/// The keys of the client's window. Written out, because some platforms leave the standard ones
/// empty.
inline QKeySequence togglePeopleKey()
{
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_M};
}
inline QKeySequence findHereKey()
{
    return {Qt::CTRL | Qt::Key_F};
}
inline QKeySequence findEverywhereKey()
{
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_F};
}
inline QKeySequence quitKey()
{
    return {Qt::CTRL | Qt::Key_Q};
}
inline QKeySequence nextPaneKey()
{
    return {Qt::Key_F6};
}
inline QKeySequence previousPaneKey()
{
    return {Qt::SHIFT | Qt::Key_F6};
}
inline QKeySequence nextChatKey()
{
    return {Qt::ALT | Qt::Key_Down};
}
inline QKeySequence previousChatKey()
{
    return {Qt::ALT | Qt::Key_Up};
}
inline QKeySequence nextUnreadKey()
{
    return {Qt::ALT | Qt::SHIFT | Qt::Key_Down};
}
inline QKeySequence emojiKey()
{
    return {Qt::CTRL | Qt::Key_E};
}
inline QKeySequence previousUnreadKey()
{
    return {Qt::ALT | Qt::SHIFT | Qt::Key_Up};
}

} // namespace Teahouse
