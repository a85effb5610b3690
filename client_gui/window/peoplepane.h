// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QListView;
class QMenu;
class QTimer;

namespace Teahouse {

class IconButton;
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
    /// What one's own role allows is in the menu.
    void setRole(Role role) { m_role = role; }
    QListView *list() { return m_list; }

signals:
    void privateRequested(const Teahouse::Person &person);
    /// A moderator's verb, by its word in the host's table.
    void moderationRequested(const QString &verb, const Teahouse::Person &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void request(const QModelIndex &index);
    void addModeration(QMenu &menu, const Person &person);
    void showMenu(const QPoint &place);
    void relayout();
    void showFilter(bool on);
    bool isYou(const QModelIndex &index) const;

    PeopleModel &m_people;
    PeopleSections *m_rows = nullptr;
    QListView *m_list = nullptr;
    Role m_role = Role::Guest;
    QWidget *m_header = nullptr;
    IconButton *m_search = nullptr;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_field = nullptr;
    QTimer *m_minutes = nullptr; // since when people are away
};

} // namespace Teahouse
