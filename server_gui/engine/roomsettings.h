// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// What the host decides about the room (docs/SERVER.md). Can change while people are inside.
struct RoomSettings {
    QString name; ///< shown to everyone; empty: "Teahouse"
    QString hostName; ///< empty: 主持人 / Host, by language
    QString language = QStringLiteral("en"); ///< of text sessions: "en" or "zh_CN"
    QString greeting;
    QString autoReply; ///< to each message of a peer without a name
    bool plainText = false;
    bool desk = false;
    bool echo = true; ///< text peers get their own message back
    bool guests = true; ///< people without a key or a protected name may come in
    bool allowPlainAuth = false; ///< passwords may cross the wire without encryption

    bool isPlainer() const { return plainText || desk; }
    bool operator==(const RoomSettings &) const = default;
};

} // namespace Teahouse
