// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/composer.h"

#include "server_gui/window/recipientbar.h"
#include "server_gui/window/verbactions.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

namespace Teahouse {

namespace {

constexpr int mostLines = 8;
constexpr qreal cornerRadius = 10;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_recipients(new RecipientBar(this))
    , m_refusal(
          new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Danger, this))
    , m_field(new QPlainTextEdit(this))
    , m_send(new QToolButton(this))
{
    m_field->setObjectName(QStringLiteral("message"));
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->setTabChangesFocus(true);
    m_field->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_field->document()->setDocumentMargin(2);
    m_field->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setFixedSize(32, 32);
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolTip(tipText(tr("send"), QKeySequence(Qt::Key_Return)));
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    connect(m_send, &QToolButton::clicked, this, &Composer::send);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        tell();
    });
    connect(m_recipients, &RecipientBar::peopleChanged, this, &Composer::tell);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_field, 1);
    line->addWidget(m_send, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 24, 24);
    column->setSpacing(4);
    column->addWidget(m_recipients);
    column->addWidget(m_refusal);
    column->addLayout(line);
    dress();
}

void Composer::writeTo(const std::vector<Person> &people)
{
    m_recipients->setPeople(people);
    m_field->setFocus(Qt::OtherFocusReason);
}

void Composer::offer(const Person &person)
{
    m_recipients->offer(person);
}

void Composer::refused(const QString &sentence, const QString &text)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    if (m_field->toPlainText().isEmpty())
        m_field->setPlainText(text);
}

void Composer::setServing(bool serving)
{
    m_serving = serving;
    tell();
}

const std::vector<Person> &Composer::people() const
{
    return m_recipients->people();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool composing = !m_field->textCursor().block().layout()->preeditAreaText().isEmpty();
    if (enter && !composing && !(key->modifiers() & Qt::ShiftModifier)) {
        send();
        return true;
    }
    if (key->key() == Qt::Key_Escape && !people().empty()) {
        m_recipients->setPeople({});
        return true;
    }
    return false;
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_field->hasFocus();
    painter.setPen(QPen(focus ? theme.accent : theme.controlEdge, focus ? 2 : 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(16.5, 0.5, -16.5, -16.5).adjusted(0.5, 0.5, -0.5, -0.5),
        cornerRadius, cornerRadius);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void Composer::send()
{
    const QString text = m_field->toPlainText();
    if (!m_serving || text.trimmed().isEmpty())
        return;
    m_field->clear();
    m_refusal->hide();
    emit sendRequested(people(), text);
}

/// One line high, growing to eight.
void Composer::fit()
{
    const int line = applicationTheme().lineHeight(TypeStep::Message) + 2;
    const int lines = std::clamp(int(m_field->document()->size().height()), 1, mostLines);
    m_field->setFixedHeight(lines * line + 8);
}

void Composer::tell()
{
    const std::vector<Person> &to = people();
    const QString prompt = to.empty() ? tr("Message everyone")
        : to.size() == 1              ? tr("Message %1").arg(to.front().name)
                                      : tr("Message %n people", nullptr, int(to.size()));
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    const bool sendable = m_serving && !m_field->toPlainText().trimmed().isEmpty();
    m_send->setEnabled(sendable);
    const Theme theme = applicationTheme();
    m_send->setIcon(icon(QStringLiteral("send"), sendable ? theme.accent : theme.meta));
}

void Composer::dress()
{
    const Theme theme = applicationTheme();
    m_field->setFont(theme.font(TypeStep::Message));
    m_field->setPalette(fieldPaletteOf(theme));
    fit();
    tell();
}

} // namespace Teahouse
