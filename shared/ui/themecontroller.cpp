// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/themecontroller.h"

#include "shared/ui/systemappearance.h"
#include "shared/ui/teahousestyle.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace Teahouse {

ThemeController::ThemeController(SystemAppearance &system, QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_systemPalette(QGuiApplication::palette())
{
    connect(&system, &SystemAppearance::changed, this, &ThemeController::apply);
    QApplication::setStyle(new TeahouseStyle);
    apply();
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeController::setZoom(qreal zoom)
{
    zoom = std::clamp(zoom, MinimumZoom, MaximumZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    apply();
}

Theme ThemeController::wanted() const
{
    if (m_system.isHighContrast())
        return Theme::fromPalette(m_systemPalette);
    const bool dark =
        m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system.isDark());
    return dark ? Theme::night() : Theme::day();
}

void ThemeController::apply()
{
    Theme next = wanted();
    next.zoom = m_zoom;
    if (next == m_theme)
        return;
    const QPalette palette = next.highContrast ? m_systemPalette : paletteOf(next);
    const QPalette fields = next.highContrast ? m_systemPalette : fieldPaletteOf(next);
    QApplication::setFont(next.font(TypeStep::Ui));
    QApplication::setFont(next.font(TypeStep::Ui, QFont::Medium), "QPushButton");
    QApplication::setPalette(palette);
    for (const char *field : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox"})
        QApplication::setPalette(fields, field);
    const bool resized = next.zoom != m_theme.zoom;
    m_theme = next;
    if (resized)
        tellOfFont();
    emit themeChanged(m_theme);
}

void ThemeController::tellOfFont()
{
    // Those that chose a font of their own hear nothing of the application's from the toolkit.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(QEvent::FontChange);
        QCoreApplication::sendEvent(widget, &change);
    }
}

} // namespace Teahouse
