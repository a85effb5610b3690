// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/layoutstyle.h"

#include "shared/ui/fonts.h"

#include <algorithm>

namespace Teahouse {

LayoutStyle layoutStyle(const Theme &theme, int width, const QDate &today, const QString &myName,
    const CallNames &names)
{
    LayoutStyle s;
    s.theme = theme;
    s.width = width;
    s.today = today;
    s.myName = myName;
    s.names = names;
    s.messageFont = theme.font(TypeStep::Message);
    s.nameFont = theme.font(TypeStep::Ui, QFont::DemiBold);
    s.timeFont = theme.font(TypeStep::Meta);
    s.captionFont = theme.font(TypeStep::Caption);
    s.strongCaptionFont = theme.font(TypeStep::Caption, QFont::DemiBold);
    s.lineFont = theme.font(TypeStep::Meta, QFont::DemiBold);
    s.systemFont = theme.font(TypeStep::Caption);
    s.codeFont = theme.font(TypeStep::Code);
    s.emojiFont = theme.font(TypeStep::Message);
    s.emojiFont.setFamilies(emojiFamilies());
    s.goneFont = s.messageFont;
    s.goneFont.setItalic(true);
    // Between two steps of the scale; pixels are whole.
    s.quoteFont = theme.font(TypeStep::Caption);
    s.quoteFont.setPixelSize(theme.px(12.5));
    s.strongQuoteFont = s.quoteFont;
    s.strongQuoteFont.setWeight(QFont::DemiBold);

    const bool narrow = width < theme.px(NarrowWidth);
    const int margin = theme.px(narrow ? 16 : 20);
    const int column = std::max(theme.px(120), std::min(theme.px(760), width - 2 * margin));
    s.columnLeft = std::max(margin, (width - column) / 2);
    s.columnRight = s.columnLeft + column;
    // A narrow window lets avatars out into the margin, so that texts keep their room.
    s.textLeft = narrow ? theme.px(56) : s.columnLeft + theme.px(44);
    s.bubbleMaximum = std::min(theme.px(480), int((column + 2 * margin) * (narrow ? 0.8 : 0.72)));
    return s;
}

} // namespace Teahouse
