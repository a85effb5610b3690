// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/renamedialog.h"

#include "client_gui/window/chatclient.h"
#include "client_gui/window/refusalnote.h"
#include "shared/ui/dialogfit.h"
#include "shared/ui/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 400;

} // namespace

RenameDialog::RenameDialog(ChatClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
{
    setWindowTitle(tr("Change your name"));
    build();
    connect(&client.room(), &RoomState::youChanged, this, &RenameDialog::onYouChanged);
    connect(&client, &ChatClient::renameRefused, this, [this](const JoinRefusal &refusal) {
        m_change->setEnabled(true);
        m_refusal->tell(refusal);
        if (!m_refusal->focusSuggestion())
            m_name->setFocus();
        fit();
    });
    fit();
}

void RenameDialog::build()
{
    m_name = new QLineEdit(m_client.room().you().name, this);
    m_name->setObjectName(u"newName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(128);
    m_name->selectAll();
    m_refusal = new RefusalNote(this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_change = new QPushButton(tr("Change"), this);
    m_change->setObjectName(u"change"_s);
    m_change->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(
        tr("Change your name"), TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column->addSpacing(12);
    column->addWidget(m_name);
    column->addWidget(m_refusal);
    column->addSpacing(20);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &RenameDialog::rename);
    connect(m_refusal, &RefusalNote::suggestionChosen, this, [this](const QString &name) {
        m_name->setText(name);
        rename();
    });
}

void RenameDialog::rename()
{
    const QString name = m_name->text().trimmed();
    m_refusal->clear();
    fit();
    if (name.isEmpty() || name == m_client.room().you().name)
        return reject();
    m_client.rename(name);
    if (!m_client.isLive())
        return accept(); // the name for the next time
    m_change->setEnabled(false);
}

void RenameDialog::onYouChanged()
{
    if (!m_change->isEnabled())
        accept();
}

void RenameDialog::fit()
{
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse
