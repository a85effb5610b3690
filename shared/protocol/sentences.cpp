// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/sentences.h"

#include <QtGlobal>

#include <array>

namespace Teahouse {

namespace {

// Before joining, a peer without line ends gets its refusal in one write of at most 120 bytes, time
// stamp included, so these are short; and none holds "OK", for which scripts look.
constexpr std::array<RefusalSentence, errorCodeCount> refusals {{
    {ErrorCode::BadJson,
        QT_TRANSLATE_NOOP("Teahouse", "This line is no JSON object. Send one object a line."),
        nullptr},
    {ErrorCode::BadField,
        QT_TRANSLATE_NOOP("Teahouse", "A field is missing or wrong. Check the command."),
        QT_TRANSLATE_NOOP("Teahouse", "This field is missing or wrong: %1")},
    {ErrorCode::UnknownCommand,
        QT_TRANSLATE_NOOP(
            "Teahouse", "Command not recognised, please try again! Send -help for a list."),
        QT_TRANSLATE_NOOP("Teahouse", "There is no such command: %1")},
    {ErrorCode::UnknownProtocol,
        QT_TRANSLATE_NOOP(
            "Teahouse", "This server does not speak that version. Say hello with protocol 1."),
        nullptr},
    {ErrorCode::TooLong,
        QT_TRANSLATE_NOOP("Teahouse", "That is too long. Send it in smaller parts."), nullptr},
    {ErrorCode::EmptyMessage,
        QT_TRANSLATE_NOOP("Teahouse", "The message is empty. Write something first."), nullptr},
    {ErrorCode::NameNeeded, QT_TRANSLATE_NOOP("Teahouse", "A name is missing. Send: NAME -n"),
        nullptr},
    {ErrorCode::NameTaken,
        QT_TRANSLATE_NOOP("Teahouse", "This name, or a similar one, is taken. Choose another."),
        nullptr},
    {ErrorCode::NameKept,
        QT_TRANSLATE_NOOP("Teahouse", "This name belongs to somebody who is away. Choose another."),
        nullptr},
    {ErrorCode::NameNotAllowed,
        QT_TRANSLATE_NOOP(
            "Teahouse", "This name is not allowed here. Choose another, without signs."),
        nullptr},
    {ErrorCode::NameTooLong,
        QT_TRANSLATE_NOOP("Teahouse", "This name is too long. Choose a shorter one."), nullptr},
    {ErrorCode::JoinFirst, QT_TRANSLATE_NOOP("Teahouse", "Join first. Send: NAME -n"), nullptr},
    {ErrorCode::AlreadyJoined, QT_TRANSLATE_NOOP("Teahouse", "You have joined already. Just talk."),
        nullptr},
    {ErrorCode::NobodyCalled,
        QT_TRANSLATE_NOOP("Teahouse", "Nobody here has that name. Send -who for a list."),
        QT_TRANSLATE_NOOP("Teahouse", "Nobody here is called %1. Send -who for a list.")},
    {ErrorCode::PersonAway,
        QT_TRANSLATE_NOOP("Teahouse", "That person is not here now. Try again later."),
        QT_TRANSLATE_NOOP("Teahouse", "%1 is not here now. Try again later.")},
    {ErrorCode::NotToYourself,
        QT_TRANSLATE_NOOP("Teahouse", "That is your own name. Write to somebody else."), nullptr},
    {ErrorCode::NotAllowed,
        QT_TRANSLATE_NOOP("Teahouse", "You may not do that here. Ask the host."), nullptr},
    {ErrorCode::TooFast,
        QT_TRANSLATE_NOOP("Teahouse", "Too fast. Wait a moment, then send it again."), nullptr},
    {ErrorCode::TooManyCommands,
        QT_TRANSLATE_NOOP("Teahouse", "Too many commands before joining. Connect again and join."),
        nullptr},
    {ErrorCode::BadProof,
        QT_TRANSLATE_NOOP("Teahouse", "The signature does not fit the key. Say hello again."),
        nullptr},
    {ErrorCode::ProofNeeded,
        QT_TRANSLATE_NOOP("Teahouse", "First prove who you are: answer the challenge with prove."),
        nullptr},
    {ErrorCode::DoorClosed,
        QT_TRANSLATE_NOOP("Teahouse", "The door is closed: nobody new may enter. Come later."),
        nullptr},
    {ErrorCode::ServerFull, QT_TRANSLATE_NOOP("Teahouse", "The server is full. Try again later."),
        nullptr},
    {ErrorCode::TooManyFromAddress,
        QT_TRANSLATE_NOOP(
            "Teahouse", "Too many connections from your address. Close some or wait."),
        nullptr},
    {ErrorCode::NotStored,
        QT_TRANSLATE_NOOP(
            "Teahouse", "The server could not keep it, so it was not said. Try later."),
        nullptr},
    {ErrorCode::RefUsed,
        QT_TRANSLATE_NOOP(
            "Teahouse", "This ref was used for another message. Send it under a new one."),
        nullptr},
    {ErrorCode::NotRead,
        QT_TRANSLATE_NOOP("Teahouse", "The server cannot read what was said before. Try later."),
        nullptr},
    {ErrorCode::EncryptionNeeded,
        QT_TRANSLATE_NOOP(
            "Teahouse", "This room takes encrypted connections (TLS) only. Come in with TLS."),
        nullptr},
    {ErrorCode::NoSuchMessage,
        QT_TRANSLATE_NOOP("Teahouse", "That message is not there. It may have been deleted."),
        nullptr},
    {ErrorCode::TooManyReactions,
        QT_TRANSLATE_NOOP("Teahouse", "This message has no room for more reactions."), nullptr},
    {ErrorCode::PasswordNeeded,
        QT_TRANSLATE_NOOP("Teahouse", "This room has a password. Send: PASSWORD -auth"), nullptr},
    {ErrorCode::NameProtected,
        QT_TRANSLATE_NOOP(
            "Teahouse", "This name is protected. Send: PASSWORD -auth, or choose another."),
        nullptr},
    {ErrorCode::WrongPassword,
        QT_TRANSLATE_NOOP("Teahouse", "The password is wrong. Wait a moment, then try again."),
        nullptr},
    {ErrorCode::NothingAsked,
        QT_TRANSLATE_NOOP("Teahouse", "No password is asked for here. Just send: NAME -n"),
        nullptr},
    {ErrorCode::AuthInPlain,
        QT_TRANSLATE_NOOP(
            "Teahouse", "No password without encryption from another computer. Use TLS."),
        nullptr},
    {ErrorCode::GuestsNotAllowed,
        QT_TRANSLATE_NOOP(
            "Teahouse", "Guests may not enter. Use our program, or a protected name."),
        nullptr},
    {ErrorCode::NotOnList,
        QT_TRANSLATE_NOOP("Teahouse", "This name is not on the list of this room. Ask the host."),
        nullptr},
    {ErrorCode::KeyNeeded,
        QT_TRANSLATE_NOOP(
            "Teahouse", "That needs a key, which our program makes. Come in with it."),
        nullptr},
    {ErrorCode::Muted,
        QT_TRANSLATE_NOOP("Teahouse", "You may read but not write now. Ask the host."), nullptr},
    {ErrorCode::Banned,
        QT_TRANSLATE_NOOP("Teahouse", "You are banned from this room. Ask the host."), nullptr},
}};

// In the order of ByeReason.
constexpr std::array farewells {
    QT_TRANSLATE_NOOP("Teahouse", "You have left. Connect again to come back."),
    QT_TRANSLATE_NOOP("Teahouse", "The server is stopping. Try again later."),
    QT_TRANSLATE_NOOP("Teahouse", "The host has removed you from the room."),
    QT_TRANSLATE_NOOP("Teahouse", "The host has banned you from the room."),
    QT_TRANSLATE_NOOP("Teahouse", "You have connected from elsewhere, so this connection ends."),
    QT_TRANSLATE_NOOP("Teahouse", "Your connection is too slow to keep up. Connect again."),
    QT_TRANSLATE_NOOP("Teahouse", "Nothing was heard from you for too long. Connect again."),
    QT_TRANSLATE_NOOP("Teahouse", "You sent too much too fast. Wait, then connect again."),
    QT_TRANSLATE_NOOP("Teahouse", "The server did not let you in. Try again later."),
};
static_assert(farewells.size() == size_t(ByeReason::Refused) + 1);

// In the order of LeaveReason.
constexpr std::array<PeopleSentence, 4> leaves {{
    {QT_TRANSLATE_NOOP("Teahouse", "%1 left the chat"),
        QT_TRANSLATE_N_NOOP("Teahouse", "%n people left the chat: %1")},
    {QT_TRANSLATE_NOOP("Teahouse", "%1 went offline"),
        QT_TRANSLATE_N_NOOP("Teahouse", "%n people went offline: %1")},
    {QT_TRANSLATE_NOOP("Teahouse", "%1 was removed from the room"),
        QT_TRANSLATE_N_NOOP("Teahouse", "%n people were removed from the room: %1")},
    {QT_TRANSLATE_NOOP("Teahouse", "%1 was banned from the room"),
        QT_TRANSLATE_N_NOOP("Teahouse", "%n people were banned from the room: %1")},
}};

constexpr std::array help {
    QT_TRANSLATE_NOOP("Teahouse", "NAME -n: join as NAME, or change your name to NAME"),
    QT_TRANSLATE_NOOP("Teahouse", "TEXT -ta: say TEXT to everyone"),
    QT_TRANSLATE_NOOP("Teahouse", "NAME TEXT -to: say TEXT to NAME alone"),
    QT_TRANSLATE_NOOP("Teahouse", "-who: see who is here"),
    QT_TRANSLATE_NOOP("Teahouse", "N -history: see the last N messages"),
    QT_TRANSLATE_NOOP("Teahouse", "WORDS -search: find messages that hold WORDS"),
    QT_TRANSLATE_NOOP("Teahouse", "PASSWORD -auth: prove who you are, where it is asked"),
    QT_TRANSLATE_NOOP("Teahouse", "-help: see this list"),
    QT_TRANSLATE_NOOP("Teahouse", "exit: leave"),
};

} // namespace

std::span<const RefusalSentence> refusalSentences()
{
    return refusals;
}

const char *farewellSentence(ByeReason reason)
{
    return farewells.at(size_t(reason));
}

PeopleSentence joinedSentence()
{
    return {QT_TRANSLATE_NOOP("Teahouse", "%1 joined the chat"),
        QT_TRANSLATE_N_NOOP("Teahouse", "%n people joined the chat: %1")};
}

PeopleSentence leftSentence(LeaveReason reason)
{
    return leaves.at(size_t(reason));
}

const char *renamedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 is now called %2");
}

const char *editedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 changed a message: %2");
}

const char *editedMark()
{
    return QT_TRANSLATE_NOOP("Teahouse", "edited");
}

const char *deletedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 deleted a message");
}

const char *deletedOthersSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 deleted a message of %2");
}

const char *reactedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 reacted with %2");
}

const char *reactionGoneSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 took back the reaction %2");
}

const char *repliedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 replied to %2");
}

const char *systemWord()
{
    return QT_TRANSLATE_NOOP("Teahouse", "System");
}

const char *privateWord()
{
    return QT_TRANSLATE_NOOP("Teahouse", "Private");
}

const char *hostWord()
{
    return QT_TRANSLATE_NOOP("Teahouse", "Host");
}

const char *moderatorWord()
{
    return QT_TRANSLATE_NOOP("Teahouse", "Moderator");
}

const char *nothingEarlierSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "Nothing was said before.");
}

const char *nothingFoundSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "Nothing was found.");
}

const char *moreFoundSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "There is more. These are the newest:");
}

const char *httpSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse",
        "This is a Teahouse chat room, not a web page. Join it with the Teahouse program, or with "
        "netcat: connect to this address, then type your name followed by -n.");
}

std::span<const char *const> helpSentences()
{
    return help;
}

const char *mutedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 may read but not write now.");
}

const char *unmutedSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 may write again.");
}

const char *moderatorSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 is a moderator now.");
}

const char *noModeratorSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "%1 is no moderator any more.");
}

const char *erasedPersonSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "The host has erased what %1 had said.");
}

const char *erasedRoomSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "The host has erased what had been said in the room.");
}

const char *erasedConversationSentence()
{
    return QT_TRANSLATE_NOOP("Teahouse", "The host has erased this conversation.");
}

} // namespace Teahouse
