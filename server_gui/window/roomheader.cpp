// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/roomheader.h"

#include "server_gui/window/verbactions.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/segments.h"
#include "shared/ui/teahousestyle.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace Teahouse {

namespace {

constexpr int dotSize = 8;

QString phaseText(ServerPhase phase, qint64 upSeconds)
{
    switch (phase) {
    case ServerPhase::Starting:
        return RoomHeader::tr("Starting…");
    case ServerPhase::Open:
        return RoomHeader::tr("Open for %1").arg(spanText(upSeconds));
    case ServerPhase::DoorClosed:
        return RoomHeader::tr("Door closed, nobody new can come in");
    case ServerPhase::Stopping:
        return RoomHeader::tr("Stopping…");
    case ServerPhase::Stopped:
        return RoomHeader::tr("Stopped, nobody can join");
    }
    return {};
}

} // namespace

RoomHeader::RoomHeader(const VerbActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel({}, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this))
    , m_state(
          new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_lock(new QLabel(this))
    , m_encrypted(
          new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_pages(new Segments(Segments::Size::Large, this))
    , m_door(buttonFor(actions.action(Verb::Door), this))
    , m_stop(buttonFor(actions.action(Verb::Stop), this))
    , m_start(new QPushButton(tr("Start server"), this))
    , m_more(new QPushButton(this))
{
    auto *menu = new QMenu(m_more);
    menu->addAction(actions.action(Verb::Password));
    menu->addSeparator();
    menu->addAction(actions.action(Verb::Backup));
    menu->addAction(actions.action(Verb::Erase));
    menu->addAction(actions.action(Verb::Reload));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setMenu(menu);
    m_more->setToolTip(tr("more that you can do"));
    m_more->setAccessibleName(tr("More"));
    m_more->setAutoDefault(false);
    m_pages->add(tr("Room"));
    m_pages->add(tr("Bans"));
    m_pages->add(tr("Settings"));
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setToolTip(tr("let people in again"));
    setButtonRole(m_door, ButtonRole::Quiet);
    setButtonRole(m_more, ButtonRole::Quiet);
    setButtonRole(m_stop, ButtonRole::Danger);
    setButtonRole(m_start, ButtonRole::Primary);
    connect(m_start, &QPushButton::clicked, this, &RoomHeader::startRequested);

    auto *words = new QGridLayout;
    words->setVerticalSpacing(0);
    words->setHorizontalSpacing(6);
    words->addWidget(m_name, 0, 0, 1, 6);
    words->setColumnMinimumWidth(0, dotSize);
    words->addWidget(m_state, 1, 1);
    words->addWidget(new PlainLabel(QStringLiteral("·"), TypeStep::Caption, QFont::Normal,
                         PlainLabel::Tone::Secondary, this),
        1, 2);
    words->addWidget(m_lock, 1, 3);
    words->addWidget(m_encrypted, 1, 4);
    words->setColumnStretch(5, 1);
    m_encrypted->setObjectName(QStringLiteral("encryption"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    for (QPushButton *button : {m_door, m_stop, m_start, m_more})
        buttons->addWidget(button);
    auto *row = new QGridLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->addLayout(words, 0, 0);
    row->addWidget(m_pages, 0, 1, Qt::AlignCenter);
    row->addLayout(buttons, 0, 2);
    row->setColumnStretch(0, 1);
    row->setColumnStretch(2, 1);
    setPhase(ServerPhase::Stopped);
    dress();
}

void RoomHeader::setRoomName(const QString &name)
{
    m_name->setText(name);
}

void RoomHeader::setPhase(ServerPhase phase)
{
    m_phase = phase;
    const bool stopped = phase == ServerPhase::Stopped;
    m_start->setVisible(stopped);
    m_stop->setVisible(!stopped);
    m_door->setVisible(!stopped);
    tell();
}

void RoomHeader::setEncryption(Encryption encryption)
{
    m_encryption = encryption;
    dress();
}

void RoomHeader::setHasPassword(bool hasPassword)
{
    if (std::exchange(m_hasPassword, hasPassword) != hasPassword)
        dress();
}

void RoomHeader::setBans(qint64 count)
{
    m_pages->setText(1, count == 0 ? tr("Bans") : tr("Bans %1").arg(count));
}

void RoomHeader::setUpTime(qint64 seconds)
{
    m_upSeconds = seconds;
    tell();
}

void RoomHeader::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_phase == ServerPhase::Open ? theme.accent
        : m_phase == ServerPhase::Stopped             ? theme.danger
                                                      : theme.mentionBar;
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(m_phase == ServerPhase::Open ? QBrush(color) : QBrush(Qt::NoBrush));
    const QRect line = m_state->geometry();
    painter.drawEllipse(
        QRectF(16.5, line.center().y() - dotSize / 2 + 0.5, dotSize - 0.5, dotSize - 0.5));
}

void RoomHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void RoomHeader::tell()
{
    m_state->setText(phaseText(m_phase, m_upSeconds));
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_state->text());
    update();
}

void RoomHeader::dress()
{
    const Theme theme = applicationTheme();
    setFixedHeight(theme.px(56));
    m_more->setIcon(icon(QStringLiteral("more")));
    m_stop->setIcon(icon(QStringLiteral("stop"), theme.danger));
    const bool off = m_encryption == Encryption::Off;
    m_lock->setPixmap(iconPixmap(off ? QStringLiteral("unlock") : QStringLiteral("lock"),
        off ? theme.warn : theme.secondary, theme.px(13), devicePixelRatioF()));
    const QString encrypted = off              ? tr("Not encrypted")
        : m_encryption == Encryption::Required ? tr("TLS only")
                                               : tr("TLS");
    m_encrypted->setText(
        m_hasPassword ? encrypted + QStringLiteral(" · ") + tr("password set") : encrypted);
}

QString spanText(qint64 seconds)
{
    if (seconds < 60)
        return RoomHeader::tr("%1 s", "seconds").arg(std::max<qint64>(seconds, 0));
    if (seconds < 3600)
        return RoomHeader::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return RoomHeader::tr("%1 h", "hours").arg(seconds / 3600);
    return RoomHeader::tr("%1 d", "days").arg(seconds / 86400);
}

} // namespace Teahouse
