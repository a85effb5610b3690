// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>

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
inline QKeySequence switcherKey()
{
    return {Qt::CTRL | Qt::Key_K};
}
/// On a chosen row of the sidebar.
inline QKeySequence muteKey()
{
    return {Qt::Key_M};
}
inline QKeySequence settingsKey()
{
    return {Qt::CTRL | Qt::Key_Comma};
}
inline QKeySequence keyboardKey()
{
    return {Qt::CTRL | Qt::Key_Slash};
}
/// The first is the one that people are told; on many keyboards plus needs Shift.
inline QList<QKeySequence> zoomInKeys()
{
    return {{Qt::CTRL | Qt::Key_Plus}, {Qt::CTRL | Qt::Key_Equal},
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Plus}};
}
inline QKeySequence zoomOutKey()
{
    return {Qt::CTRL | Qt::Key_Minus};
}
inline QKeySequence zoomResetKey()
{
    return {Qt::CTRL | Qt::Key_0};
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
