// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <span>

namespace Teahouse {

// What the room can say, in English, as Phrasebook translates it. %1 and %2 stand for names, %n for
// a number. Both the codec that writes lines for people and the one that reads them back use these
// tables.

struct RefusalSentence {
    ErrorCode code;
    const char *plain;
    const char *about; ///< with the subject as %1; null where the sentence needs none
};

/// In the order of ErrorCode, one each.
std::span<const RefusalSentence> refusalSentences();

/// In the order of ByeReason.
const char *farewellSentence(ByeReason reason);

/// How coming and going is told: of one person, and of several at once.
struct PeopleSentence {
    const char *one; ///< %1: the name
    const char *many; ///< %n: how many, %1: their names
};

PeopleSentence joinedSentence();
PeopleSentence leftSentence(LeaveReason reason);
const char *renamedSentence(); ///< %1: the old name, %2: the new one

const char *editedSentence(); ///< %1: who, %2: the new text
const char *editedMark(); ///< marks a message in a transcript
const char *deletedSentence(); ///< %1: who
const char *deletedOthersSentence(); ///< %1: who, %2: whose message
const char *reactedSentence(); ///< %1: who, %2: the emoji; how the message begins may follow
const char *reactionGoneSentence();
const char *repliedSentence(); ///< %1: who, %2: to whom; how that message begins follows

const char *systemWord(); ///< who says what the room itself says
const char *privateWord(); ///< stands before the name in a private message
const char *hostWord();
const char *moderatorWord();

const char *nothingEarlierSentence(); ///< the answer to -history in a new room
const char *nothingFoundSentence(); ///< the answer to -search
const char *moreFoundSentence(); ///< stands before what was found if that is not all
const char *httpSentence(); ///< what a browser is told

std::span<const char *const> helpSentences();

/// What the room is told about somebody, %1.
const char *mutedSentence();
const char *unmutedSentence();
const char *moderatorSentence();
const char *noModeratorSentence();

/// What people are told when the host erases words out of the history; the first names whose.
const char *erasedPersonSentence();
const char *erasedRoomSentence();
const char *erasedConversationSentence();

} // namespace Teahouse
