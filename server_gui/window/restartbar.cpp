// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/restartbar.h"

#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Teahouse {

RestartBar::RestartBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("restartBar"));
    auto *text = new PlainLabel(
        tr("The new port needs a restart. People have to be told the new address."), this);
    auto *undo = new QPushButton(tr("Undo"), this);
    auto *restart = new QPushButton(tr("Restart now"), this);
    undo->setObjectName(QStringLiteral("undo"));
    restart->setObjectName(QStringLiteral("restart"));
    setButtonRole(restart, ButtonRole::Primary);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(56, 10, 16, 10);
    row->setSpacing(8);
    row->addWidget(text, 1);
    row->addWidget(undo);
    row->addWidget(restart);
    connect(undo, &QPushButton::clicked, this, &RestartBar::undoRequested);
    connect(restart, &QPushButton::clicked, this, &RestartBar::restartRequested);
}

void RestartBar::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.warnBackground);
    painter.fillRect(0, 0, width(), 1, theme.line);
    const int side = theme.px(16);
    painter.drawPixmap(32, (height() - side) / 2,
        iconPixmap(QStringLiteral("refresh"), theme.warn, side, devicePixelRatioF()));
}

} // namespace Teahouse
