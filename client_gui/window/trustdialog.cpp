// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/trustdialog.h"

#include "client_gui/window/fingerprintgroups.h"
#include "shared/protocol/fingerprint.h"
#include "shared/ui/dialogfit.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 480;

} // namespace

TrustDialog::TrustDialog(const ServerTrust &server, QWidget *parent)
    : QDialog(parent)
    , m_server(server)
{
    setWindowTitle(u"Teahouse"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    if (server.before)
        buildWarning(*column);
    else
        buildQuestion(*column);
    fit();
}

void TrustDialog::buildQuestion(QVBoxLayout &column)
{
    addHeading(column, tr("Is this the right computer?"),
        tr("You have not met %1 before. Compare these numbers with the ones in the host’s window.")
            .arg(m_server.address));
    column.addSpacing(16);
    column.addWidget(new FingerprintGroups(m_server.key, this));
    column.addSpacing(10);
    addConnection(column);
    auto *differ = new QPushButton(tr("They differ"), this);
    differ->setObjectName(u"differ"_s);
    auto *match = new QPushButton(tr("They match, join"), this);
    match->setObjectName(u"match"_s);
    // Enter does nothing: whoever presses it without looking has compared nothing.
    setButtonRole(match, ButtonRole::Primary);
    connect(differ, &QPushButton::clicked, this, &QDialog::reject);
    connect(match, &QPushButton::clicked, this, &QDialog::accept);
    addButtons(column, differ, match);
}

void TrustDialog::buildWarning(QVBoxLayout &column)
{
    const QString day = QLocale().toString(
        m_server.before->confirmed.toLocalTime().date(), QLocale().dateFormat(QLocale::LongFormat));
    addHeading(column, tr("%1 looks different today").arg(m_server.address),
        tr("The fingerprint is not the one you confirmed on %1. The host may have reinstalled the "
           "server, or another computer is using its address. Ask the host before you go on.")
            .arg(day));
    column.addSpacing(16);
    addComparison(column);
    addTyping(column);
    m_trust = new QPushButton(tr("Trust the new one…"), this);
    m_trust->setObjectName(u"trustNew"_s);
    setButtonRole(m_trust, ButtonRole::Danger);
    auto *leave = new QPushButton(tr("Don’t join"), this);
    leave->setObjectName(u"dontJoin"_s);
    leave->setDefault(true);
    leave->setFocus();
    connect(m_trust, &QPushButton::clicked, this, &TrustDialog::typeNewOne);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    addButtons(column, m_trust, leave);
}

void TrustDialog::addHeading(QVBoxLayout &column, const QString &title, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (m_server.before) {
        const Theme theme = applicationTheme();
        auto *sign = new QLabel(this);
        sign->setPixmap(iconPixmap(u"warning"_s, theme.danger, theme.px(18), devicePixelRatioF()));
        row->addWidget(sign);
    }
    row->addWidget(
        new PlainLabel(title, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this), 1);
    column.addLayout(row);
    column.addSpacing(4);
    column.addWidget(PlainLabel::paragraph(text, PlainLabel::Tone::Secondary, this));
    setAccessibleDescription(text);
}

void TrustDialog::addConnection(QVBoxLayout &column)
{
    const Theme theme = applicationTheme();
    auto *lock = new QLabel(this);
    lock->setPixmap(iconPixmap(u"lock"_s, theme.secondary, theme.px(14), devicePixelRatioF()));
    auto *full = new QPushButton(tr("Full fingerprint"), this);
    full->setObjectName(u"full"_s);
    full->setAutoDefault(false);
    setButtonRole(full, ButtonRole::Link);
    connect(full, &QPushButton::clicked, this, &TrustDialog::showFull);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(lock);
    row->addWidget(new PlainLabel(u"%1, %2"_s.arg(m_server.address, m_server.version),
                       TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this),
        1);
    row->addWidget(full);
    column.addLayout(row);
    m_full = new PlainLabel({}, TypeStep::Code, QFont::Normal, PlainLabel::Tone::Secondary, this);
    m_full->setEliding(false);
    m_full->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_full->hide();
    column.addWidget(m_full);
}

void TrustDialog::addComparison(QVBoxLayout &column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString &name, const QByteArray &key,
                         PlainLabel::Tone tone) {
        grid->addWidget(
            new PlainLabel(name, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this),
            row, 0);
        auto *value =
            new PlainLabel(fingerprintText(key), TypeStep::Code, QFont::Normal, tone, this);
        value->setAccessibleName(name + u": "_s + value->text());
        grid->addWidget(value, row, 1);
    };
    add(0, tr("Before"), m_server.before->key, PlainLabel::Tone::Text);
    add(1, tr("Now"), m_server.key, PlainLabel::Tone::Danger);
    column.addLayout(grid);
}

/// Shown only to who wants to go on: reading the new one aloud is what makes somebody compare it.
void TrustDialog::addTyping(QVBoxLayout &column)
{
    m_typedLabel =
        PlainLabel::paragraph(tr("Type the new fingerprint as the host reads it to you."),
            PlainLabel::Tone::Secondary, this);
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(u"typed"_s);
    m_typed->setMaxLength(128);
    m_typed->setAccessibleName(m_typedLabel->text());
    column.addSpacing(12);
    column.addWidget(m_typedLabel);
    column.addWidget(m_typed);
    m_typedLabel->hide();
    m_typed->hide();
    connect(m_typed, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_trust->setEnabled(isFingerprintOf(text, m_server.key)); });
}

void TrustDialog::addButtons(QVBoxLayout &column, QPushButton *left, QPushButton *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton *button : {left, right}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addSpacing(20);
    column.addLayout(row);
}

void TrustDialog::showFull()
{
    m_full->setText(fullFingerprintText(m_server.key));
    m_full->show();
    fit();
}

void TrustDialog::typeNewOne()
{
    if (!m_typed->isHidden())
        return accept();
    m_typedLabel->show();
    m_typed->show();
    m_trust->setText(tr("Trust the new one"));
    m_trust->setEnabled(false);
    m_typed->setFocus();
    fit();
}

void TrustDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout())
        fit();
}

void TrustDialog::fit()
{
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse
