// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/banner.h"

#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"
#include "shared/ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Teahouse {

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel(QString(), this))
    , m_action(new QPushButton(this))
{
    setButtonRole(m_action, ButtonRole::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    m_action->hide();
    hide();
}

void Banner::tell(const QString &iconName, const QString &text, const QString &action, Tone tone)
{
    m_iconName = iconName;
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    dress();
    show();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(
        rect(), m_tone == Tone::Warning ? theme.warnBackground : theme.dangerBackground);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void Banner::dress()
{
    const Theme theme = applicationTheme();
    setFixedHeight(theme.px(36));
    if (m_iconName.isEmpty())
        return; // nothing told yet
    m_icon->setPixmap(iconPixmap(m_iconName, m_tone == Tone::Warning ? theme.warn : theme.danger,
        theme.px(16), devicePixelRatioF()));
}

} // namespace Teahouse
