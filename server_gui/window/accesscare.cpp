// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/accesscare.h"

#include "server_gui/window/hostrequests.h"
#include "server_gui/window/question.h"

#include <QInputDialog>
#include <QLabel>
#include <QWidget>

namespace Teahouse {

AccessCare::AccessCare(HostRequests &requests, QWidget *window)
    : QObject(window)
    , m_requests(requests)
    , m_window(window)
{ }

void AccessCare::askForPassword()
{
    askForSecret(QStringLiteral("room-password"), tr("Password of the room"),
        tr("Whoever comes from now on is asked for it. Empty: nothing is asked."),
        [this](const QString &password) { m_requests.setRoomPassword(password); });
}

void AccessCare::askForPasswordOf(const Person &person)
{
    const QString label = person.role == Role::Guest
        ? tr("%1 has no key, so a password protects the name.")
        : tr(
            "Lets %1 in from other devices too. Empty: only by the key of this one. A new password "
            "ends what the one before let in.");
    askForSecret(QStringLiteral("name-password"), tr("Password of the name"),
        label.arg(person.name),
        [this, person](const QString &password) { m_requests.protect(person, password); });
}

void AccessCare::askForSecret(const QString &name, const QString &title, const QString &label,
    const std::function<void(const QString &)> &take)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setTextEchoMode(QLineEdit::Password);
    dialog->setLabelText(label);
    // The label may hold somebody's name, which is never rich text, and wants room.
    for (QLabel *words : dialog->findChildren<QLabel *>()) {
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
    }
    connect(dialog, &QInputDialog::textValueSelected, this, take);
    dialog->open();
}

void AccessCare::act(Verb verb, const std::vector<Person> &people)
{
    const auto act = [this, verb, people] {
        for (const Person &person : people)
            m_requests.act(verb, person);
    };
    if (verb == Verb::Protect && people.size() == 1)
        return askForPasswordOf(people.front());
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
