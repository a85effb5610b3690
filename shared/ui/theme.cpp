// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/theme.h"

#include "shared/ui/fonts.h"

#include <QGuiApplication>
#include <QPalette>
#include <QtMath>

#include <algorithm>

namespace Teahouse {

namespace {

struct TypeSize {
    int size;
    int lineHeight;
};

TypeSize typeSize(TypeStep step)
{
    switch (step) {
    case TypeStep::Meta:
        return {11, 16};
    case TypeStep::Caption:
        return {12, 16};
    case TypeStep::Ui:
        return {13, 20};
    case TypeStep::Message:
        return {14, 20};
    case TypeStep::Header:
        return {15, 20};
    case TypeStep::Title:
        return {20, 28};
    case TypeStep::Code:
        return {12, 18};
    }
    return {13, 20};
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : qPow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// The application's font says how far everything is zoomed: its size is that of TypeStep::Ui.
qreal zoomOf(const QFont &font)
{
    const int pixels = font.pixelSize();
    return pixels > 0 ? std::clamp(pixels / 13.0, MinimumZoom, MaximumZoom) : 1;
}

} // namespace

Theme Theme::day()
{
    Theme t;
    t.window = 0xF3F5F4;
    t.base = 0xFFFFFF;
    t.raised = 0xFFFFFF;
    t.hover = 0xE8ECEA;
    t.selected = 0xD8E9E1;
    t.own = 0xDCEDE4;
    t.mention = 0xFFF5DC;
    t.warnBackground = 0xFFF1D0;
    t.dangerBackground = 0xFBEAE8;
    t.line = 0xDFE4E1;
    t.buttonEdge = 0xCAD1CD;
    t.controlEdge = 0x858E89;
    t.text = 0x191E1B;
    t.secondary = 0x4C5550;
    t.meta = 0x5F6863;
    t.accent = 0x1A7757;
    t.onAccent = 0xFFFFFF;
    t.link = 0x136B4E;
    t.danger = 0xB0332A;
    t.warn = 0x7A4F00;
    t.mentionBar = 0xB67A00;
    t.info = 0x245FAE;
    t.people = {0xA1452C, 0x86397A, 0x4650AB, 0x1A62A0, 0x0D6A75, 0x5B6410, 0x835300, 0xA93059};
    return t;
}

Theme Theme::night()
{
    Theme t;
    t.dark = true;
    t.window = 0x141816;
    t.base = 0x1A1F1C;
    t.raised = 0x242A27;
    t.hover = 0x252B28;
    t.selected = 0x1F3B30;
    t.own = 0x1F4638;
    t.mention = 0x352C16;
    t.warnBackground = 0x332A14;
    t.dangerBackground = 0x3A201D;
    t.line = 0x2C332F;
    t.buttonEdge = 0x3B443F;
    t.controlEdge = 0x6E7973;
    t.text = 0xE6EBE8;
    t.secondary = 0xADB7B1;
    t.meta = 0x8F9993;
    t.accent = 0x3FAE85;
    t.onAccent = 0x04190F;
    t.link = 0x63C9A1;
    t.danger = 0xF29B90;
    t.warn = 0xE4B450;
    t.mentionBar = 0xD6A23A;
    t.info = 0x8AB6F3;
    t.people = {0xE89C82, 0xDB9FCF, 0xAAB2F2, 0x8ABFEE, 0x73C9D3, 0xBEC76D, 0xDFB466, 0xF09BB7};
    return t;
}

Theme Theme::fromPalette(const QPalette &palette)
{
    Theme t;
    t.highContrast = true;
    t.window = palette.color(QPalette::Window);
    t.base = palette.color(QPalette::Base);
    t.raised = palette.color(QPalette::Button);
    t.text = palette.color(QPalette::Text);
    t.dark = luminance(t.text) > luminance(t.base);
    t.hover = palette.color(QPalette::AlternateBase);
    t.selected = t.own = t.mention = t.warnBackground = t.dangerBackground = t.base;
    t.line = t.buttonEdge = t.controlEdge = t.secondary = t.meta = t.text;
    t.accent = palette.color(QPalette::Highlight);
    t.onAccent = palette.color(QPalette::HighlightedText);
    t.link = palette.color(QPalette::Link);
    t.danger = t.warn = t.mentionBar = t.info = t.text;
    t.people.fill(t.text);
    return t;
}

int Theme::px(qreal logical) const
{
    return qRound(logical * zoom);
}

QFont Theme::font(TypeStep step, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies(step == TypeStep::Code ? monospaceFamilies() : uiFamilies());
    font.setPixelSize(px(typeSize(step).size));
    font.setWeight(weight);
    return font;
}

int Theme::lineHeight(TypeStep step) const
{
    return px(typeSize(step).lineHeight);
}

QPalette paletteOf(const Theme &theme)
{
    if (theme.highContrast)
        return QGuiApplication::palette();
    QPalette p(theme.raised, theme.window);
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) {
        p.setColor(role, color);
    };
    set(QPalette::Window, theme.window);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.hover);
    set(QPalette::Text, theme.text);
    set(QPalette::WindowText, theme.text);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::PlaceholderText, theme.meta);
    set(QPalette::Button, theme.raised);
    set(QPalette::Highlight, theme.selected);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Link, theme.link);
    set(QPalette::LinkVisited, theme.link);
    set(QPalette::BrightText, theme.danger);
    set(QPalette::Light, theme.raised);
    set(QPalette::Midlight, theme.line);
    set(QPalette::Mid, theme.controlEdge);
    set(QPalette::Dark, theme.buttonEdge);
    set(QPalette::Shadow, theme.line);
    set(QPalette::ToolTipBase, theme.raised);
    set(QPalette::ToolTipText, theme.text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mixed(theme.window, theme.meta, 0.7));
    return p;
}

QPalette fieldPaletteOf(const Theme &theme)
{
    QPalette p = paletteOf(theme);
    if (theme.highContrast)
        return p;
    p.setColor(QPalette::Highlight, mixed(theme.base, theme.accent, 0.3));
    p.setColor(QPalette::HighlightedText, theme.text);
    return p;
}

Theme applicationTheme()
{
    const QPalette palette = QGuiApplication::palette();
    Theme theme = palette.color(QPalette::Base) == QColor(0x1A1F1C) ? Theme::night() : Theme::day();
    if (palette.color(QPalette::Window) != theme.window
        || palette.color(QPalette::Highlight) != theme.selected)
        theme = Theme::fromPalette(palette);
    theme.zoom = zoomOf(QGuiApplication::font());
    return theme;
}

QColor mixed(const QColor &under, const QColor &over, qreal amount)
{
    const auto channel = [amount](int from, int to) { return qRound(from + (to - from) * amount); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
        channel(under.blue(), over.blue()));
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace Teahouse
