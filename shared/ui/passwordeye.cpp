// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/passwordeye.h"

#include "shared/ui/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace Teahouse {

using namespace Qt::StringLiterals;

void hideBehindEye(QLineEdit *field)
{
    field->setEchoMode(QLineEdit::Password);
    QAction *eye = field->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    eye->setToolTip(QCoreApplication::translate("Teahouse::PasswordEye", "Show the password"));
    QObject::connect(eye, &QAction::triggered, field, [field, eye] {
        const bool shows = field->echoMode() == QLineEdit::Password;
        field->setEchoMode(shows ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(icon(shows ? u"eye-off"_s : u"eye"_s));
    });
}

} // namespace Teahouse
