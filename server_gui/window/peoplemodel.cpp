// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplemodel.h"

#include "server_gui/window/addresses.h"
#include "server_gui/window/roomheader.h"

#include <QSet>

namespace Teahouse {

namespace {

/// Each run of rows that goes costs a table as much time as all its rows; beyond, telling them of a
/// new list is what keeps the window calm.
constexpr int mostRuns = 100;

QSet<quint64> sessionsOf(const std::vector<Guest> &guests)
{
    QSet<quint64> sessions;
    sessions.reserve(qsizetype(guests.size()));
    for (const Guest &guest : guests)
        sessions.insert(quint64(guest.session));
    return sessions;
}

QString encryptionText(const Guest &guest)
{
    return guest.encrypted ? PeopleModel::tr("encrypted") : PeopleModel::tr("not encrypted");
}

QString sentenceOf(const Guest &guest)
{
    QStringList parts {guest.person.name};
    if (guest.named)
        parts += hostOfAddress(guest.address);
    parts += encryptionText(guest);
    parts += clientText(guest.person.client);
    parts += PeopleModel::tr("%n messages", nullptr, int(guest.messages));
    const QString state = stateText(guest);
    if (!state.isEmpty())
        parts += state;
    return parts.join(QStringLiteral(", "));
}

QString shown(const Guest &guest, int column)
{
    switch (column) {
    case PeopleModel::Name:
        return guest.person.name;
    case PeopleModel::Address:
        return hostOfAddress(guest.address);
    case PeopleModel::Client:
        return clientText(guest.person.client);
    case PeopleModel::Idle:
        return spanText(guest.lastHeard.secsTo(QDateTime::currentDateTimeUtc()));
    case PeopleModel::Messages:
        return QString::number(guest.messages);
    case PeopleModel::State:
        return stateText(guest);
    default:
        return {};
    }
}

QVariant sortValue(const Guest &guest, int column)
{
    switch (column) {
    case PeopleModel::Idle:
        return -guest.lastHeard.toMSecsSinceEpoch();
    case PeopleModel::Messages:
        return guest.messages;
    default:
        return shown(guest, column);
    }
}

} // namespace

void PeopleModel::take(const std::vector<Guest> &guests)
{
    if (goneRuns(guests) > mostRuns) {
        beginResetModel();
        m_guests = guests;
        endResetModel();
        return;
    }
    removeGone(guests);
    size_t next = 0;
    while (next < guests.size()) {
        const auto row = int(next);
        const bool known = next < m_guests.size();
        size_t end = next;
        if (known && m_guests[next].session == guests[next].session) {
            while (end < guests.size() && end < m_guests.size()
                && m_guests[end].session == guests[end].session)
                ++end;
            changeRows(row, std::span(guests).subspan(next, end - next));
        } else {
            // Whoever is in the way stands further down in the new list and comes back there.
            const auto here = known ? m_guests[next].session : SessionId {};
            while (end < guests.size() && (!known || guests[end].session != here))
                ++end;
            const QSet<quint64> fresh(
                sessionsOf({guests.begin() + qsizetype(next), guests.begin() + qsizetype(end)}));
            for (int i = int(m_guests.size()) - 1; i >= row; --i) {
                if (fresh.contains(quint64(m_guests[size_t(i)].session)))
                    removeRun(i, i);
            }
            insertRun(row, std::span(guests).subspan(next, end - next));
        }
        next = end;
    }
}

bool PeopleModel::isInside(const PersonId &person) const
{
    return std::any_of(m_guests.begin(), m_guests.end(),
        [&](const Guest &guest) { return guest.person.id == person; });
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_guests.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Guest &guest = m_guests[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(guest, index.column());
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter | (index.column() == Messages ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return index.column() == Name ? sentenceOf(guest) : shown(guest, index.column());
    case Qt::ToolTipRole:
        return index.column() == Address
            ? QVariant(guest.address + QStringLiteral(", ") + encryptionText(guest))
            : QVariant();
    case GuestRole:
        return QVariant::fromValue(guest);
    case SortRole:
        return sortValue(guest, index.column());
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Messages ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Address:
        return tr("Address");
    case Client:
        return tr("Client");
    case Idle:
        return tr("Idle");
    case Messages:
        return tr("Messages");
    case State:
        return tr("State");
    default:
        return {};
    }
}

int PeopleModel::goneRuns(const std::vector<Guest> &guests) const
{
    const QSet<quint64> staying = sessionsOf(guests);
    int runs = 0;
    bool inRun = false;
    for (const Guest &guest : m_guests) {
        const bool gone = !staying.contains(quint64(guest.session));
        runs += gone && !inRun;
        inRun = gone;
    }
    return runs;
}

void PeopleModel::removeGone(const std::vector<Guest> &guests)
{
    const QSet<quint64> staying = sessionsOf(guests);
    const auto gone = [&](int row) {
        return row >= 0 && !staying.contains(quint64(m_guests[size_t(row)].session));
    };
    for (int last = int(m_guests.size()) - 1; last >= 0; --last) {
        if (!gone(last))
            continue;
        int first = last;
        while (gone(first - 1))
            --first;
        removeRun(first, last);
        last = first;
    }
}

void PeopleModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_guests.erase(m_guests.begin() + first, m_guests.begin() + last + 1);
    endRemoveRows();
}

void PeopleModel::insertRun(int row, std::span<const Guest> guests)
{
    beginInsertRows({}, row, row + int(guests.size()) - 1);
    m_guests.insert(m_guests.begin() + row, guests.begin(), guests.end());
    endInsertRows();
}

void PeopleModel::changeRows(int row, std::span<const Guest> guests)
{
    std::vector<std::pair<int, int>> runs;
    for (size_t i = 0; i < guests.size(); ++i) {
        Guest &guest = m_guests[size_t(row) + i];
        if (guest == guests[i])
            continue;
        guest = guests[i];
        const int changed = row + int(i);
        if (runs.empty() || runs.back().second != changed - 1)
            runs.push_back({changed, changed});
        runs.back().second = changed;
    }
    // A sorted table sorts anew for each run that it is told of.
    if (runs.size() > size_t(mostRuns))
        runs = {{runs.front().first, runs.back().second}};
    for (const auto &[first, last] : runs)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

QString clientText(const QString &client)
{
    if (client.startsWith(QLatin1String("Teahouse")))
        return QStringLiteral("Teahouse");
    if (client.isEmpty() || client == u"text")
        return PeopleModel::tr("Text", "kind of client");
    return client;
}

QString stateText(const Guest &guest)
{
    if (guest.muted)
        return PeopleModel::tr("Muted");
    if (guest.person.role == Role::Moderator)
        return PeopleModel::tr("Moderator");
    if (!guest.named)
        return PeopleModel::tr("No name");
    return guest.away ? PeopleModel::tr("Away") : QString();
}

} // namespace Teahouse
