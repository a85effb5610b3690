// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/keyboardsheet.h"

#include "server_gui/window/verbactions.h"
#include "shared/ui/plainlabel.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>

namespace Teahouse {

KeyboardSheet::KeyboardSheet(const VerbActions &actions, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    QList<std::pair<QString, QKeySequence>> lines;
    for (const QAction *action : actions.all()) {
        if (!action->shortcut().isEmpty())
            lines.append({action->text(), action->shortcut()});
    }
    lines.append({tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_4)});
    lines.append({tr("Filter people"), QKeySequence(Qt::CTRL | Qt::Key_F)});
    lines.append({tr("Message the selected"), QKeySequence(Qt::Key_Return)});
    lines.append({tr("Copy the address"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    lines.append({tr("New line in a message"), QKeySequence(Qt::SHIFT | Qt::Key_Return)});
    lines.append({tr("Next pane"), QKeySequence(Qt::Key_F6)});
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    for (const auto &[text, keys] : lines) {
        const int row = grid->rowCount();
        grid->addWidget(new PlainLabel(text, this), row, 0);
        grid->addWidget(new PlainLabel(keys.toString(QKeySequence::NativeText), TypeStep::Ui,
                            QFont::Medium, PlainLabel::Tone::Secondary, this),
            row, 1);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->addWidget(close, grid->rowCount(), 1, Qt::AlignRight);
}

} // namespace Teahouse
