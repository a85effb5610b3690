// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/windowdialogs.h"

#include "client_gui/view/showntext.h"
#include "client_gui/window/aboutdialog.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/fingerprintdialog.h"
#include "client_gui/window/keyboardsheet.h"
#include "client_gui/window/protectdialog.h"
#include "client_gui/window/renamedialog.h"
#include "client_gui/window/settingsdialog.h"
#include "client_gui/window/windowmenus.h"
#include "shared/ui/fielddialog.h"
#include "shared/ui/teahousestyle.h"

#include <QMessageBox>
#include <QPushButton>

namespace Teahouse {

namespace {

template<typename Dialog>
Dialog *opened(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

WindowDialogs::WindowDialogs(ChatClient &client, QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_window(window)
{ }

void WindowDialogs::serve(const WindowMenus &menus)
{
    connect(&menus, &WindowMenus::renameRequested, this, &WindowDialogs::openRename);
    connect(&menus, &WindowMenus::protectRequested, this, &WindowDialogs::openProtect);
    connect(&menus, &WindowMenus::fingerprintRequested, this, &WindowDialogs::openFingerprint);
    connect(&menus, &WindowMenus::letInRequested, this, &WindowDialogs::openLetIn);
    connect(&menus, &WindowMenus::aboutRequested, this, &WindowDialogs::openAbout);
    connect(&menus, &WindowMenus::keyboardRequested, this, &WindowDialogs::openKeyboard);
    connect(&menus, &WindowMenus::settingsRequested, this, &WindowDialogs::openSettings);
}

void WindowDialogs::openRename()
{
    opened(new RenameDialog(m_client, m_window));
}

void WindowDialogs::openProtect()
{
    opened(new ProtectDialog(m_client, m_window));
}

void WindowDialogs::openFingerprint()
{
    const ChatSession &session = m_client.session();
    opened(
        new FingerprintDialog(session.options().server.toString(), session.serverKey(), m_window));
}

void WindowDialogs::openLetIn()
{
    auto *ask = opened(new FieldDialog(
        {tr("Let somebody in again"), tr("The name or the address of somebody who was banned."),
            tr("Let in again")},
        m_window));
    ask->setObjectName(QStringLiteral("letIn"));
    connect(ask, &FieldDialog::answered, &m_client.moderation(), &ModerationSender::letIn);
}

void WindowDialogs::openAbout()
{
    opened(new AboutDialog(m_window));
}

void WindowDialogs::openKeyboard()
{
    if (!m_keyboard)
        m_keyboard =
            opened(new KeyboardSheet(m_preferences.sendKey == SendKey::ControlEnter, m_window));
}

void WindowDialogs::openSettings()
{
    if (m_settings)
        return;
    m_settings = opened(new SettingsDialog(m_preferences, m_window));
    connect(m_settings, &SettingsDialog::changed, this, &WindowDialogs::preferencesChosen);
}

void WindowDialogs::openSettingsAtLanguage()
{
    openSettings();
    m_settings->focusLanguage();
}

void WindowDialogs::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    if (m_settings)
        m_settings->setPreferences(preferences);
}

bool WindowDialogs::mayLeave()
{
    const int waiting = int(m_client.session().unconfirmed());
    if (waiting == 0)
        return true;
    QMessageBox ask(QMessageBox::NoIcon, tr("Leave the room"),
        tr("%n messages have not been sent yet. They go out when you join this room again.",
            nullptr, waiting),
        QMessageBox::NoButton, m_window);
    ask.setTextFormat(Qt::PlainText);
    ask.addButton(tr("Leave"), QMessageBox::AcceptRole);
    ask.setDefaultButton(ask.addButton(tr("Stay"), QMessageBox::RejectRole));
    ask.exec();
    return ask.buttonRole(ask.clickedButton()) == QMessageBox::AcceptRole;
}

void WindowDialogs::askToBan(const Person &person, const std::function<void()> &act)
{
    auto *ask = new QMessageBox(QMessageBox::NoIcon, tr("Ban"),
        tr("Ban %1? They are disconnected, and may not come in until the host lets them in again.")
            .arg(shownName(person.name)),
        QMessageBox::NoButton, m_window);
    ask->setTextFormat(Qt::PlainText);
    QPushButton *ban = ask->addButton(tr("Ban"), QMessageBox::AcceptRole);
    ban->setObjectName(QStringLiteral("ban"));
    setButtonRole(ban, ButtonRole::Danger);
    ask->setDefaultButton(ask->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(ban, &QPushButton::clicked, m_window, act);
    opened(ask);
}

} // namespace Teahouse
