// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/chatheader.h"

#include "client_gui/window/iconbutton.h"
#include "client_gui/window/shortcuts.h"
#include "shared/ui/badge.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

ChatHeader::ChatHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(new IconButton(u"back"_s, tr("Back to all chats"), this))
    , m_unread(new Badge(this))
    , m_title(new PlainLabel({}, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this))
    , m_detail(new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this))
    , m_texts(new QVBoxLayout)
    , m_search(new IconButton(u"search"_s, tr("Find in this chat"), this))
    , m_people(new IconButton(u"people"_s, tr("People"), this))
    , m_more(new IconButton(u"more"_s, tr("More"), this))
{
    m_title->setObjectName(u"title"_s);
    m_detail->setObjectName(u"detail"_s);
    m_back->setObjectName(u"back"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setName(tr("Find in this chat"), findHereKey());
    m_people->setObjectName(u"togglePeople"_s);
    m_people->setCheckable(true);
    m_people->setName(tr("People"), togglePeopleKey());
    m_texts->setSpacing(0);
    m_texts->addStretch(1);
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_detail);
    m_texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 10, 0);
    row->setSpacing(2);
    auto *way = new QHBoxLayout;
    way->setSpacing(0);
    way->addWidget(m_back);
    way->addWidget(m_unread, 0, Qt::AlignVCenter);
    row->addLayout(way);
    row->addLayout(m_texts, 1);
    row->addWidget(m_search);
    row->addWidget(m_people);
    row->addWidget(m_more);
    connect(m_back, &QToolButton::clicked, this, &ChatHeader::backRequested);
    connect(m_search, &QToolButton::clicked, this, &ChatHeader::searchRequested);
    connect(m_people, &QToolButton::clicked, this, &ChatHeader::peopleToggled);
    setBackShown(false);
    dress();
}

void ChatHeader::setTexts(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
}

QString ChatHeader::title() const
{
    return m_title->text();
}

void ChatHeader::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void ChatHeader::setBackShown(bool shown)
{
    m_back->setVisible(shown);
    m_unread->setVisible(shown && m_unreadCount > 0);
    layout()->setContentsMargins(shown ? 10 : 20, 0, 10, 0);
    m_texts->setContentsMargins(shown ? 10 : 0, 0, 0, 0);
}

void ChatHeader::setUnreadElsewhere(int count)
{
    m_unreadCount = count;
    m_unread->setCount(count);
    m_unread->setVisible(!m_back->isHidden() && count > 0);
}

void ChatHeader::setPeopleShown(bool shown)
{
    m_people->setChecked(shown);
}

void ChatHeader::setPeopleOffered(bool offered)
{
    m_people->setVisible(offered);
}

void ChatHeader::setSearchShown(bool shown)
{
    m_search->setVisible(shown);
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void ChatHeader::dress()
{
    setFixedHeight(applicationTheme().px(52));
    m_back->setFixedWidth(applicationTheme().px(28));
}

} // namespace Teahouse
