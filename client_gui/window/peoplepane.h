// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QWidget>

class QListView;

namespace Teahouse {

class PeopleModel;
class PeopleSections;

/// The pane at the right: who is in the room. Enter, a double click or the menu begin a private
/// conversation.
class PeoplePane final : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePane(PeopleModel &people, QWidget *parent = nullptr);

    void focusList();
    QListView *list() { return m_list; }

signals:
    void privateRequested(const Teahouse::Person &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void request(const QModelIndex &index);
    void showMenu(const QPoint &place);
    void relayout();
    bool isYou(const QModelIndex &index) const;

    PeopleModel &m_people;
    PeopleSections *m_rows = nullptr;
    QListView *m_list = nullptr;
};

} // namespace Teahouse
