// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <optional>

namespace Teahouse {

/// Why a command was refused. Each has a stable word for programs (errorWord) and a sentence for
/// people (Phrasebook). The list is part of docs/PROTOCOL.md.
enum class ErrorCode {
    BadJson, ///< "bad-json": the line is no JSON object, or nests too deep
    BadField, ///< "bad-field": a field is missing or of the wrong kind; subject names it
    UnknownCommand, ///< "unknown-command"
    UnknownProtocol, ///< "unknown-protocol": hello speaks a version that the server does not
    TooLong, ///< "too-long": a line or a message
    EmptyMessage, ///< "empty": a message without a visible character
    NameNeeded, ///< "name-needed"
    NameTaken, ///< "name-taken": somebody in the room has it, or one that looks the same
    NameKept, ///< "name-kept": it belongs to a person who is away
    NameNotAllowed, ///< "name-not-allowed": reserved, or holds what a name may not
    NameTooLong, ///< "name-too-long"
    JoinFirst, ///< "join-first"
    AlreadyJoined, ///< "already-joined"
    NobodyCalled, ///< "nobody-called": subject is the name that nobody has
    PersonAway, ///< "person-away"
    NotToYourself, ///< "not-to-yourself"
    NotAllowed, ///< "not-allowed"
    TooFast, ///< "too-fast"
    TooManyCommands, ///< "too-many-commands": before joining; the connection closes
    BadProof, ///< "bad-proof": the signature does not prove the person
    ProofNeeded, ///< "proof-needed": prove before anything else
    DoorClosed, ///< "door-closed"
    ServerFull, ///< "server-full"
    TooManyFromAddress, ///< "too-many-from-address"
    NotStored, ///< "not-stored": the disk refuses; nothing was said
    RefUsed, ///< "ref-used": another message was sent under this ref
    NotRead, ///< "not-read": the history cannot be read
    EncryptionNeeded, ///< "encryption-needed": the room takes TLS only; the connection closes
    NoSuchMessage, ///< "no-such-message": nobody said it, it is deleted, or not the asker's to see
    TooManyReactions, ///< "too-many-reactions"
    PasswordNeeded, ///< "password-needed": the room's; `auth` answers it
    NameProtected, ///< "name-protected": it is somebody's for good; `auth` with its password
    WrongPassword, ///< "wrong-password"; the third closes the connection
    NothingAsked, ///< "nothing-asked": `auth` where no password is wanted
    AuthInPlain, ///< "auth-in-plain": no password without encryption from another machine
    GuestsNotAllowed, ///< "guests-not-allowed": only people with a key or a protected name
    NotOnList, ///< "not-on-list": the room has a list of names, and this is none of them
    KeyNeeded, ///< "key-needed": what only a person with a key can do
    Muted, ///< "muted": may read, and not write
    Banned, ///< "banned"; the connection closes
};

inline constexpr int errorCodeCount = int(ErrorCode::Banned) + 1;

/// The stable word on the wire.
QByteArrayView errorWord(ErrorCode code);
std::optional<ErrorCode> errorFromWord(QByteArrayView word);

} // namespace Teahouse
