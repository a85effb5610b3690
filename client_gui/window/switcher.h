// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace Teahouse {

class PlainLabel;
class RoomState;
class SwitcherModel;

/// A popup that leads to a chat or a person by a few letters of the name. Typing narrows, the
/// arrows move, Enter goes there, Escape closes. Deletes itself when it closes.
class Switcher final : public QFrame
{
    Q_OBJECT
public:
    Switcher(RoomState &room, bool canSearch, QWidget *window);

    /// Opens below the window's upper edge.
    void open();

signals:
    void chatChosen(const Teahouse::ConversationId &conversation);
    void personChosen(const Teahouse::Person &person);
    void searchChosen(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void onTyped(const QString &typed);
    void choose(const QModelIndex &index);
    void move(int by);

    QLineEdit *m_field = nullptr;
    PlainLabel *m_none = nullptr;
    QListView *m_list = nullptr;
    SwitcherModel *m_rows = nullptr;
};

} // namespace Teahouse
