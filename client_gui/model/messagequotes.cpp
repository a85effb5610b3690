// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of MessageModel that deals with what becomes of messages, and with those that quote
// them.
#include "client_gui/model/messagemodel.h"
#include "client_gui/model/sentences.h"
#include "shared/base/markup.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qsizetype quotedCharacters = 160;
constexpr int mostQuotingTold = 100; // of one message; the newest

} // namespace

void MessageModel::change(int row, const std::function<void(MessageEntry &entry)> &how)
{
    alter(row, how);
    tellChanged(row);
    int told = 0;
    const EventId id = m_rows.at(size_t(row)).id();
    for (auto quoting = m_quoting.constFind(id);
         quoting != m_quoting.cend() && quoting.key() == id && told < mostQuotingTold;
         ++quoting, ++told) {
        if (const int other = rowOf(*quoting); other >= 0)
            tellChanged(other);
    }
}

void MessageModel::forgetIds()
{
    for (StoredRow &row : m_rows)
        row.setId({});
    m_quoting.clear();
    m_newest = {};
}

int MessageModel::lastMessageRow() const
{
    const auto row = std::find_if(m_rows.rbegin(), m_rows.rend(),
        [](const StoredRow &candidate) { return isMessage(candidate.kind()); });
    return int(m_rows.rend() - row) - 1;
}

void MessageModel::noteQuote(const MessageEntry &entry)
{
    if (entry.quote && entry.id != EventId {})
        m_quoting.insert(entry.quote->id, entry.id);
}

Quote MessageModel::quoteOf(int row) const
{
    const MessageEntry message = entry(row);
    const QString line = message.deleted
        ? deletedWords()
        : beginningWithoutSigns(message.text, quotedCharacters).simplified();
    return {message.id, message.from, line};
}

/// What rows from there on quote may have come.
void MessageModel::tellQuoting(int from, EventId first)
{
    for (int row = from; row < int(m_rows.size()); ++row) {
        const EventId quoted = m_rows[size_t(row)].quoted();
        if (quoted != EventId {} && quoted >= first && rowOf(quoted) < from)
            tellChanged(row);
    }
}

} // namespace Teahouse
