// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace Teahouse {

/// What the desktop wants of every program's look. The theme controller asks it; tests fake it.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isDark() const = 0;
    virtual bool isHighContrast() const = 0;

signals:
    void changed();
};

} // namespace Teahouse
