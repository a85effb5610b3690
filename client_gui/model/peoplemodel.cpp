// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/peoplemodel.h"

#include <algorithm>

namespace Teahouse {

namespace {

const QLatin1String plainText("text");

bool isPlainText(const Person &person)
{
    return person.client == plainText;
}

int rank(const Person &person)
{
    enum Rank { HostRank, PeopleRank, ProgramRank };
    if (person.role == Role::Host)
        return HostRank;
    return isProgram(person.client) ? ProgramRank : PeopleRank;
}

} // namespace

bool isProgram(const QString &client)
{
    return !client.isEmpty() && client != plainText
        && !client.startsWith(QLatin1String("Teahouse"));
}

int personHue(const PersonId &id)
{
    quint32 hash = 2166136261U; // FNV-1a: Qt's own hashes differ from run to run
    for (const char c : id.text)
        hash = (hash ^ quint8(c)) * 16777619U;
    return int(hash % 8);
}

void PeopleModel::setPeople(const std::vector<Person> &people, const PersonId &you)
{
    beginResetModel();
    m_you = you;
    m_rows.clear();
    m_present.clear();
    for (const Person &person : people) {
        if (m_present.contains(person.id))
            continue;
        m_present.insert(person.id);
        m_rows.push_back(makeRow(person));
    }
    std::sort(m_rows.begin(), m_rows.end(), isBefore);
    endResetModel();
}

void PeopleModel::add(const Person &person)
{
    const int known = rowOf(person.id);
    Row row = makeRow(person);
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row, isBefore);
    const int at = int(place - m_rows.begin());
    if (known < 0) {
        beginInsertRows({}, at, at);
        m_rows.insert(place, row);
        m_present.insert(person.id);
        endInsertRows();
        return;
    }
    row.presence = m_rows.at(size_t(known)).presence;
    row.awaySince = m_rows.at(size_t(known)).awaySince;
    // A place beside itself is no move.
    const int target = at > known ? at - 1 : at;
    if (target != known) {
        beginMoveRows({}, known, known, {}, at);
        m_rows.erase(m_rows.begin() + known);
        m_rows.insert(m_rows.begin() + target, row);
        endMoveRows();
    } else {
        m_rows.at(size_t(known)) = row;
    }
    emit dataChanged(index(target), index(target));
}

void PeopleModel::remove(const PersonId &person)
{
    const int row = rowOf(person);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_present.remove(person);
    endRemoveRows();
}

void PeopleModel::setPresence(const PersonId &person, PresenceState state, const QDateTime &since)
{
    const int row = rowOf(person);
    if (row < 0)
        return;
    Row &changed = m_rows.at(size_t(row));
    // The same is told again when the role changes.
    if (state != changed.presence)
        changed.awaySince = state == PresenceState::Away ? since : QDateTime();
    changed.presence = state;
    emit dataChanged(index(row), index(row));
}

const Person *PeopleModel::find(const PersonId &person) const
{
    const int row = rowOf(person);
    return row < 0 ? nullptr : &m_rows.at(size_t(row)).person;
}

std::optional<PresenceState> PeopleModel::presenceOf(const PersonId &person) const
{
    const int row = rowOf(person);
    if (row < 0)
        return std::nullopt;
    return m_rows.at(size_t(row)).presence;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.person.name;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        // A tool tip may take a text for rich text; without this sign there is none.
        return kindOf(row).join(tr(", ")).replace(u'<', QChar(0x2039));
    case PersonIdRole:
        return QString::fromLatin1(row.person.id.text);
    case RoleRole:
        return int(row.person.role);
    case PresenceRole:
        return int(row.presence);
    case ClientRole:
        return row.person.client;
    case HueRole:
        return personHue(row.person.id);
    case IsYouRole:
        return row.person.id == m_you;
    case SectionRole:
        if (row.person.role == Role::Host)
            return int(PeopleSection::Host);
        if (row.presence == PresenceState::Away)
            return int(PeopleSection::Away);
        return int(isPlainText(row.person) ? PeopleSection::PlainText : PeopleSection::Online);
    case AwaySinceRole:
        return row.awaySince;
    default:
        return {};
    }
}

bool PeopleModel::isBefore(const Row &one, const Row &other)
{
    if (rank(one.person) != rank(other.person))
        return rank(one.person) < rank(other.person);
    const int byName = one.key.compare(other.key);
    return byName != 0 ? byName < 0 : one.person.id < other.person.id;
}

PeopleModel::Row PeopleModel::makeRow(const Person &person) const
{
    return {person, m_order.key(person.name)};
}

int PeopleModel::rowOf(const PersonId &person) const
{
    if (!m_present.contains(person))
        return -1;
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.person.id == person; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString PeopleModel::spoken(const Row &row) const
{
    QStringList parts {row.person.name};
    if (row.person.role == Role::Host)
        parts.append(tr("host"));
    else if (row.person.role == Role::Moderator)
        parts.append(tr("moderator"));
    if (row.person.id == m_you)
        parts.append(tr("you"));
    if (row.presence == PresenceState::Away)
        parts.append(tr("away"));
    if (isPlainText(row.person))
        parts.append(tr("plain text"));
    return parts.join(tr(", "));
}

QStringList PeopleModel::kindOf(const Row &row) const
{
    QStringList parts;
    if (row.person.role == Role::Host)
        parts.append(tr("Host"));
    else if (row.person.role == Role::Moderator)
        parts.append(tr("Moderator"));
    if (isPlainText(row.person))
        parts.append(tr("Plain-text program"));
    else if (!row.person.client.isEmpty())
        parts.append(row.person.client.left(64));
    return parts;
}

} // namespace Teahouse
