// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/windowmenus.h"

#include "client_gui/window/shortcuts.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Teahouse {

WindowMenus::WindowMenus(QWidget *window)
    : QObject(window)
    , m_room(new QMenu(window))
    , m_all(new QMenu(window))
{
    buildRoom(window);
    buildAll();
}

WindowMenus::~WindowMenus() = default;

void WindowMenus::setMuted(bool muted)
{
    m_mute->setChecked(muted);
}

void WindowMenus::setAway(bool away)
{
    m_away->setChecked(away);
}

void WindowMenus::setExportShown(bool shown)
{
    m_export->setVisible(shown);
}

void WindowMenus::setPeopleShown(bool shown)
{
    m_people->setVisible(shown);
}

void WindowMenus::setProtectShown(bool shown)
{
    m_protect->setVisible(shown);
}

void WindowMenus::setModerationShown(bool shown)
{
    m_letIn->setVisible(shown);
}

QAction *WindowMenus::add(
    const QString &text, const QKeySequence &key, void (WindowMenus::*wanted)())
{
    QAction *action = m_room->addAction(text, this, wanted);
    action->setShortcut(key);
    return action;
}

void WindowMenus::buildRoom(QWidget *window)
{
    QAction *jump = add(tr("Jump to…"), switcherKey(), &WindowMenus::switcherRequested);
    m_room->addSeparator();
    m_away = m_room->addAction(tr("Away"));
    m_away->setObjectName(u"away"_s);
    m_away->setCheckable(true);
    connect(m_away, &QAction::triggered, this, &WindowMenus::awayToggled);
    add(tr("Change your name…"), {}, &WindowMenus::renameRequested);
    m_protect = add(tr("Protect this name…"), {}, &WindowMenus::protectRequested);
    m_protect->setObjectName(u"protect"_s);
    QAction *fingerprint = add(tr("Fingerprint…"), {}, &WindowMenus::fingerprintRequested);
    fingerprint->setObjectName(u"fingerprint"_s);
    m_letIn = add(tr("Let somebody in again…"), {}, &WindowMenus::letInRequested);
    m_letIn->setObjectName(u"letIn"_s);
    m_room->addSeparator();
    QAction *settings = add(tr("Settings…"), settingsKey(), &WindowMenus::settingsRequested);
    settings->setObjectName(u"settings"_s);
    QAction *keyboard = add(tr("Keyboard"), keyboardKey(), &WindowMenus::keyboardRequested);
    keyboard->setShortcuts({keyboardKey(), QKeySequence(Qt::Key_F1)});
    add(tr("About Teahouse"), {}, &WindowMenus::aboutRequested);
    m_room->addSeparator();
    add(tr("Leave the room"), {}, &WindowMenus::leaveRequested);
    QAction *quit = add(tr("Quit"), quitKey(), &WindowMenus::quitRequested);
    // So that the keys work without the menu.
    window->addActions({jump, settings, keyboard, quit});
}

void WindowMenus::buildAll()
{
    // Its key is the window's, which has it wherever the people can be shown.
    m_people = m_all->addAction(tr("People"), this, &WindowMenus::peopleRequested);
    m_people->setObjectName(u"people"_s);
    m_mute = m_all->addAction(tr("Mute this chat"), this, &WindowMenus::muteToggled);
    m_mute->setObjectName(u"mute"_s);
    m_mute->setCheckable(true);
    m_export = m_all->addAction(tr("Export this chat…"), this, &WindowMenus::exportRequested);
    m_export->setObjectName(u"export"_s);
    m_all->addSeparator();
    m_all->addActions(m_room->actions());
}

} // namespace Teahouse
