// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/closedcomposer.h"

#include "client_gui/window/fieldframe.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int sideMargin = 14;
constexpr int topMargin = FieldBeside + 5;
constexpr int iconSize = 16;
constexpr int gap = 12;

} // namespace

ClosedComposer::ClosedComposer(QWidget *parent)
    : QWidget(parent)
    , m_why(new PlainLabel({}, TypeStep::Message, QFont::Normal, PlainLabel::Tone::Secondary, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_why->setEliding(false);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_why, 1);
    dress();
}

void ClosedComposer::dress()
{
    const Theme theme = applicationTheme();
    m_why->setText(tr("You may read but not write now. Ask the host."));
    setAccessibleName(m_why->text());
    layout()->setContentsMargins(theme.px(sideMargin + iconSize + gap), theme.px(topMargin),
        theme.px(sideMargin), theme.px(topMargin));
    setMinimumHeight(theme.px(FieldInside) + 2 * FieldBeside);
    update();
}

void ClosedComposer::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    paintFieldFrame(*this, hasFocus(), theme.line, theme.window);
    QPainter painter(this);
    const int size = theme.px(iconSize);
    painter.drawPixmap(theme.px(sideMargin), (height() - size) / 2,
        iconPixmap(u"muted"_s, theme.secondary, size, devicePixelRatioF()));
}

void ClosedComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool concerns =
        event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange;
    if (concerns)
        dress();
}

} // namespace Teahouse
