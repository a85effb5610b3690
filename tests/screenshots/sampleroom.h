// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/screenshots/sampletime.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Teahouse {

/// One thing that happens in a room.
struct SampleStep {
    enum class Act {
        Says, ///< `text`, to everyone or to `to`
        Comes,
        Leaves,
        GoesAway,
        Reads, ///< whose window it is opens the conversation with `who`; nobody: the room
        Orders, ///< the host: the verb and the rest are the text
    };

    SampleTime at;
    Act act = Act::Says;
    QString who;
    QString text = {};
    QString to = {}; ///< empty: everyone
    QString answers = {}; ///< how the message begins that it replies to
};

/// Who answers a message to everyone with an emoji.
struct SampleReaction {
    QString message; ///< its beginning
    QString emoji;
    QStringList people;
};

/// What becomes of a message to everyone.
struct SampleChange {
    QString message; ///< its beginning
    QString text; ///< by its author; empty: deleted
};

/// The people of a picture and what they do, in the order in which it happens.
struct SampleRoom {
    QString language; ///< "en" or "zh_CN"
    QString name;
    QString host;
    QString me; ///< whose window it is
    QTime now; ///< when the picture is taken
    QStringList early; ///< inside before `me`
    QStringList late; ///< who come when work has begun
    QString program; ///< one of them, no person
    QString plain; ///< who uses netcat
    QString moderator; ///< one of the early; their name is protected
    std::vector<SampleStep> steps;
    std::vector<SampleReaction> reactions; ///< when all is said
    std::vector<SampleChange> changes; ///< after the reactions
    QStringList typing; ///< at the end
    QStringList muted; ///< whose private chats are
};

SampleRoom laboratory();
/// The same up to where Diego has explained how to correct the files, and what is said after that.
SampleRoom explainedLaboratory();
std::vector<SampleStep> afterTheExplanation();
/// The same when some of it was edited and deleted.
SampleRoom correctedLaboratory();
SampleRoom classroom();

} // namespace Teahouse
