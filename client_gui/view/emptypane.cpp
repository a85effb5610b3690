// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/emptypane.h"

#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int cupSize = 48;
constexpr int mostWidth = 320;

} // namespace

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_cup(new QLabel(this))
    , m_title(new PlainLabel({}, TypeStep::Message, QFont::DemiBold, PlainLabel::Tone::Text, this))
    , m_detail(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_action(new QPushButton(this))
{
    m_action->setObjectName(u"emptyAction"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_detail->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_detail->setEliding(false);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_cup, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    column->addSpacing(10);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyPane::actionTriggered);
    setBackgroundRole(QPalette::Window); // whose text the labels are, wherever the pane lies
    dress();
}

void EmptyPane::setState(const EmptyState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_title->setText(state.title);
    m_detail->setText(state.detail);
    m_action->setText(state.action);
    m_action->setVisible(!state.action.isEmpty());
    m_action->setIcon(icon(state.icon));
}

void EmptyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void EmptyPane::dress()
{
    const Theme theme = applicationTheme();
    m_cup->setPixmap(
        iconPixmap(u"teacup"_s, theme.controlEdge, theme.px(cupSize), devicePixelRatioF()));
    m_detail->setFixedWidth(theme.px(mostWidth));
    layout()->setSpacing(theme.px(2));
    m_action->setFixedHeight(theme.px(28));
}

} // namespace Teahouse
