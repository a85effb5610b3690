// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/nameorder.h"
#include "shared/protocol/event.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QSet>

#include <optional>
#include <vector>

namespace Teahouse {

/// Which of the eight hues a person has, 0 to 7: the same on every computer and for good.
int personHue(const PersonId &id);

/// Under which heading of the list somebody stands, in this order.
enum class PeopleSection { Host, Online, Away, PlainText };

/// Whether a kind of client is a program that is none of ours: a bot or a bridge.
bool isProgram(const QString &client);

/// Who is in the room: the host, then people, then programs, each by name.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum PeopleRole {
        PersonIdRole = Qt::UserRole, ///< as text
        RoleRole, ///< int(Role)
        PresenceRole, ///< int(PresenceState)
        ClientRole,
        HueRole,
        IsYouRole,
        SectionRole, ///< int(PeopleSection)
        AwaySinceRole, ///< QDateTime, UTC; invalid for who is not away or was before we came
    };

    using QAbstractListModel::QAbstractListModel;

    /// Instead of all that were here.
    void setPeople(const std::vector<Person> &people, const PersonId &you);
    /// Somebody who is here already is brought up to date.
    void add(const Person &person);
    void remove(const PersonId &person);
    /// `since` where it is known.
    void setPresence(const PersonId &person, PresenceState state, const QDateTime &since = {});

    const Person *find(const PersonId &person) const;
    /// Nothing for who is not here.
    std::optional<PresenceState> presenceOf(const PersonId &person) const;
    const Person &person(int row) const { return m_rows.at(size_t(row)).person; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        Person person;
        QCollatorSortKey key;
        PresenceState presence = PresenceState::Online;
        QDateTime awaySince = {};
    };

    static bool isBefore(const Row &one, const Row &other);
    Row makeRow(const Person &person) const;
    int rowOf(const PersonId &person) const;
    QString spoken(const Row &row) const;
    QStringList kindOf(const Row &row) const;

    NameOrder m_order;
    std::vector<Row> m_rows;
    QSet<PersonId> m_present; // spares the search for those who come
    PersonId m_you;
};

} // namespace Teahouse
