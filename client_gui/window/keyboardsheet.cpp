// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/keyboardsheet.h"

#include "client_gui/window/shortcuts.h"
#include "shared/ui/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <vector>

namespace Teahouse {

namespace {

struct Line {
    QString what;
    std::vector<QKeySequence> keys;
};

struct Group {
    QString title;
    std::vector<Line> lines;
};

QString shown(const std::vector<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(KeyboardSheet::tr(", ", "between keys that do the same"));
}

Group writing(bool controlSends)
{
    const QKeySequence enter(Qt::Key_Enter);
    const QKeySequence control(Qt::CTRL | Qt::Key_Enter);
    const QKeySequence shift(Qt::SHIFT | Qt::Key_Enter);
    std::vector<QKeySequence> newLine {shift};
    if (controlSends)
        newLine.insert(newLine.begin(), enter);
    return {KeyboardSheet::tr("Writing"),
        {{KeyboardSheet::tr("Send"), {controlSends ? control : enter}},
            {KeyboardSheet::tr("New line"), newLine},
            {KeyboardSheet::tr("Choose an emoji"), {emojiKey()}},
            {KeyboardSheet::tr("Edit my last message, in an empty field"),
                {QKeySequence(Qt::Key_Up)}},
            {KeyboardSheet::tr("Close a popup, stop replying, go to the newest"),
                {QKeySequence(Qt::Key_Escape)}}}};
}

Group message()
{
    return {KeyboardSheet::tr("On a chosen message"),
        {{KeyboardSheet::tr("Reply"), {QKeySequence(Qt::Key_R)}},
            {KeyboardSheet::tr("React"), {QKeySequence(Qt::Key_E)}},
            {KeyboardSheet::tr("Copy"), {QKeySequence(Qt::Key_C)}},
            {KeyboardSheet::tr("Edit, delete"),
                {QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Delete)}},
            {KeyboardSheet::tr("Open its link, or what it replies to"),
                {QKeySequence(Qt::Key_Enter)}},
            {KeyboardSheet::tr("Scroll its code"),
                {QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_Right)}}}};
}

Group chats()
{
    return {KeyboardSheet::tr("Chats"),
        {{KeyboardSheet::tr("Jump to a chat or a person"), {switcherKey()}},
            {KeyboardSheet::tr("Find in this chat"), {findHereKey()}},
            {KeyboardSheet::tr("Find in all chats"), {findEverywhereKey()}},
            {KeyboardSheet::tr("Next, previous chat"), {nextChatKey(), previousChatKey()}},
            {KeyboardSheet::tr("Next, previous unread"), {nextUnreadKey(), previousUnreadKey()}},
            {KeyboardSheet::tr("Mute the chosen chat in the sidebar"), {muteKey()}}}};
}

Group wholeWindow()
{
    return {KeyboardSheet::tr("Window"),
        {{KeyboardSheet::tr("Next, previous pane"), {nextPaneKey(), previousPaneKey()}},
            {KeyboardSheet::tr("Show or hide people"), {togglePeopleKey()}},
            {KeyboardSheet::tr("Larger, smaller, as it was"),
                {zoomInKeys().front(), zoomOutKey(), zoomResetKey()}},
            {KeyboardSheet::tr("Settings"), {settingsKey()}},
            {KeyboardSheet::tr("This page"), {keyboardKey(), QKeySequence(Qt::Key_F1)}},
            {KeyboardSheet::tr("Quit"), {quitKey()}}}};
}

QGridLayout *columnOf(const std::vector<Group> &groups, QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    for (const Group &group : groups) {
        if (grid->rowCount() > 1)
            grid->setRowMinimumHeight(grid->rowCount(), 6);
        auto *title = new PlainLabel(
            group.title, TypeStep::Ui, QFont::DemiBold, PlainLabel::Tone::Text, parent);
        grid->addWidget(title, grid->rowCount(), 0, 1, 2);
        for (const Line &line : group.lines) {
            const int row = grid->rowCount();
            grid->addWidget(new PlainLabel(line.what, parent), row, 0);
            grid->addWidget(new PlainLabel(shown(line.keys), TypeStep::Ui, QFont::Medium,
                                PlainLabel::Tone::Secondary, parent),
                row, 1);
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return grid;
}

} // namespace

KeyboardSheet::KeyboardSheet(bool controlSends, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(20);
    auto *groups = new QHBoxLayout;
    groups->setSpacing(40);
    groups->addLayout(columnOf({writing(controlSends), message()}, this));
    groups->addLayout(columnOf({chats(), wholeWindow()}, this));
    column->addLayout(groups);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setFixedSize(sizeHint());
}

} // namespace Teahouse
