// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "server_gui/host/adminverbs.h"
#include "shared/protocol/person.h"

#include <QWidget>

#include <map>
#include <optional>

class QLineEdit;
class QPushButton;
class QMenu;
class QStackedWidget;

namespace Teahouse {

class PeopleModel;
class PeopleTable;
class PlainLabel;
class VerbActions;

/// Everyone who is inside: a filter, the table, and under it what can be done with the selected.
class PeoplePane final : public QWidget
{
    Q_OBJECT
public:
    PeoplePane(PeopleModel &people, const VerbActions &actions, QWidget *parent = nullptr);

    PeopleTable &table() { return *m_table; }
    void focusFilter();
    /// Renews what changes by itself: how long people were silent.
    void tick();

signals:
    void messageRequested(const std::vector<Teahouse::Person> &people);
    void kickRequested(const std::vector<Teahouse::Person> &people);
    /// Another verb of the table that is about people.
    void verbRequested(Teahouse::Verb verb, const std::vector<Teahouse::Person> &people);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildBottom();
    void onSelected(int people);
    void onCountChanged();
    void joinVerbs(const VerbActions &actions);
    /// The first of those who are selected.
    std::optional<Guest> firstSelected() const;
    void updateMutes();
    void addMessage(QMenu &menu) const;
    void addRights(QMenu &menu, const Guest &guest) const;
    void copyAddresses() const;
    void showMenu(const QPoint &globalPosition);
    void dress();

    PeopleModel &m_people;
    PeopleTable *m_table;
    QAction *m_message;
    QAction *m_kick;
    QAction *m_copy;
    std::map<Verb, QAction *> m_verbs; ///< the others that are about people
    QWidget *m_top = nullptr;
    PlainLabel *m_count = nullptr;
    QLineEdit *m_field = nullptr;
    QStackedWidget *m_bottom = nullptr;
    PlainLabel *m_selected = nullptr;
    QPushButton *m_mute = nullptr;
    QPushButton *m_unmute = nullptr;
};

} // namespace Teahouse
