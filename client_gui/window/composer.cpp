// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/composer.h"

#include "client_gui/window/emojipicker.h"
#include "client_gui/window/fieldframe.h"
#include "client_gui/window/iconbutton.h"
#include "client_gui/window/messageedit.h"
#include "client_gui/window/messagelength.h"
#include "client_gui/window/replystrip.h"
#include "client_gui/window/sendbutton.h"
#include "client_gui/window/shortcuts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int mostLines = 8;
constexpr int mostRecent = 16; // emoji: two rows
constexpr int padding = FieldBeside + 5; // around the buttons
constexpr int textMargin = 10; // above and below the text
constexpr int sideMargin = 14;
constexpr int hintFoot = 8;
constexpr int replyTop = 10;
constexpr int replySide = 9; // to the right of its button

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_reply(new ReplyStrip(this))
    , m_edit(new MessageEdit(this))
    , m_hint(new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this))
    , m_emoji(new IconButton(u"emoji"_s, {}, this))
    , m_send(new SendButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    m_hint->setObjectName(u"lengthHint"_s);
    m_hint->setEliding(false);
    m_hint->hide();
    m_reply->hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &MessageEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &MessageEdit::sendRequested, this, &Composer::send);
    connect(m_edit, &MessageEdit::pasteRefused, this, [this] {
        hint(tr("Not pasted: it is too long for this room (%1).")
                 .arg(QLocale().toString(m_limits.messageCharacters)),
            PlainLabel::Tone::Danger);
    });
    connect(m_send, &QAbstractButton::clicked, this, &Composer::send);
    connect(m_emoji, &QAbstractButton::clicked, this, &Composer::chooseEmoji);
    connect(new QShortcut(emojiKey(), this), &QShortcut::activated, this, &Composer::chooseEmoji);
    connect(m_reply, &ReplyStrip::closeRequested, this, &Composer::replyCancelled);
    setFocusProxy(m_edit);
    updateTexts();
    measure();
}

void Composer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *above = new QHBoxLayout;
    above->setContentsMargins(sideMargin, 0, replySide, 0);
    above->addWidget(m_reply);
    column->addLayout(above);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, padding, padding, padding);
    row->setSpacing(2);
    row->addWidget(m_edit, 1);
    row->addSpacing(6);
    row->addWidget(m_emoji, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    column->addLayout(row, 1);
    m_below = new QHBoxLayout;
    m_below->addWidget(m_hint);
    column->addLayout(m_below);
}

void Composer::updateTexts()
{
    m_emoji->setName(tr("Emoji"), emojiKey());
}

void Composer::setReply(const std::optional<Quote> &quote)
{
    if (quote)
        m_reply->setQuote(*quote);
    m_reply->setVisible(quote.has_value());
    grow();
}

void Composer::setEdited(const std::optional<Quote> &quote)
{
    if (quote)
        m_reply->setQuote(*quote, ReplyStrip::Purpose::Edit);
    m_reply->setVisible(quote.has_value());
    grow();
}

void Composer::insert(const QString &text)
{
    m_edit->insertPlainText(text);
    m_edit->ensureCursorVisible();
}

void Composer::chooseEmoji()
{
    auto *picker = new EmojiPicker(this, m_recentEmoji);
    connect(picker, &EmojiPicker::picked, this, &Composer::onEmoji);
    connect(picker, &QObject::destroyed, m_edit, [this] { m_edit->setFocus(); });
    picker->openAbove(*this);
}

void Composer::onEmoji(const QString &emoji)
{
    m_recentEmoji.removeAll(emoji);
    m_recentEmoji.prepend(emoji);
    m_recentEmoji = m_recentEmoji.mid(0, mostRecent);
    insert(emoji);
}

void Composer::setLimits(const Limits &limits)
{
    m_limits = limits;
    m_edit->setMost(limits.messageCharacters);
    measure();
}

void Composer::setSendKey(SendKey key)
{
    m_edit->setSendKey(key);
    m_send->setSendKey(key);
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
    m_send->setEnabled(m_fits && !written.trimmed().isEmpty());
    hint(length.hint, m_fits ? PlainLabel::Tone::Secondary : PlainLabel::Tone::Danger);
}

void Composer::hint(const QString &text, PlainLabel::Tone tone)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    m_hint->setTone(tone);
    grow();
}

void Composer::grow()
{
    const Theme theme = applicationTheme();
    const int above = m_reply->isHidden() ? 0 : theme.px(replyTop) + m_reply->sizeHint().height();
    const int foot = m_hint->isHidden() ? 0 : theme.px(hintFoot);
    const int below =
        m_hint->isHidden() ? 0 : m_hint->heightForWidth(width() - 2 * sideMargin) + foot;
    const int around = above + below;
    const int wanted =
        m_edit->heightForLines(mostLines) + 2 * theme.px(textMargin) + 2 * FieldBeside + around;
    const int most = m_mostHeight > 0 ? std::min(wanted, m_mostHeight) : wanted;
    layout()->setContentsMargins(0, above > 0 ? theme.px(replyTop) : 0, 0, 0);
    m_below->setContentsMargins(sideMargin, 0, sideMargin, foot);
    const int least = theme.px(FieldInside) + 2 * FieldBeside;
    setFixedHeight(std::max(most, least + around));
    m_edit->centreFirstLine(least - 2 * padding);
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    paintFieldFrame(
        *this, m_edit->hasFocus(), theme.controlEdge, isEnabled() ? theme.base : theme.window);
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
    else if (event->type() == QEvent::LanguageChange)
        updateTexts();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    const bool escape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (escape && !m_reply->isHidden() && !m_edit->isComposing()) {
        emit replyCancelled();
        return true;
    }
    const bool up = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Up
        && !(static_cast<QKeyEvent *>(event)->modifiers() & ~Qt::KeypadModifier);
    if (up && text().isEmpty() && !m_edit->isComposing()) {
        emit editLastRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Teahouse
