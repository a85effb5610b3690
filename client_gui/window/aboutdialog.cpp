// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/aboutdialog.h"

#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace Teahouse {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Teahouse"));
    auto *picture = new QLabel(this);
    picture->setPixmap(applicationIcon().pixmap(64, 64));
    picture->setAccessibleName(tr("Teahouse"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(6);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    const auto add = [&](const QString &text, TypeStep step, QFont::Weight weight,
                         PlainLabel::Tone tone) {
        auto *label = new PlainLabel(text, step, weight, tone, this);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    };
    add(tr("Teahouse %1").arg(QCoreApplication::applicationVersion()), TypeStep::Title,
        QFont::DemiBold, PlainLabel::Tone::Text);
    add(tr("A chat room for people near each other."), TypeStep::Ui, QFont::Normal,
        PlainLabel::Tone::Text);
    add(tr("Free software under the MIT licence. Made with Qt %1.")
            .arg(QString::fromLatin1(qVersion())),
        TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    column->addSpacing(12);
    column->addWidget(close, 0, Qt::AlignHCenter);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setFixedSize(sizeHint());
}

} // namespace Teahouse
