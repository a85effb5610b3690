// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/adminverbs.h"
#include "shared/ui/fielddialog.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Teahouse {

class HostRequests;

/// What the window has to do with who may come in: asks for the passwords of the room and of names,
/// and before somebody is banned.
class AccessCare final : public QObject
{
    Q_OBJECT
public:
    AccessCare(HostRequests &requests, QWidget *window);

    /// Asks for a new password of the room, which is shown to nobody; an empty one: none.
    void askForPassword();
    void act(Verb verb, const std::vector<Person> &people);

private:
    /// Asks for a password of somebody's name; an empty one: their key is enough.
    void askForPasswordOf(const Person &person);
    void askForSecret(const QString &name, FieldQuestion question, bool mayBeEmpty,
        const std::function<void(const QString &)> &take);

    HostRequests &m_requests;
    QWidget *m_window;
};

} // namespace Teahouse
