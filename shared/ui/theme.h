// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>

#include <array>

class QPalette;

namespace Teahouse {

/// The steps of the type scale, size / line height in logical pixels.
enum class TypeStep {
    Meta, ///< 11/16
    Caption, ///< 12/16
    Ui, ///< 13/20
    Message, ///< 14/20, 14/22 for text with Chinese, Japanese or Korean
    Header, ///< 15/20
    Title, ///< 20/28
    Code, ///< 12/18, monospace
};

/// All that decides how things look, as one value: colours, type and zoom. Computed, never stored.
struct Theme {
    bool dark = false;
    bool highContrast = false; ///< the colours are the system's own
    qreal zoom = 1;

    QColor window; ///< sidebar, header, dialogs
    QColor base; ///< conversation, tables, inputs
    QColor raised; ///< menus, pills, buttons
    QColor hover; ///< a row under the pointer
    QColor selected; ///< a chosen row
    QColor own; ///< bubbles of mine
    QColor mention; ///< a row that mentions me
    QColor warnBackground; ///< banner
    QColor dangerBackground; ///< tags
    QColor line; ///< hairlines
    QColor buttonEdge; ///< buttons, pills; decorative
    QColor controlEdge; ///< inputs, check boxes; at least 3:1
    QColor text; ///< on every surface
    QColor secondary; ///< on every surface
    QColor meta; ///< not on own, selected and mention: there use secondary
    QColor accent; ///< me or an action
    QColor onAccent;
    QColor link;
    QColor danger;
    QColor warn;
    QColor mentionBar; ///< also the ring of who is away
    QColor info;
    std::array<QColor, 8> people; ///< the hues of persons

    static Theme day();
    static Theme night();
    /// For high contrast: every token from the palette the system gave.
    static Theme fromPalette(const QPalette &palette);

    /// Logical pixels of the design, zoomed and whole.
    int px(qreal logical) const;
    QFont font(TypeStep step, QFont::Weight weight = QFont::Normal) const;
    int lineHeight(TypeStep step) const;

    bool operator==(const Theme &) const = default;
};

constexpr qreal MinimumZoom = 0.85;
constexpr qreal MaximumZoom = 1.5;

/// The palette by which the toolkit's own widgets take the theme's colours.
QPalette paletteOf(const Theme &theme);

/// The same for text fields, where selected text keeps its colour.
QPalette fieldPaletteOf(const Theme &theme);

/// The theme that the application's palette and font stand for at this moment. What widgets read
/// while they paint, so that a change of palette or font is all that is needed for a new look.
Theme applicationTheme();

/// One colour laid over another. amount 0 is `under`, 1 is `over`.
QColor mixed(const QColor &under, const QColor &over, qreal amount);

/// WCAG 2's contrast of two opaque colours, 1 to 21.
qreal contrastRatio(const QColor &one, const QColor &other);

} // namespace Teahouse
