// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/theme.h"

#include <QObject>
#include <QPalette>

namespace Teahouse {

class SystemAppearance;

enum class ThemeChoice { System, Light, Dark };

/// Gives the application its look and keeps it as the person or the desktop wants it: style,
/// palette and font. One per application, made before its windows; widgets hear of a change by the
/// events PaletteChange and FontChange.
class ThemeController final : public QObject
{
    Q_OBJECT
public:
    explicit ThemeController(SystemAppearance &system, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    qreal zoom() const { return m_zoom; }
    const Theme &theme() const { return m_theme; }

    void setChoice(ThemeChoice choice);
    /// Clamped to MinimumZoom..MaximumZoom; takes effect in steps of one pixel of the main font.
    void setZoom(qreal zoom);

signals:
    void themeChanged(const Teahouse::Theme &theme);

private:
    Theme wanted() const;
    void apply();
    static void tellOfFont();

    SystemAppearance &m_system;
    QPalette m_systemPalette;
    ThemeChoice m_choice = ThemeChoice::System;
    qreal m_zoom = 1;
    Theme m_theme;
};

} // namespace Teahouse
