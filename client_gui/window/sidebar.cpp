// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/sidebar.h"

#include "client_gui/view/showntext.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/conversationlist.h"
#include "client_gui/window/iconbutton.h"
#include "client_gui/window/jumpfield.h"
#include "client_gui/window/nameavatar.h"
#include "client_gui/window/shortcuts.h"
#include "shared/protocol/fingerprint.h"
#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int headerHeight = 52;
constexpr int sectionHeight = 28;

QHBoxLayout *lineIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(4);
    return row;
}

QVBoxLayout *twoLines(PlainLabel *first, PlainLabel *second)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(first);
    column->addWidget(second);
    column->addStretch(1);
    return column;
}

} // namespace

QString roomTitle(ChatClient &client)
{
    const QString name = shownName(client.room().room().name).trimmed();
    return name.isEmpty() ? client.session().options().server.toString() : name;
}

Sidebar::Sidebar(ChatClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
{
    RoomState &room = client.room();
    m_room = new ConversationList(
        ConversationList::Shows::Room, *room.conversations(), *room.people(), this);
    m_private = new ConversationList(
        ConversationList::Shows::Private, *room.conversations(), *room.people(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_header = buildHeader());
    column->addLayout(buildJump());
    column->addSpacing(8);
    column->addWidget(m_room);
    column->addSpacing(4);
    column->addWidget(m_heading = buildPrivateHeading());
    column->addWidget(m_private, 1);
    column->addWidget(m_footer = buildYou());
    for (ConversationList *list : {m_room, m_private}) {
        connect(list, &ConversationList::chosen, this, &Sidebar::chosen);
        connect(list, &ConversationList::entered, this, &Sidebar::entered);
        connect(list, &ConversationList::muteToggled, this, &Sidebar::toggleMuted);
    }
    connect(m_room, &ConversationList::leftDownwards, m_private,
        [this] { m_private->setFocus(Qt::ShortcutFocusReason); });
    connect(m_private, &ConversationList::leftUpwards, m_room,
        [this] { m_room->setFocus(Qt::ShortcutFocusReason); });
    connect(&room, &RoomState::roomChanged, this, &Sidebar::updateRoom);
    connect(&room, &RoomState::youChanged, this, &Sidebar::updateYou);
    connect(&client.session(), &ChatSession::stateChanged, this, &Sidebar::updateYou);
    connect(&client.presence(), &PresenceReport::changed, this, &Sidebar::updateYou);
    connect(&client.session(), &ChatSession::stateChanged, this, &Sidebar::updateLock);
    dress();
    updateRoom();
    updateLock();
    updateYou();
}

void Sidebar::dress()
{
    const Theme theme = applicationTheme();
    m_header->setFixedHeight(theme.px(headerHeight));
    m_heading->setFixedHeight(theme.px(sectionHeight));
    m_footer->setFixedHeight(theme.px(headerHeight));
    m_add->setIconSize({theme.px(14), theme.px(14)});
}

QWidget *Sidebar::buildHeader()
{
    auto *header = new QWidget(this);
    m_roomName =
        new PlainLabel({}, TypeStep::Message, QFont::DemiBold, PlainLabel::Tone::Text, header);
    m_roomName->setObjectName(u"roomName"_s);
    m_address =
        new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, header);
    m_roomMenu = new IconButton(u"chevron-down"_s, tr("Room menu"), header);
    m_lock = new QLabel(header);
    m_lock->setObjectName(u"lock"_s);
    auto *where = new QHBoxLayout;
    where->setSpacing(5);
    where->addWidget(m_lock);
    where->addWidget(m_address, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(m_roomName);
    lines->addLayout(where);
    lines->addStretch(1);
    QHBoxLayout *row = lineIn(header);
    row->addLayout(lines, 1);
    row->addWidget(m_roomMenu);
    return header;
}

QLayout *Sidebar::buildJump()
{
    m_jump = new JumpField(this);
    m_jump->setObjectName(u"jump"_s);
    connect(m_jump, &QAbstractButton::clicked, this, &Sidebar::switcherRequested);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_jump);
    return row;
}

void Sidebar::toggleMuted(const ConversationId &conversation)
{
    ConversationModel &chats = *m_client.room().conversations();
    if (const Conversation *chat = chats.find(conversation))
        chats.setMuted(conversation, !chat->muted);
}

QWidget *Sidebar::buildPrivateHeading()
{
    auto *heading = new QWidget(this);
    m_add = new IconButton(u"plus"_s, tr("Start a private chat"), heading);
    m_add->setObjectName(u"newPrivate"_s);
    connect(m_add, &QToolButton::clicked, this, &Sidebar::newPrivateRequested);
    QHBoxLayout *row = lineIn(heading);
    row->addWidget(new PlainLabel(tr("Private"), TypeStep::Meta, QFont::DemiBold,
                       PlainLabel::Tone::Meta, heading),
        1);
    row->addWidget(m_add);
    return heading;
}

QWidget *Sidebar::buildYou()
{
    auto *footer = new QWidget(this);
    m_avatar = new NameAvatar(footer);
    m_you = new PlainLabel({}, TypeStep::Ui, QFont::Medium, PlainLabel::Tone::Text, footer);
    m_you->setObjectName(u"myName"_s);
    m_state = new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, footer);
    m_state->setObjectName(u"myState"_s);
    m_quiet = new IconButton(u"bell"_s, tr("Do not disturb"), footer);
    m_quiet->setObjectName(u"quiet"_s);
    m_quiet->setCheckable(true);
    connect(m_quiet, &QToolButton::clicked, this, &Sidebar::quietToggled);
    auto *settings = new IconButton(u"settings"_s, tr("Settings"), footer);
    settings->setObjectName(u"openSettings"_s);
    settings->setName(tr("Settings"), settingsKey());
    connect(settings, &QToolButton::clicked, this, &Sidebar::settingsRequested);
    QHBoxLayout *row = lineIn(footer);
    row->setContentsMargins(14, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(m_avatar);
    row->addLayout(twoLines(m_you, m_state), 1);
    row->addWidget(m_quiet);
    row->addWidget(settings);
    return footer;
}

void Sidebar::setRoomMenu(QMenu *menu)
{
    m_roomMenu->setMenu(menu);
}

void Sidebar::setQuiet(bool quiet)
{
    m_quiet->setIcon(Teahouse::icon(quiet ? u"bell-off"_s : u"bell"_s));
    m_quiet->setChecked(quiet);
}

void Sidebar::mark(const ConversationId &conversation)
{
    const bool hadFocus = m_room->hasFocus() || m_private->hasFocus();
    m_room->mark(conversation);
    m_private->mark(conversation);
    if (hadFocus)
        markedList()->setFocus(Qt::OtherFocusReason); // which may be the other one now
}

ConversationList *Sidebar::markedList() const
{
    return m_private->selectionModel()->hasSelection() ? m_private : m_room;
}

void Sidebar::focusList()
{
    markedList()->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::updateRoom()
{
    m_roomName->setText(roomTitle(m_client));
    m_address->setText(m_client.session().options().server.toString());
}

void Sidebar::updateLock()
{
    if (!m_client.isLive())
        return; // what it showed last is what there was
    const QByteArray key = m_client.session().serverKey();
    const Theme theme = applicationTheme();
    const QString words = key.isEmpty()
        ? tr("Not encrypted: others on this network can read along.")
        : tr("Encrypted. Fingerprint: %1").arg(fingerprintText(key));
    m_lock->setPixmap(iconPixmap(key.isEmpty() ? u"unlock"_s : u"lock"_s,
        key.isEmpty() ? theme.warn : theme.meta, theme.px(14), devicePixelRatioF()));
    m_lock->setToolTip(words);
    m_lock->setAccessibleName(words);
    m_address->setToolTip(words);
}

void Sidebar::updateYou()
{
    const Person &you = m_client.room().you();
    m_avatar->setPerson(you.id, you.name);
    m_you->setText(shownName(you.name));
    const bool away = m_client.presence().isAway();
    m_state->setText(!m_client.isLive() ? tr("Not connected") : away ? tr("Away") : tr("Online"));
    m_avatar->setPresence(!m_client.isLive() ? PresenceMark::Offline
            : away                           ? PresenceMark::Away
                                             : PresenceMark::Online);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_footer)
        dress();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLock();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(0, m_footer->y(), width(), 1, theme.line);
    painter.fillRect(width() - 1, 0, 1, height(), theme.line);
}

} // namespace Teahouse
