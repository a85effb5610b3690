// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/replystrip.h"

#include "client_gui/view/showntext.h"
#include "client_gui/window/iconbutton.h"
#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int stripHeight = 26;
constexpr int gap = 6;

} // namespace

ReplyStrip::ReplyStrip(QWidget *parent)
    : QWidget(parent)
    , m_close(new IconButton(u"close"_s, {}, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_close);
    connect(m_close, &QAbstractButton::clicked, this, &ReplyStrip::closeRequested);
    dress();
    updateTexts();
}

void ReplyStrip::dress()
{
    const Theme theme = applicationTheme();
    m_close->setFixedSize(theme.px(28), theme.px(stripHeight));
}

void ReplyStrip::setQuote(const Quote &quote, Purpose purpose)
{
    m_quote = quote;
    m_purpose = purpose;
    updateTexts();
    update();
}

QSize ReplyStrip::sizeHint() const
{
    return {applicationTheme().px(200), applicationTheme().px(stripHeight)};
}

void ReplyStrip::updateTexts()
{
    const QKeySequence escape(Qt::Key_Escape);
    if (m_purpose == Purpose::Edit) {
        m_close->setName(tr("Do not edit"), escape);
        return setAccessibleName(tr("Edit message: %1").arg(m_quote.line));
    }
    m_close->setName(tr("Do not reply"), escape);
    setAccessibleName(tr("Reply to %1: %2").arg(shownName(m_quote.from.name), m_quote.line));
}

void ReplyStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    const bool edits = m_purpose == Purpose::Edit;
    const int icon = theme.px(16);
    painter.drawPixmap(0, (height() - icon) / 2,
        iconPixmap(edits ? u"edit"_s : u"reply"_s, theme.link, icon, devicePixelRatioF()));
    int x = icon + theme.px(gap);
    const int end = m_close->x() - theme.px(gap);
    const auto say = [&](const QString &text, QFont::Weight weight, const QColor &color) {
        painter.setFont(theme.font(TypeStep::Caption, weight));
        painter.setPen(color);
        const QString shown =
            painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, end - x));
        painter.drawText(
            QRect(x, 0, end - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += painter.fontMetrics().horizontalAdvance(shown);
    };
    if (edits) {
        say(tr("Edit message"), QFont::DemiBold, theme.link);
    } else {
        //: Before the name of the person whose message is answered.
        say(tr("Reply to"), QFont::Normal, theme.secondary);
        x += theme.px(4);
        say(shownName(m_quote.from.name), QFont::DemiBold, personColor(m_quote.from.id, theme));
    }
    x += theme.px(8);
    QString line = shownText(m_quote.line);
    line.replace(QChar::LineSeparator, u' ');
    say(line, QFont::Normal, theme.secondary);
}

void ReplyStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    else if (event->type() == QEvent::FontChange)
        dress();
}

} // namespace Teahouse
