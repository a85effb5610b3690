// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/protectdialog.h"

#include "client_gui/window/chatclient.h"
#include "shared/ui/dialogfit.h"
#include "shared/ui/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 420;

} // namespace

ProtectDialog::ProtectDialog(ChatClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
{
    setWindowTitle(tr("Protect your name"));
    build();
    connect(&client.session(), &ChatSession::eventsReceived, this, &ProtectDialog::onEvents);
    fit();
}

void ProtectDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(
        tr("Protect your name"), TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column->addSpacing(8);
    column->addWidget(
        PlainLabel::paragraph(tr("Nobody else can take your name here any more. The key on this "
                                 "computer is enough. A password lets you in from others."),
            PlainLabel::Tone::Secondary, this));
    column->addSpacing(12);
    m_password = new QLineEdit(this);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(128);
    m_password->setPlaceholderText(tr("Password, if you like"));
    m_password->setAccessibleName(tr("Password, if you like"));
    column->addWidget(m_password);
    m_problem = PlainLabel::paragraph({}, PlainLabel::Tone::Danger, this);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    column->addSpacing(8);
    column->addWidget(m_problem);
    column->addSpacing(12);
    m_giveUp = new QPushButton(tr("Protect no more"), this);
    m_giveUp->setObjectName(u"giveUp"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_protect = new QPushButton(tr("Protect"), this);
    m_protect->setObjectName(u"protect"_s);
    m_protect->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_giveUp);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_protect);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_protect, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] { ask(false); });
}

void ProtectDialog::ask(bool protects)
{
    const QString password = protects ? m_password->text() : QString();
    if (!password.isEmpty() && !m_client.session().mayTellPasswords())
        return tell(tr("The connection is not encrypted, so no password is sent."));
    m_ref = m_client.session().send(ProtectName {protects, password, {}});
    if (m_ref.isEmpty())
        return tell(tr("Not connected. Try that again when the room is back."));
    m_problem->hide();
    m_protect->setEnabled(false);
    m_giveUp->setEnabled(false);
    fit();
}

void ProtectDialog::onEvents(const std::vector<Teahouse::Event> &events)
{
    for (const Event &event : events) {
        const auto *ack = std::get_if<Ack>(&event);
        const auto *refused = std::get_if<Refused>(&event);
        if (m_ref.isEmpty())
            return;
        if (ack && ack->ref == m_ref)
            return accept();
        if (!refused || refused->ref != m_ref)
            continue;
        tell(refused->code == ErrorCode::BadField
                ? tr("A password takes 4 to 128 characters, without blanks at its ends.")
                : refused->code == ErrorCode::NotAllowed
                ? tr("That is not possible: one person protects one name.")
                : refused->text);
    }
}

void ProtectDialog::tell(const QString &problem)
{
    m_ref.clear();
    m_problem->setText(problem);
    m_problem->show();
    m_protect->setEnabled(true);
    m_giveUp->setEnabled(true);
    fit();
}

void ProtectDialog::fit()
{
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse
