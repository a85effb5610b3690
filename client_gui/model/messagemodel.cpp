// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/messagemodel.h"

#include "client_gui/model/sentences.h"
#include "shared/base/markup.h"

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
    Fresh fresh;
    fresh.reserve(arrivals.size() + 1); // what comes within a day is its line and they
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

void MessageModel::place(Fresh &fresh, Arrival arrival, bool unseen)
{
    const std::optional<MessageEntry> row = fresh.empty() ? rowAbove(arrival.entry) : std::nullopt;
    const auto above = [&]() -> const MessageEntry * {
        if (!fresh.empty())
            return &fresh.back().entry;
        return row ? &*row : nullptr;
    };
    const bool startsDay = !above() || !areOfOneDay(*above(), arrival.entry);
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
    arrival.entry.firstOfGroup = isFirstOfGroup(above(), arrival.entry);
    fresh.push_back(std::move(arrival));
}

StoredRow MessageModel::kept(Arrival &&arrival)
{
    // Whoever speaks takes their memory once.
    std::shared_ptr<const Person> &known = m_people[arrival.entry.from.id];
    if (!known || *known != arrival.entry.from)
        known = std::make_shared<const Person>(arrival.entry.from);
    return StoredRow(std::move(arrival), known);
}

void MessageModel::alter(int row, const std::function<void(MessageEntry &entry)> &how)
{
    Arrival altered = m_rows.at(size_t(row)).arrival();
    how(altered.entry);
    m_rows.at(size_t(row)) = kept(std::move(altered));
}

void MessageModel::forgetOldest()
{
    // The row above the first that stays becomes the line of its day.
    const int gone = int(m_rows.size()) - keptRows;
    for (int row = 0; row <= gone; ++row) {
        const StoredRow &old = m_rows.at(size_t(row));
        m_unstored.remove(old.ref());
        if (old.quoted() != EventId {})
            m_quoting.remove(old.quoted(), old.id());
        m_hasNewLine = m_hasNewLine && old.kind() != EntryKind::NewMessages;
    }
    beginRemoveRows({}, 0, gone - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    m_people.clear();
    m_rows.front() = kept(dayAbove(entry(1)));
    endRemoveRows();
    tellChanged(0);
    regroup(1);
    emit oldestForgotten();
}

void MessageModel::prepend(std::vector<Arrival> arrivals)
{
    const EventId known = oldest();
    Fresh older;
    for (Arrival &arrival : arrivals) {
        if (known != EventId {} && arrival.entry.id >= known)
            break;
        if (!older.empty() && arrival.entry.id <= older.back().entry.id)
            continue;
        if (isOnItsWay(arrival.entry)) // its ack was lost with an earlier connection
            takeAway(rowOf(arrival.entry.ref));
        const MessageEntry *above = older.empty() ? nullptr : &older.back().entry;
        if (!above || !areOfOneDay(*above, arrival.entry))
            older.push_back(dayAbove(arrival.entry));
        arrival.entry.firstOfGroup = isFirstOfGroup(&older.back().entry, arrival.entry);
        older.push_back(std::move(arrival));
    }
    if (older.empty())
        return;
    const int seam = int(older.size());
    const EventId first = older[1].entry.id; // below the line of its day
    m_newest = std::max(m_newest, older.back().entry.id);
    insert(0, std::move(older));
    dropDayAt(seam);
    regroup(seam);
    tellQuoting(seam, first);
}

void MessageModel::insert(int row, Fresh fresh)
{
    std::vector<StoredRow> rows;
    rows.reserve(fresh.size());
    for (Arrival &arrival : fresh) {
        noteQuote(arrival.entry);
        rows.push_back(kept(std::move(arrival)));
    }
    beginInsertRows({}, row, row + int(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + row, std::make_move_iterator(rows.begin()),
        std::make_move_iterator(rows.end()));
    endInsertRows();
}

EventId MessageModel::oldest() const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
        [](const StoredRow &candidate) { return candidate.id() != EventId {}; });
    return row == m_rows.end() ? EventId {} : row->id();
}

void MessageModel::eraseRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void MessageModel::dropDayAt(int row)
{
    if (row >= int(m_rows.size()) || entry(row).kind != EntryKind::Day
        || !areOfOneDay(entry(row), entry(row - 1)))
        return;
    eraseRow(row);
}

/// A day of which nothing is left: the next row is another day, or there is none. What stood on
/// both sides of it may be of one day.
void MessageModel::dropEmptyDay(int row)
{
    const auto isDay = [this](int at) { return m_rows.at(size_t(at)).kind() == EntryKind::Day; };
    const int size = int(m_rows.size());
    if (row < 0 || row >= size || !isDay(row) || (row + 1 < size && !isDay(row + 1)))
        return;
    eraseRow(row);
    if (row > 0)
        dropDayAt(row);
    regroup(row);
}

bool MessageModel::fold(Fresh &fresh, const Arrival &arrival)
{
    const auto foldInto = [&](Arrival &line) {
        if (!foldsInto(line, arrival))
            return false;
        line.names += arrival.names;
        line.names.removeDuplicates();
        line.entry.folded += 1 + arrival.entry.folded;
        line.entry.id = arrival.entry.id;
        line.entry.text = arrival.entry.cause == SystemCause::Joined
            ? joinedSentence(line.names)
            : leftSentence(line.names, line.reason);
        return true;
    };
    if (!fresh.empty())
        return foldInto(fresh.back());
    if (arrival.entry.kind != EntryKind::System)
        return false;
    const int row = tailStart() - 1;
    Arrival line = m_rows.at(size_t(row)).arrival();
    if (!foldInto(line))
        return false;
    m_rows.at(size_t(row)) = kept(std::move(line));
    tellChanged(row);
    return true;
}

void MessageModel::flush(Fresh &fresh)
{
    if (fresh.empty())
        return;
    const bool ownWaits = fresh.back().entry.delivery == Delivery::Waiting;
    const int at = ownWaits ? int(m_rows.size()) : tailStart();
    for (const Arrival &arrival : fresh) {
        if (arrival.entry.delivery == Delivery::Waiting)
            m_unstored.insert(arrival.entry.ref);
    }
    const int after = at + int(fresh.size());
    insert(at, std::exchange(fresh, {}));
    regroup(after);
    dropEmptyDay(at - 1);
}

void MessageModel::removeNewMessagesLine()
{
    const int row = newMessagesRow();
    if (row < 0)
        return;
    m_hasNewLine = false;
    eraseRow(row);
    regroup(row);
}

int MessageModel::newMessagesRow() const
{
    if (!m_hasNewLine)
        return -1;
    const auto line = std::find_if(m_rows.rbegin(), m_rows.rend(),
        [](const StoredRow &row) { return row.kind() == EntryKind::NewMessages; });
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
        return m_rows.at(size_t(index.row())).text();
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
    const Arrival arrival = m_rows.at(size_t(row)).arrival();
    MessageEntry shown = arrival.entry;
    shown.names = namedIn(arrival.names);
    const int quoted = shown.quote ? rowOf(shown.quote->id) : -1;
    if (quoted >= 0 && isMessage(m_rows.at(size_t(quoted)).kind()))
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
        while (row >= low && m_rows[size_t(row)].id() == EventId {})
            --row;
        if (row >= low && m_rows[size_t(row)].id() == id)
            return row;
        if (row >= low && m_rows[size_t(row)].id() > id)
            high = row;
        else
            low = middle + 1;
    }
    return -1;
}

int MessageModel::tailStart() const
{
    int row = int(m_rows.size());
    while (row > 0 && m_rows[size_t(row - 1)].delivery() == Delivery::Waiting)
        --row;
    return row;
}

std::optional<MessageEntry> MessageModel::rowAbove(const MessageEntry &next) const
{
    const int row = (next.delivery == Delivery::Waiting ? int(m_rows.size()) : tailStart()) - 1;
    return row < 0 ? std::nullopt : std::optional(entry(row));
}

void MessageModel::regroup(int row)
{
    if (row >= int(m_rows.size()))
        return;
    const MessageEntry above = row > 0 ? entry(row - 1) : MessageEntry {};
    StoredRow &changed = m_rows.at(size_t(row));
    const bool first = isFirstOfGroup(row > 0 ? &above : nullptr, changed.entry());
    if (first == changed.isFirstOfGroup())
        return;
    changed.setFirstOfGroup(first);
    tellChanged(row);
}

void MessageModel::tellChanged(int row)
{
    emit dataChanged(index(row), index(row));
}

} // namespace Teahouse
