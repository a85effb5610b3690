// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/messagemodel.h"

#include "client_gui/model/markup.h"
#include "client_gui/model/sentences.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr qint64 groupSeconds = 5 * 60;
constexpr qint64 foldSeconds = 2 * 60;

bool isFirstOfGroup(const MessageEntry *above, const MessageEntry &entry)
{
    if (!above || !isMessage(entry))
        return true;
    return above->kind != entry.kind || above->from.id != entry.from.id
        || std::abs(above->at.secsTo(entry.at)) > groupSeconds;
}

bool foldsInto(const Arrival &line, const Arrival &next)
{
    const auto canFold = [](SystemCause cause) {
        return cause == SystemCause::Joined || cause == SystemCause::Left;
    };
    return line.entry.kind == EntryKind::System && next.entry.kind == EntryKind::System
        && line.entry.cause == next.entry.cause && canFold(next.entry.cause)
        && line.reason == next.reason && line.entry.at.secsTo(next.entry.at) <= foldSeconds;
}

QDate dayOf(const MessageEntry &entry)
{
    return entry.at.toLocalTime().date();
}

Arrival dayAbove(const MessageEntry &entry)
{
    Arrival day;
    day.entry.kind = EntryKind::Day;
    day.entry.at = entry.at;
    return day;
}

} // namespace

void MessageModel::append(std::vector<Arrival> arrivals, bool unseen)
{
    Rows fresh;
    for (Arrival &arrival : arrivals) {
        // What does not grow would never be found again; only a strange server sends it.
        if (arrival.entry.id != EventId {} && arrival.entry.id <= m_newest)
            continue;
        m_newest = std::max(m_newest, arrival.entry.id);
        if (isOnItsWay(arrival.entry)) {
            flush(fresh); // they came before ours
            if (confirm(rowOf(arrival.entry.ref), arrival.entry))
                continue;
        }
        place(fresh, std::move(arrival), unseen);
    }
    flush(fresh);
    if (int(m_rows.size()) > mostRows)
        forgetOldest();
}

void MessageModel::place(Rows &fresh, Arrival arrival, bool unseen)
{
    const MessageEntry *last = before(fresh, arrival.entry);
    const bool startsDay = !last || dayOf(*last) != dayOf(arrival.entry);
    if (!startsDay && fold(fresh, arrival))
        return;
    if (startsDay)
        fresh.push_back(dayAbove(arrival.entry));
    if (unseen && !m_hasNewLine && !arrival.earlier && !arrival.read
        && arrival.entry.kind == EntryKind::Message) {
        MessageEntry line;
        line.kind = EntryKind::NewMessages;
        line.at = arrival.entry.at;
        fresh.push_back({line});
        m_hasNewLine = true;
    }
    arrival.entry.firstOfGroup = isFirstOfGroup(before(fresh, arrival.entry), arrival.entry);
    share(arrival.entry.from);
    fresh.push_back(std::move(arrival));
}

void MessageModel::share(Person &person)
{
    Person &known = m_people[person.id];
    if (known == person)
        person = known;
    else
        known = person;
}

void MessageModel::forgetOldest()
{
    // The row above the first that stays becomes the line of its day.
    const int gone = int(m_rows.size()) - keptRows;
    for (int row = 0; row <= gone; ++row) {
        const MessageEntry &old = entry(row);
        m_unstored.remove(old.ref);
        if (old.quote)
            m_quoting.remove(old.quote->id, old.id);
        m_hasNewLine = m_hasNewLine && old.kind != EntryKind::NewMessages;
    }
    beginRemoveRows({}, 0, gone - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    m_rows.front() = dayAbove(entry(1));
    endRemoveRows();
    tellChanged(0);
    regroup(1);
    m_people.clear();
    emit oldestForgotten();
}

void MessageModel::prepend(std::vector<Arrival> arrivals)
{
    const EventId known = oldest();
    Rows older;
    for (Arrival &arrival : arrivals) {
        if (known != EventId {} && arrival.entry.id >= known)
            break;
        if (!older.empty() && arrival.entry.id <= older.back().entry.id)
            continue;
        if (isOnItsWay(arrival.entry)) // its ack was lost with an earlier connection
            takeAway(rowOf(arrival.entry.ref));
        const MessageEntry *above = older.empty() ? nullptr : &older.back().entry;
        if (!above || dayOf(*above) != dayOf(arrival.entry))
            older.push_back(dayAbove(arrival.entry));
        arrival.entry.firstOfGroup = isFirstOfGroup(&older.back().entry, arrival.entry);
        share(arrival.entry.from);
        older.push_back(std::move(arrival));
    }
    if (older.empty())
        return;
    const int seam = int(older.size());
    const EventId first = older[1].entry.id; // below the line of its day
    for (const Arrival &arrival : older)
        noteQuote(arrival.entry);
    m_newest = std::max(m_newest, older.back().entry.id);
    beginInsertRows({}, 0, seam - 1);
    m_rows.insert(m_rows.begin(), std::make_move_iterator(older.begin()),
        std::make_move_iterator(older.end()));
    endInsertRows();
    dropDayAt(seam);
    regroup(seam);
    tellQuoting(seam, first);
}

bool MessageModel::isOnItsWay(const MessageEntry &entry) const
{
    return !entry.ref.isEmpty() && m_unstored.contains(entry.ref);
}

EventId MessageModel::oldest() const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
        [](const Arrival &candidate) { return candidate.entry.id != EventId {}; });
    return row == m_rows.end() ? EventId {} : row->entry.id;
}

void MessageModel::dropDayAt(int row)
{
    if (row >= int(m_rows.size()) || entry(row).kind != EntryKind::Day
        || dayOf(entry(row)) != dayOf(entry(row - 1)))
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

bool MessageModel::fold(Rows &fresh, const Arrival &arrival)
{
    const int above = tailStart() - 1;
    Arrival &last = fresh.empty() ? m_rows.at(size_t(above)) : fresh.back();
    if (!foldsInto(last, arrival))
        return false;
    last.names += arrival.names;
    last.names.removeDuplicates();
    last.entry.folded += 1 + arrival.entry.folded;
    last.entry.id = arrival.entry.id;
    last.entry.text = arrival.entry.cause == SystemCause::Joined
        ? joinedSentence(last.names)
        : leftSentence(last.names, last.reason);
    if (fresh.empty())
        tellChanged(above);
    return true;
}

void MessageModel::flush(Rows &fresh)
{
    if (fresh.empty())
        return;
    const bool ownWaits = fresh.back().entry.delivery == Delivery::Waiting;
    const int at = ownWaits ? int(m_rows.size()) : tailStart();
    beginInsertRows({}, at, at + int(fresh.size()) - 1);
    for (const Arrival &arrival : fresh) {
        if (arrival.entry.delivery == Delivery::Waiting)
            m_unstored.insert(arrival.entry.ref);
        noteQuote(arrival.entry);
    }
    m_rows.insert(m_rows.begin() + at, std::make_move_iterator(fresh.begin()),
        std::make_move_iterator(fresh.end()));
    const int after = at + int(fresh.size());
    endInsertRows();
    fresh.clear();
    regroup(after);
}

/// False if it does not belong where it waited, since others were said before it: one that failed
/// and was sent once more. Then it is gone from there.
bool MessageModel::confirm(int row, const MessageEntry &stored)
{
    const bool isLast = std::none_of(m_rows.begin() + row, m_rows.end(),
        [](const Arrival &other) { return other.entry.id != EventId {}; });
    if (!isLast) {
        takeAway(row);
        return false;
    }
    m_unstored.remove(stored.ref);
    noteQuote(stored);
    MessageEntry &mine = m_rows.at(size_t(row)).entry;
    const bool firstOfGroup = mine.firstOfGroup;
    mine = stored;
    mine.firstOfGroup = firstOfGroup;
    mine.delivery = Delivery::Stored;
    tellChanged(row);
    return true;
}

bool MessageModel::setDelivery(const QString &ref, Delivery delivery, const QString &failure)
{
    const int row = rowOf(ref);
    if (row < 0)
        return false;
    MessageEntry &mine = m_rows.at(size_t(row)).entry;
    mine.delivery = delivery;
    mine.failure = delivery == Delivery::Failed ? failure : QString();
    // A stored message still gets its id and time, which come with its event; so its ref stays
    // known.
    tellChanged(row);
    return true;
}

bool MessageModel::remove(const QString &ref)
{
    const int row = rowOf(ref);
    if (row < 0 || entry(row).delivery == Delivery::Stored)
        return false;
    takeAway(row);
    return true;
}

void MessageModel::takeAway(int row)
{
    beginRemoveRows({}, row, row);
    m_unstored.remove(entry(row).ref);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    regroup(row);
}

void MessageModel::removeNewMessagesLine()
{
    const int row = newMessagesRow();
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_hasNewLine = false;
    endRemoveRows();
    regroup(row);
}

int MessageModel::newMessagesRow() const
{
    if (!m_hasNewLine)
        return -1;
    const auto line = std::find_if(m_rows.rbegin(), m_rows.rend(),
        [](const Arrival &row) { return row.entry.kind == EntryKind::NewMessages; });
    return int(m_rows.rend() - line) - 1;
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry(index.row()).text;
    case Qt::AccessibleTextRole:
        return spokenSentence(entry(index.row()));
    case MessageEntryRole:
        return QVariant::fromValue(shownEntry(index.row()));
    default:
        return {};
    }
}

/// An entry with what other rows know of it.
MessageEntry MessageModel::shownEntry(int row) const
{
    const Arrival &arrival = m_rows.at(size_t(row));
    MessageEntry shown = arrival.entry;
    shown.names = namedIn(arrival.names);
    const int quoted = shown.quote ? rowOf(shown.quote->id) : -1;
    if (quoted >= 0 && isMessage(entry(quoted)))
        shown.quote = quoteOf(quoted);
    return shown;
}

int MessageModel::rowOf(EventId id) const
{
    // Ids grow from row to row; rows without one lie between.
    int low = 0;
    int high = int(m_rows.size());
    while (low < high) {
        const int middle = low + (high - low) / 2;
        int row = middle;
        while (row >= low && entry(row).id == EventId {})
            --row;
        if (row >= low && entry(row).id == id)
            return row;
        if (row >= low && entry(row).id > id)
            high = row;
        else
            low = middle + 1;
    }
    return -1;
}

int MessageModel::tailStart() const
{
    int row = int(m_rows.size());
    while (row > 0 && entry(row - 1).delivery == Delivery::Waiting)
        --row;
    return row;
}

const MessageEntry *MessageModel::before(const Rows &fresh, const MessageEntry &next) const
{
    if (!fresh.empty())
        return &fresh.back().entry;
    const int row = (next.delivery == Delivery::Waiting ? int(m_rows.size()) : tailStart()) - 1;
    return row < 0 ? nullptr : &entry(row);
}

void MessageModel::regroup(int row)
{
    if (row >= int(m_rows.size()))
        return;
    MessageEntry &changed = m_rows.at(size_t(row)).entry;
    const bool first = isFirstOfGroup(row > 0 ? &entry(row - 1) : nullptr, changed);
    if (first == changed.firstOfGroup)
        return;
    changed.firstOfGroup = first;
    tellChanged(row);
}

int MessageModel::rowOf(const QString &ref) const
{
    if (!m_unstored.contains(ref))
        return -1;
    const auto row = std::find_if(m_rows.rbegin(), m_rows.rend(),
        [&](const Arrival &candidate) { return candidate.entry.ref == ref; });
    return int(m_rows.rend() - row) - 1;
}

void MessageModel::tellChanged(int row)
{
    emit dataChanged(index(row), index(row));
}

} // namespace Teahouse
