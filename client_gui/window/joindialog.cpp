// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/joindialog.h"

#include "client_gui/window/nameavatar.h"
#include "client_gui/window/refusalnote.h"
#include "shared/ui/dialogfit.h"
#include "shared/ui/icons.h"
#include "shared/ui/passwordeye.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 500;
constexpr int longestName = 128; // characters that may be typed; the server judges what fits

} // namespace

JoinDialog::JoinDialog(const std::vector<KnownServer> &known, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
{
    setWindowTitle(tr("Join a room"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(
        tr("Join a room"), TypeStep::Title, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column->addSpacing(4);
    buildName();
    buildAddress(known);
    buildPasswords();
    buildProtocol();
    m_refusal = new RefusalNote(this);
    column->addWidget(m_refusal);
    connect(m_refusal, &RefusalNote::suggestionChosen, this, &JoinDialog::trySuggestion);
    column->addStretch(1);
    buildButtons();
    m_name->setFocus();
    fit();
}

void JoinDialog::addField(const QString &label, QWidget *field, QWidget *buddy)
{
    auto *caption =
        new PlainLabel(label, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this);
    buddy->setAccessibleName(label);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(16);
    column->addWidget(caption);
    column->addSpacing(6);
    column->addWidget(field);
}

void JoinDialog::buildName()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_avatar = new NameAvatar(line);
    m_name = new QLineEdit(line);
    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(longestName);
    row->addWidget(m_avatar);
    row->addWidget(m_name, 1);
    addField(tr("Your name"), line, m_name);
    connect(m_name, &QLineEdit::textChanged, m_avatar, &NameAvatar::setName);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_refusal->clear(); });
}

void JoinDialog::buildAddress(const std::vector<KnownServer> &known)
{
    m_address = new QComboBox(this);
    m_address->setObjectName(u"address"_s);
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    for (const KnownServer &server : known)
        m_address->addItem(server.address);
    addField(tr("Address"), m_address, m_address);
    m_address->lineEdit()->setAccessibleName(tr("Address"));
    m_address->lineEdit()->setPlaceholderText(tr("As shown in the host's window"));
    connect(m_address, &QComboBox::activated, this, &JoinDialog::onKnownChosen);
}

/// Out of sight until a server asks.
void JoinDialog::buildPasswords()
{
    m_roomPassword = buildPassword(tr("Room password"), u"roomPassword"_s, m_roomPasswordLabel);
    m_namePassword =
        buildPassword(tr("Password of your name"), u"namePassword"_s, m_namePasswordLabel);
    m_remember = new QCheckBox(tr("Remember me on this computer"), this);
    m_remember->setObjectName(u"remember"_s);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(0, 8, 0, 0);
    below->addWidget(m_remember);
    static_cast<QVBoxLayout *>(layout())->addLayout(below);
    hidePasswords();
    // Another room or another name has another password.
    connect(m_address, &QComboBox::editTextChanged, this, &JoinDialog::hidePasswords);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_namePassword->clear();
        m_namePassword->hide();
        m_namePasswordLabel->hide();
        showRemember();
        fit();
    });
}

QLineEdit *JoinDialog::buildPassword(
    const QString &label, const QString &name, PlainLabel *&caption)
{
    caption =
        new PlainLabel(label, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this);
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    hideBehindEye(field);
    auto *part = new QVBoxLayout;
    part->setSpacing(6);
    part->addWidget(caption);
    part->addWidget(field);
    part->setContentsMargins(0, 12, 0, 0);
    static_cast<QVBoxLayout *>(layout())->addLayout(part);
    return field;
}

void JoinDialog::showPassword(bool ofName)
{
    QLineEdit *field = ofName ? m_namePassword : m_roomPassword;
    (ofName ? m_namePasswordLabel : m_roomPasswordLabel)->show();
    field->show();
    field->clear();
    field->setFocus();
    showRemember();
}

void JoinDialog::hidePasswords()
{
    for (QLineEdit *field : {m_roomPassword, m_namePassword}) {
        field->clear();
        field->hide();
    }
    m_roomPasswordLabel->hide();
    m_namePasswordLabel->hide();
    showRemember();
    fit();
}

void JoinDialog::showRemember()
{
    const bool asksForOne = !m_roomPassword->isHidden() || !m_namePassword->isHidden();
    m_remember->setVisible(m_mayRemember && asksForOne);
}

void JoinDialog::setMayRemember(bool may)
{
    m_mayRemember = may;
    showRemember();
}

bool JoinDialog::remembers() const
{
    return !m_remember->isHidden() && m_remember->isChecked();
}

void JoinDialog::buildProtocol()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_older = new QToolButton(this);
    m_older->setObjectName(u"older"_s);
    m_older->setText(tr("Older server"));
    m_older->setAutoRaise(true);
    m_older->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_older->setFocusPolicy(Qt::StrongFocus);
    column->addSpacing(12);
    column->addWidget(m_older, 0, Qt::AlignLeft);

    m_protocol = new QComboBox(this);
    m_protocol->setObjectName(u"protocol"_s);
    m_protocol->setAccessibleName(tr("What the server speaks"));
    m_protocol->addItem(tr("Find out by itself"), int(ProtocolChoice::Auto));
    m_protocol->addItem(tr("Commands: -n, -ta, exit"), int(ProtocolChoice::Text));
    m_protocol->addItem(tr("Plain lines, no commands"), int(ProtocolChoice::Plain));
    m_protocolLabel = new PlainLabel(tr("What the server speaks"), TypeStep::Caption, QFont::Normal,
        PlainLabel::Tone::Secondary, this);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(6);
    choice->setContentsMargins(0, 8, 0, 0);
    choice->addWidget(m_protocolLabel);
    choice->addWidget(m_protocol);
    column->addLayout(choice);
    connect(m_older, &QToolButton::clicked, this, [this] { showOlder(m_protocol->isHidden()); });
    showOlder(false);
}

void JoinDialog::buildButtons()
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setAutoDefault(false);
    m_join = new QPushButton(tr("Join"), this);
    m_join->setObjectName(u"join"_s);
    m_join->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_join);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(20);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &JoinDialog::reject);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
}

void JoinDialog::setWish(const JoinWish &wish)
{
    m_name->setText(wish.name);
    m_name->selectAll();
    m_address->setEditText(wish.address);
    m_protocol->setCurrentIndex(std::max(0, m_protocol->findData(int(wish.protocol))));
    showOlder(m_protocol->currentIndex() > 0);
}

JoinWish JoinDialog::wish() const
{
    return {m_name->text().trimmed(), m_address->currentText().trimmed(),
        ProtocolChoice(m_protocol->currentData().toInt())};
}

void JoinDialog::join()
{
    const JoinWish wanted = wish();
    if (wanted.name.isEmpty())
        return showRefusal({ErrorCode::NameNeeded, {}, {}, {}});
    const std::optional<ServerAddress> server = ServerAddress::parse(wanted.address);
    if (!server)
        return showRefusal({NetworkTrouble::WrongAddress, wanted.address, {}, {}});
    m_refusal->clear();
    setJoining(true);
    SessionOptions options;
    options.server = *server;
    options.name = wanted.name;
    options.protocol = wanted.protocol;
    options.roomPassword = m_roomPassword->text();
    options.namePassword = m_namePassword->text();
    emit joinRequested(options);
}

void JoinDialog::setJoining(bool joining)
{
    m_joining = joining;
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_address),
             static_cast<QWidget *>(m_older), static_cast<QWidget *>(m_protocol),
             static_cast<QWidget *>(m_roomPassword), static_cast<QWidget *>(m_namePassword),
             static_cast<QWidget *>(m_remember)})
        field->setEnabled(!joining);
    m_join->setEnabled(!joining);
    m_join->setText(joining ? tr("Joining…") : tr("Join"));
    if (joining)
        m_cancel->setFocus();
    fit();
}

void JoinDialog::showRefusal(const JoinRefusal &refusal)
{
    setJoining(false);
    m_refusal->tell(refusal);
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    QWidget *wrong = code && isAboutName(*code) ? static_cast<QWidget *>(m_name) : m_address;
    if (asksForPassword(refusal))
        showPassword(asksForNamePassword(refusal));
    else if (!m_refusal->focusSuggestion())
        wrong->setFocus();
    fit();
}

QString JoinDialog::refusalText() const
{
    return m_refusal->text();
}

void JoinDialog::trySuggestion(const QString &name)
{
    m_name->setText(name);
    join();
}

void JoinDialog::reject()
{
    if (!m_joining)
        return QDialog::reject();
    setJoining(false);
    m_name->setFocus();
    emit joinCancelled();
}

void JoinDialog::onKnownChosen(int index)
{
    if (index < 0 || size_t(index) >= m_known.size())
        return;
    const int protocol = m_protocol->findData(int(m_known.at(size_t(index)).protocol));
    m_protocol->setCurrentIndex(std::max(0, protocol));
    showOlder(protocol > 0);
}

void JoinDialog::showOlder(bool on)
{
    m_older->setIcon(icon(on ? u"chevron-down"_s : u"chevron-right"_s));
    m_protocolLabel->setVisible(on);
    m_protocol->setVisible(on);
    fit();
}

void JoinDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout())
        fit();
}

void JoinDialog::fit()
{
    if (!m_join)
        return; // not all of it is there yet
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse
