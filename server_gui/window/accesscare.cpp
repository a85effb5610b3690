// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/accesscare.h"

#include "server_gui/window/bansdialog.h"
#include "server_gui/window/hostrequests.h"
#include "server_gui/window/question.h"

#include <QInputDialog>
#include <QWidget>

namespace Teahouse {

AccessCare::AccessCare(HostRequests &requests, QWidget *window)
    : QObject(window)
    , m_requests(requests)
    , m_window(window)
{ }

void AccessCare::askForPassword()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("room-password"));
    dialog->setWindowTitle(tr("Password of the room"));
    dialog->setLabelText(tr("Whoever comes from now on is asked for it. Empty: nothing is asked."));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this](const QString &password) { m_requests.setRoomPassword(password); });
    dialog->open();
}

void AccessCare::showBans()
{
    if (!m_bans)
        m_bans = new BansDialog(m_requests, m_window);
    m_bans->show();
    m_bans->activateWindow();
}

void AccessCare::act(Verb verb, const std::vector<Person> &people)
{
    const auto act = [this, verb, people] {
        for (const Person &person : people)
            m_requests.act(verb, person);
    };
    if (verb != Verb::Ban)
        return act();
    askQuestion(m_window,
        people.size() == 1
            ? tr("Ban %1? They are disconnected, and may not come in until you let them in again.")
                  .arg(people.front().name)
            : tr("Ban %n people?", nullptr, int(people.size())),
        tr("Ban"), act);
}

} // namespace Teahouse
