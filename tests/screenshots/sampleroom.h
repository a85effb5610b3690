// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Teahouse {

/// What is said in a picture.
struct SampleLine {
    QString from;
    QString text;
    QString to; ///< empty: everyone
    std::optional<size_t> answers = {}; ///< which of the lines before
};

/// Who answers a line with an emoji.
struct SampleReaction {
    size_t line = 0; ///< in the order of the lines
    QString emoji;
    QStringList people;
};

/// What becomes of a line that was said to everyone.
struct SampleChange {
    size_t line = 0;
    QString text; ///< by its author; empty: deleted
};

/// The people of a picture and what they say, in the order in which it happens.
struct SampleRoom {
    QString language; ///< "en" or "zh_CN"
    QString name;
    QString host;
    QString me; ///< whose window it is
    QStringList early; ///< inside before `me`
    QStringList late; ///< these come after
    QString program; ///< one of the early, no person
    QString plain; ///< one of the late, who uses netcat
    std::vector<SampleLine> lines;
    std::vector<SampleReaction> reactions; ///< when all is said
    std::vector<SampleChange> changes; ///< after the reactions
    QStringList typing; ///< at the end
    QStringList away; ///< the same
    QStringList muted; ///< whose private chats are
};

SampleRoom laboratory();
/// The same when some of it was edited and deleted.
SampleRoom correctedLaboratory();
SampleRoom classroom();

} // namespace Teahouse
