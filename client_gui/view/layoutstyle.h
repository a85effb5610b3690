// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/mentions.h"
#include "shared/ui/theme.h"

#include <QDate>

namespace Teahouse {

/// What all rows of one view are laid out with: made once for each width, theme and day.
struct LayoutStyle {
    Theme theme;
    int width = 0;
    QDate today; ///< local
    QString myName; ///< shown as a chip where a message mentions me
    CallNames names; ///< of all who can be mentioned

    QFont messageFont;
    QFont nameFont;
    QFont captionFont;
    QFont timeFont;
    QFont strongCaptionFont;
    QFont lineFont; ///< of days and of what is new
    QFont systemFont;
    QFont codeFont;
    QFont quoteFont;
    QFont emojiFont; ///< of reactions
    QFont goneFont; ///< in the place of a deleted text
    QFont strongQuoteFont;

    int columnLeft = 0; ///< where avatars and hairlines begin
    int columnRight = 0; ///< where own bubbles and hairlines end
    int textLeft = 0; ///< where names and texts of others begin
    int bubbleMaximum = 0;

    bool operator==(const LayoutStyle &) const = default;
};

/// Width of the conversation below which margins shrink and bubbles may be wider.
constexpr int NarrowWidth = 480;

LayoutStyle layoutStyle(const Theme &theme, int width, const QDate &today,
    const QString &myName = {}, const CallNames &names = {});

} // namespace Teahouse
