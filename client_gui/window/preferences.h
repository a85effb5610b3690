// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>

namespace Teahouse {

/// Which key sends what is written; the other begins a new line.
enum class SendKey { Enter, ControlEnter };

/// Of which messages the desktop tells.
enum class NoticeOf {
    Mentions, ///< of me, and private ones
    Everything,
    Nothing,
};

/// How somebody wants to be told of what they do not look at.
struct NoticeWishes {
    NoticeOf of = NoticeOf::Mentions;
    bool textHidden = false;
    bool sound = false;
    bool quiet = false; ///< "do not disturb": none, until it is taken back
    bool operator==(const NoticeWishes &) const = default;
};

/// All that the settings dialog asks for.
struct Preferences {
    QString theme = {}; ///< "light", "dark"; empty is the system's
    QString language = {}; ///< "en", "zh_CN"; empty is the system's
    int zoom = 100; ///< percent, one of zoomSteps
    SendKey sendKey = SendKey::Enter;
    NoticeWishes notices = {};
    bool operator==(const Preferences &) const = default;
};

/// Each of them is another size of the main font.
inline constexpr std::array zoomSteps {85, 90, 100, 110, 125, 140, 150};

/// The place in zoomSteps that is nearest to a percentage.
int zoomStepOf(int percent);

/// The percentage `by` steps further, within the steps there are.
int zoomedBy(int percent, int by);

} // namespace Teahouse
