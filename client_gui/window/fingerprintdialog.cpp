// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/fingerprintdialog.h"

#include "client_gui/window/fingerprintgroups.h"
#include "shared/ui/dialogfit.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 480;

} // namespace

FingerprintDialog::FingerprintDialog(const QString &address, const QByteArray &key, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(u"Teahouse"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    if (key.isEmpty()) {
        addWords(*column, tr("Not encrypted"),
            tr("Others on this network can read along, and there is no fingerprint to compare."));
    } else {
        addWords(*column, tr("The fingerprint of this room"),
            tr("Compare these numbers with the ones in the host’s window. If they are the same, "
               "nobody is between you and the host."));
        column->addSpacing(16);
        column->addWidget(new FingerprintGroups(key, this));
        column->addSpacing(10);
        addConnection(*column, address);
    }
    column->addSpacing(20);
    addClose(*column);
    fit();
}

void FingerprintDialog::addWords(QVBoxLayout &column, const QString &title, const QString &words)
{
    column.addWidget(
        new PlainLabel(title, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column.addSpacing(4);
    column.addWidget(PlainLabel::paragraph(words, PlainLabel::Tone::Secondary, this));
    setAccessibleDescription(words);
}

void FingerprintDialog::addConnection(QVBoxLayout &column, const QString &address)
{
    const Theme theme = applicationTheme();
    auto *lock = new QLabel(this);
    lock->setPixmap(iconPixmap(u"lock"_s, theme.secondary, theme.px(14), devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(lock);
    row->addWidget(new PlainLabel(address, TypeStep::Caption, QFont::Normal,
                       PlainLabel::Tone::Secondary, this),
        1);
    column.addLayout(row);
}

void FingerprintDialog::addClose(QVBoxLayout &column)
{
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column.addLayout(row);
}

void FingerprintDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout())
        fit();
}

void FingerprintDialog::fit()
{
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse
