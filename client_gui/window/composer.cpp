// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/composer.h"

#include "client_gui/window/messageedit.h"
#include "client_gui/window/messagelength.h"
#include "client_gui/window/sendbutton.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int least = 42;
constexpr int mostLines = 8;
constexpr int padding = 5; // around the buttons, the edge included
constexpr int textMargin = 10; // above and below the text

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_edit(new MessageEdit(this))
    , m_hint(new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this))
    , m_send(new SendButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, padding, padding, padding);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_hint, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    m_hint->setObjectName(u"lengthHint"_s);
    m_hint->hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &MessageEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &MessageEdit::sendRequested, this, &Composer::send);
    connect(m_send, &QAbstractButton::clicked, this, &Composer::send);
    setFocusProxy(m_edit);
    measure();
}

void Composer::setLimits(const Limits &limits)
{
    m_limits = limits;
    measure();
}

void Composer::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(text);
}

void Composer::setMostHeight(int height)
{
    m_mostHeight = height;
    grow();
}

void Composer::setText(const QString &text)
{
    m_edit->setText(text);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::send()
{
    const QString written = text();
    if (!m_fits || written.trimmed().isEmpty() || m_edit->isComposing())
        return;
    m_edit->clear();
    m_edit->setFocus();
    emit sendRequested(written);
}

void Composer::onTextChanged()
{
    measure();
    emit textChanged();
}

void Composer::measure()
{
    const QString written = text();
    const MessageLength length = messageLength(written, m_limits);
    m_fits = length.fits;
    m_hint->setText(length.hint);
    m_hint->setVisible(!length.hint.isEmpty());
    m_hint->setTone(m_fits ? PlainLabel::Tone::Secondary : PlainLabel::Tone::Danger);
    m_send->setEnabled(m_fits && !written.trimmed().isEmpty());
    grow();
}

void Composer::grow()
{
    const Theme theme = applicationTheme();
    const int wanted = m_edit->heightForLines(mostLines) + 2 * theme.px(textMargin) + 2;
    const int most = m_mostHeight > 0 ? std::min(wanted, m_mostHeight) : wanted;
    setFixedHeight(std::max(most, theme.px(least)));
    m_edit->centreFirstLine(theme.px(least) - 2 * padding);
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_edit->hasFocus();
    const qreal edge = focus ? 2 : 1;
    painter.setPen(QPen(focus ? theme.accent : theme.controlEdge, edge));
    painter.setBrush(isEnabled() ? theme.base : theme.window);
    const qreal inset = edge / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 10, 10);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        grow();
}

void Composer::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus();
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace Teahouse
