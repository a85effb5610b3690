// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/themecontroller.h"

#include <QByteArray>
#include <QSettings>

namespace Teahouse {

/// What the window finds again at its next start: places, sizes, colours. The one place that opens
/// the settings of the program.
class WindowMemory
{
public:
    /// `path` of the file; empty: that of the application and the user.
    explicit WindowMemory(const QString &path = {});

    QByteArray bytes(const QString &key) const;
    void keep(const QString &key, const QByteArray &bytes);
    ThemeChoice theme() const;
    void keepTheme(ThemeChoice choice);

private:
    mutable QSettings m_settings;
};

} // namespace Teahouse
