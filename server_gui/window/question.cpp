// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/question.h"

#include "shared/ui/teahousestyle.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Teahouse {

void askQuestion(
    QWidget *window, const QString &question, const QString &yes, const std::function<void()> &act)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(window->windowTitle());
    box->setText(question);
    QPushButton *confirm = box->addButton(yes, QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(
        QCoreApplication::translate("Teahouse::Question", "Cancel"), QMessageBox::RejectRole);
    setButtonRole(confirm, ButtonRole::Danger);
    confirm->setObjectName(QStringLiteral("yes"));
    no->setObjectName(QStringLiteral("no"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(confirm, &QPushButton::clicked, window, act);
    box->open();
}

} // namespace Teahouse
