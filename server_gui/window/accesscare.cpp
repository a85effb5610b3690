// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/accesscare.h"

#include "server_gui/engine/password.h"
#include "server_gui/window/hostrequests.h"
#include "server_gui/window/question.h"

#include <QWidget>

#include <utility>

namespace Teahouse {

AccessCare::AccessCare(HostRequests &requests, QWidget *window)
    : QObject(window)
    , m_requests(requests)
    , m_window(window)
{ }

void AccessCare::askForPassword()
{
    askForSecret(QStringLiteral("room-password"),
        {tr("Password of the room"),
            tr("Whoever comes from now on is asked for it. Empty: nothing is asked."),
            tr("Set the password")},
        true, [this](const QString &password) { m_requests.setRoomPassword(password); });
}

void AccessCare::askForPasswordOf(const Person &person)
{
    const bool hasKey = person.role != Role::Guest;
    const QString words = hasKey
        ? tr("Lets %1 in from other devices too. Empty: only by the key of this one. A new "
             "password ends what the one before let in.")
        : tr("%1 has no key, so a password protects the name.");
    askForSecret(QStringLiteral("name-password"),
        {tr("Password of the name"), words.arg(person.name), tr("Protect the name")}, hasKey,
        [this, person](const QString &password) { m_requests.protect(person, password); });
}

void AccessCare::askForSecret(const QString &name, FieldQuestion question, bool mayBeEmpty,
    const std::function<void(const QString &)> &take)
{
    question.isSecret = true;
    question.problemOf = [mayBeEmpty](const QString &text) {
        const bool isGood = text.isEmpty() ? mayBeEmpty : isPassword(normalizedPassword(text));
        return isGood ? QString()
                      : tr("A password takes %1 to %2 characters, without blanks at its ends.")
                            .arg(leastPasswordCharacters)
                            .arg(mostPasswordCharacters);
    };
    auto *dialog = new FieldDialog(std::move(question), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    connect(dialog, &FieldDialog::answered, this, take);
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
