// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Teahouse {

/// To whom the host writes: everyone, or one chip a person, each with a cross.
class RecipientBar final : public QWidget
{
    Q_OBJECT
public:
    explicit RecipientBar(QWidget *parent = nullptr);

    /// Empty: everyone.
    void setPeople(const std::vector<Person> &people);
    const std::vector<Person> &people() const { return m_people; }
    /// Those whom the menu offers beside everyone: who wrote to the host last, newest first.
    void offer(const Person &person);

signals:
    void peopleChanged();

private:
    class Chip;

    void rebuild();
    void showMenu();
    void remove(const Person &person);

    std::vector<Person> m_people;
    std::vector<Person> m_offered;
    QHBoxLayout *m_chips;
    QPushButton *m_everyone;
};

} // namespace Teahouse
