// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/iconbutton.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QStyleOptionToolButton>

namespace Teahouse {

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(Teahouse::icon(iconName));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPopupMode(QToolButton::InstantPopup);
    setName(name);
}

void IconButton::setName(const QString &name, const QKeySequence &key)
{
    setAccessibleName(name);
    setToolTip(
        key.isEmpty() ? name : tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
}

QSize IconButton::sizeHint() const
{
    const int size = applicationTheme().px(32);
    return {size, size};
}

void IconButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->features &= ~QStyleOptionToolButton::HasMenu; // the icon itself says that there is more
}

} // namespace Teahouse
