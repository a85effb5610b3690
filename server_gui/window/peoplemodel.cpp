// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplemodel.h"

#include <algorithm>
#include <iterator>

namespace Teahouse {

namespace {

/// Each run of rows that comes or goes costs a table as much time as all its rows; beyond, telling
/// them of a new list is what keeps the window calm.
constexpr int mostRuns = 100;

quint64 sessionOf(const Guest &guest)
{
    return quint64(guest.session);
}

bool isNumber(int column)
{
    return column == MessagesColumn;
}

} // namespace

void PeopleModel::take(const std::vector<Guest> &guests, const std::optional<Guest> &host)
{
    m_hasHost = host.has_value();
    m_all.clear();
    m_all.reserve(guests.size() + 1);
    if (host)
        m_all.push_back(*host);
    m_all.insert(m_all.end(), guests.begin(), guests.end());
    arrange();
}

void PeopleModel::setFilter(const QString &text)
{
    m_order.setFilter(text);
    arrange();
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    m_order.setColumn(column, order);
    arrange();
}

/// Brings the rows to what is to be shown: who goes, how the others stand, who comes.
void PeopleModel::arrange()
{
    const std::vector<size_t> wanted = m_order.shown(m_all);
    Sessions known;
    known.reserve(qsizetype(m_rows.size()));
    for (const Guest &row : m_rows)
        known.insert(sessionOf(row));
    Sessions staying;
    staying.reserve(qsizetype(wanted.size()));
    std::vector<Guest> rows;
    rows.reserve(wanted.size());
    for (const size_t at : wanted) {
        if (!known.contains(sessionOf(m_all[at])))
            continue;
        staying.insert(sessionOf(m_all[at]));
        rows.push_back(m_all[at]);
    }
    if (goneRuns(staying) > mostRuns || newRuns(wanted, known) > mostRuns)
        return beginAnew(wanted);
    removeGone(staying);
    place(std::move(rows));
    insertNew(wanted, known);
}

void PeopleModel::beginAnew(const std::vector<size_t> &wanted)
{
    beginResetModel();
    m_rows.clear();
    for (const size_t at : wanted)
        m_rows.push_back(m_all[at]);
    endResetModel();
}

int PeopleModel::goneRuns(const Sessions &staying) const
{
    int runs = 0;
    bool inRun = false;
    for (const Guest &row : m_rows) {
        const bool gone = !staying.contains(sessionOf(row));
        runs += gone && !inRun;
        inRun = gone;
    }
    return runs;
}

int PeopleModel::newRuns(const std::vector<size_t> &wanted, const Sessions &known) const
{
    int runs = 0;
    bool inRun = false;
    for (const size_t at : wanted) {
        const bool fresh = !known.contains(sessionOf(m_all[at]));
        runs += fresh && !inRun;
        inRun = fresh;
    }
    return runs;
}

void PeopleModel::removeGone(const Sessions &staying)
{
    const auto gone = [&](int row) {
        return row >= 0 && !staying.contains(sessionOf(m_rows[size_t(row)]));
    };
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!gone(last))
            continue;
        int first = last;
        while (gone(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// The same people, perhaps in another order.
void PeopleModel::place(std::vector<Guest> rows)
{
    const bool stand = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Guest &one, const Guest &other) { return one.session == other.session; });
    if (stand)
        return tellChanged(rows);
    const QList<QPersistentModelIndex> none;
    emit layoutAboutToBeChanged(none, VerticalSortHint);
    QHash<quint64, int> rowOf;
    rowOf.reserve(qsizetype(rows.size()));
    for (size_t row = 0; row < rows.size(); ++row)
        rowOf.insert(sessionOf(rows[row]), int(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(rowOf.value(sessionOf(m_rows[size_t(old.row())])), old.column()));
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged(none, VerticalSortHint);
}

void PeopleModel::tellChanged(const std::vector<Guest> &rows)
{
    std::vector<std::pair<int, int>> runs;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        const int changed = int(i);
        if (runs.empty() || runs.back().second != changed - 1)
            runs.push_back({changed, changed});
        runs.back().second = changed;
    }
    if (runs.size() > size_t(mostRuns))
        runs = {{runs.front().first, runs.back().second}};
    for (const auto &[first, last] : runs)
        emit dataChanged(index(first, 0), index(last, GuestColumns - 1));
}

void PeopleModel::insertNew(const std::vector<size_t> &wanted, const Sessions &known)
{
    const auto fresh = [&](size_t i) { return !known.contains(sessionOf(m_all[wanted[i]])); };
    for (size_t first = 0; first < wanted.size(); ++first) {
        if (!fresh(first))
            continue;
        size_t end = first;
        std::vector<Guest> run;
        for (; end < wanted.size() && fresh(end); ++end)
            run.push_back(m_all[wanted[end]]);
        beginInsertRows({}, int(first), int(end) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(first), std::make_move_iterator(run.begin()),
            std::make_move_iterator(run.end()));
        endInsertRows();
        first = end - 1;
    }
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : GuestColumns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Guest &guest = m_rows[size_t(index.row())];
    const auto column = GuestColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return guestText(guest, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return column == NameColumn ? guestSentence(guest) : guestText(guest, column);
    case Qt::ToolTipRole:
        return column == AddressColumn && !isHost(guest)
            ? QVariant(guest.address + QStringLiteral(", ") + encryptionText(guest))
            : QVariant();
    case GuestRole:
        return QVariant::fromValue(guest);
    default:
        return {};
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && isHost(guest(index.row())) ? usual & ~Qt::ItemIsSelectable : usual;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (GuestColumn(section)) {
    case NameColumn:
        return tr("Name");
    case AddressColumn:
        return tr("Address");
    case ClientColumn:
        return tr("Client");
    case IdleColumn:
        return tr("Idle");
    case MessagesColumn:
        return tr("Messages");
    case StateColumn:
        return tr("State");
    case GuestColumns:
        break;
    }
    return {};
}

} // namespace Teahouse
