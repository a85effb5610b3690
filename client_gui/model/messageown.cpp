// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of MessageModel that deals with messages of ours on their way to the server.
#include "client_gui/model/messagemodel.h"

#include <algorithm>

namespace Teahouse {

bool MessageModel::isOnItsWay(const MessageEntry &entry) const
{
    return !entry.ref.isEmpty() && m_unstored.contains(entry.ref);
}

/// False if it does not belong where it waited: others were said before it, since it failed and was
/// sent once more, or by the server's clock it was said on another day. Then it is gone from there.
bool MessageModel::confirm(int row, const MessageEntry &stored)
{
    const bool isLast = std::none_of(m_rows.begin() + row, m_rows.end(),
        [](const StoredRow &other) { return other.id() != EventId {}; });
    if (!isLast || !areOfOneDay(entry(row), stored)) {
        takeAway(row);
        return false;
    }
    m_unstored.remove(stored.ref);
    noteQuote(stored);
    alter(row, [&stored](MessageEntry &mine) {
        const bool firstOfGroup = mine.firstOfGroup;
        mine = stored;
        mine.firstOfGroup = firstOfGroup;
        mine.delivery = Delivery::Stored;
    });
    tellChanged(row);
    regroup(row);
    regroup(row + 1);
    return true;
}

bool MessageModel::setDelivery(const QString &ref, Delivery delivery, const QString &failure)
{
    const int row = rowOf(ref);
    if (row < 0)
        return false;
    alter(row, [&](MessageEntry &mine) {
        mine.delivery = delivery;
        mine.failure = delivery == Delivery::Failed ? failure : QString();
    });
    // A stored message still gets its id and time, which come with its event; so its ref stays
    // known.
    tellChanged(row);
    return true;
}

bool MessageModel::remove(const QString &ref)
{
    const int row = rowOf(ref);
    if (row < 0 || m_rows.at(size_t(row)).delivery() == Delivery::Stored)
        return false;
    takeAway(row);
    return true;
}

void MessageModel::takeAway(int row)
{
    m_unstored.remove(m_rows.at(size_t(row)).ref());
    eraseRow(row);
    regroup(row);
    dropEmptyDay(row - 1);
}

int MessageModel::rowOf(const QString &ref) const
{
    if (!m_unstored.contains(ref))
        return -1;
    const auto row = std::find_if(m_rows.rbegin(), m_rows.rend(),
        [&](const StoredRow &candidate) { return candidate.ref() == ref; });
    return int(m_rows.rend() - row) - 1;
}

} // namespace Teahouse
