// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace Teahouse {

/// What a peer asks for. Both codecs turn bytes into one of these and back (docs/PROTOCOL.md).
/// `ref` is the asker's own word for this command, at most 64 bytes, and comes back in the answer.

struct Hello {
    int protocol = 1;
    QString client;
    QString name;
    QByteArray person; ///< Ed25519 public key, 32 bytes; empty for a keyless peer
    QString log; ///< which log `since` counts in
    std::optional<EventId> since;
    QString locale;
    QString ref;
    bool operator==(const Hello &) const = default;
};

struct Prove {
    QByteArray signature; ///< Ed25519, 64 bytes
    QString ref;
    bool operator==(const Prove &) const = default;
};

/// Join under a name, or change it.
struct TakeName {
    QString name;
    QString ref;
    bool operator==(const TakeName &) const = default;
};

struct Say {
    QString text;
    std::optional<EventId> reply;
    QString ref;
    bool operator==(const Say &) const = default;
};

struct SayTo {
    /// A person's id or a name. Empty: the name stands at the head of the text, as text peers write
    /// it, and only the room knows where it ends.
    QString to;
    QString text;
    std::optional<EventId> reply;
    QString ref;
    bool operator==(const SayTo &) const = default;
};

/// What somebody does to a message that was said before.
struct EditMessage {
    EventId target {};
    QString text = {};
    QString ref = {};
    bool operator==(const EditMessage &) const = default;
};

struct DeleteMessage {
    EventId target {};
    QString ref = {};
    bool operator==(const DeleteMessage &) const = default;
};

struct React {
    EventId target {};
    QString emoji = {}; ///< one emoji, whatever it is made of
    bool on = true; ///< false: take it back
    QString ref = {};
    bool operator==(const React &) const = default;
};

struct Who {
    PersonId after; ///< page on behind this person; null for the first page
    std::optional<int> limit;
    QString ref;
    bool operator==(const Who &) const = default;
};

/// Messages of a conversation, those next to an event on one side of it; the newest without one.
struct AskHistory {
    ConversationId conversation = {};
    std::optional<EventId> before = {}; ///< neither: the newest
    std::optional<EventId> after = {};
    std::optional<int> limit = {};
    QString ref = {};
    bool operator==(const AskHistory &) const = default;
};

/// Messages that hold all these words, the newest first found, a page at a time.
struct AskSearch {
    QString words = {}; ///< may be empty where `from` or a time narrows it down
    QString from = {}; ///< a person's id, or a name that was borne then; empty: anybody
    std::optional<ConversationId> conversation = {}; ///< none: everything the asker may see
    QDateTime earliest = {}; ///< UTC; invalid: no bound
    QDateTime latest = {};
    std::optional<EventId> before = {};
    std::optional<int> limit = {};
    QString ref = {};
    bool operator==(const AskSearch &) const = default;
};

struct SetTyping {
    ConversationId conversation;
    bool on = true;
    bool operator==(const SetTyping &) const = default;
};

struct SetAway {
    bool on = true;
    QString ref;
    bool operator==(const SetAway &) const = default;
};

/// A client asks for a sign of life.
struct AskPing {
    QString ref;
    bool operator==(const AskPing &) const = default;
};

/// The answer to the server's ping.
struct Pong {
    bool operator==(const Pong &) const = default;
};

struct AskHelp {
    bool operator==(const AskHelp &) const = default;
};

/// Answers the last thing that was asked: the room's password, else that of the refused name.
struct Authenticate {
    QString password = {};
    QString ref = {};
    bool operator==(const Authenticate &) const = default;
};

/// Keeps the asker's present name for their key for good, or gives it up again.
struct ProtectName {
    bool on = true;
    QString password = {}; ///< lets other devices in; empty: the key alone does
    QString ref = {};
    bool operator==(const ProtectName &) const = default;
};

/// A verb of the host's table, from somebody whose role allows it.
struct Moderate {
    QString verb = {}; ///< its word in the table, such as "kick"
    QString to = {}; ///< a person's id, or a name; empty for a verb that is about nobody
    QString text = {}; ///< such as the reason
    QString ref = {};
    bool operator==(const Moderate &) const = default;
};

struct Exit {
    QString ref;
    bool operator==(const Exit &) const = default;
};

/// A text line that ends in no command word; in a plainer room it is a message.
struct Unrecognised {
    QString line;
    bool operator==(const Unrecognised &) const = default;
};

using Command = std::variant<Hello, Prove, TakeName, Say, SayTo, EditMessage, DeleteMessage, React,
    Who, AskHistory, AskSearch, SetTyping, SetAway, AskPing, Pong, AskHelp, Authenticate,
    ProtectName, Moderate, Exit, Unrecognised>;

/// The asker's own word for a command; empty where it has none.
inline QString refOf(const Command &command)
{
    return std::visit(
        [](const auto &alternative) {
            if constexpr (requires { alternative.ref; })
                return alternative.ref;
            else
                return QString();
        },
        command);
}

} // namespace Teahouse
