// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/nameavatar.h"

#include "shared/ui/avatar.h"
#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

NameAvatar::NameAvatar(QWidget *parent)
    : QWidget(parent)
    , m_presence(PresenceMark::None)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void NameAvatar::setName(const QString &name)
{
    setPerson({name.trimmed().toUtf8()}, name.trimmed());
}

void NameAvatar::setPerson(const PersonId &id, const QString &name)
{
    m_id = id;
    m_name = name;
    update();
}

void NameAvatar::setPresence(PresenceMark mark)
{
    m_presence = mark;
    update();
}

QSize NameAvatar::sizeHint() const
{
    const int size = applicationTheme().px(32);
    return {size, size};
}

void NameAvatar::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    paintAvatar(painter, rect(), m_id, m_name, theme);
    const int size = theme.px(10);
    paintPresence(painter, QRectF(width() - size, height() - size, size, size), m_presence,
        palette().color(QPalette::Window), theme);
}

} // namespace Teahouse
