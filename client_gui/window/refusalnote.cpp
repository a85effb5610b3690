// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/refusalnote.h"

#include "client_gui/view/showntext.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

bool isTaken(const JoinRefusal &refusal)
{
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    return code && (*code == ErrorCode::NameTaken || *code == ErrorCode::NameKept);
}

/// A name on a button: an ampersand would be taken for its key.
QString onButton(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

RefusalNote::RefusalNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Danger, this))
    , m_try(new QPushButton(this))
{
    m_text->setEliding(false);
    m_try->setObjectName(u"suggestion"_s);
    m_try->setAutoDefault(true); // Enter presses it while it has the focus
    setButtonRole(m_try, ButtonRole::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 22, 6, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_try);
    connect(m_try, &QPushButton::clicked, this, [this] { emit suggestionChosen(m_suggestion); });
    dress();
    hide();
}

void RefusalNote::tell(const JoinRefusal &refusal)
{
    m_suggestion = isTaken(refusal) ? refusal.suggestion : QString();
    // With a suggestion the button says what to do, and the sentence only what happened.
    m_text->setText(m_suggestion.isEmpty()
            ? refusalSentence(refusal)
            : tr("“%1” is taken here.").arg(shownName(refusal.subject)));
    m_try->setText(tr("Try “%1”").arg(onButton(m_suggestion)));
    m_try->setAccessibleName(tr("Try “%1”").arg(m_suggestion));
    m_try->setVisible(!m_suggestion.isEmpty());
    setAccessibleName(m_text->text());
    show();
}

void RefusalNote::clear()
{
    m_text->clear();
    hide();
}

QString RefusalNote::text() const
{
    return m_text->text();
}

bool RefusalNote::focusSuggestion()
{
    if (m_suggestion.isEmpty())
        return false;
    m_try->setFocus();
    return true;
}

void RefusalNote::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.highContrast ? QPen(theme.text, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.dangerBackground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 16.5, -0.5, -0.5), 6, 6);
}

void RefusalNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void RefusalNote::dress()
{
    const Theme theme = applicationTheme();
    m_icon->setPixmap(iconPixmap(u"failed"_s, theme.danger, theme.px(16), devicePixelRatioF()));
}

} // namespace Teahouse
