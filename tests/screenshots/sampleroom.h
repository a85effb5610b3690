// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Teahouse {

/// What is said in a picture.
struct SampleLine {
    QString from;
    QString text;
    QString to; ///< empty: everyone
};

/// Who answers a line with an emoji.
struct SampleReaction {
    size_t line = 0; ///< in the order of the lines
    QString emoji;
    QStringList people;
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
    QStringList typing; ///< at the end
    QStringList away; ///< the same
    QStringList muted; ///< whose private chats are
};

SampleRoom laboratory();
SampleRoom classroom();

} // namespace Teahouse
