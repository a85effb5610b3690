// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/storedrow.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr qsizetype spareCharacters = 8; // of a text; what decoding left beyond them goes

QString fitted(QString text)
{
    if (text.capacity() > text.size() + spareCharacters)
        text.squeeze();
    return text;
}

} // namespace

StoredRow::StoredRow(Arrival &&arrival, std::shared_ptr<const Person> from)
    : m_id(arrival.entry.id)
    , m_text(fitted(std::move(arrival.entry.text)))
    , m_at(arrival.entry.at)
    , m_from(std::move(from))
    , m_kind(arrival.entry.kind)
    , m_delivery(arrival.entry.delivery)
    , m_cause(arrival.entry.cause)
    , m_firstOfGroup(arrival.entry.firstOfGroup)
    , m_mentionsMe(arrival.entry.mentionsMe)
    , m_edited(arrival.entry.edited)
    , m_deleted(arrival.entry.deleted)
{
    MessageEntry &entry = arrival.entry;
    Rare rare {std::move(entry.ref), std::move(entry.to), std::move(entry.failure),
        std::move(entry.quote), std::move(entry.reactions), std::move(arrival.names),
        arrival.reason, entry.folded};
    if (rare != Rare {})
        m_rare = std::move(rare);
}

MessageEntry StoredRow::entry() const
{
    MessageEntry entry;
    entry.kind = m_kind;
    entry.id = m_id;
    if (m_from)
        entry.from = *m_from;
    entry.text = m_text;
    entry.at = m_at;
    entry.delivery = m_delivery;
    entry.firstOfGroup = m_firstOfGroup;
    entry.mentionsMe = m_mentionsMe;
    entry.edited = m_edited;
    entry.deleted = m_deleted;
    entry.cause = m_cause;
    if (m_rare) {
        entry.ref = m_rare->ref;
        entry.to = m_rare->to;
        entry.failure = m_rare->failure;
        entry.quote = m_rare->quote;
        entry.reactions = m_rare->reactions;
        entry.folded = m_rare->folded;
    }
    return entry;
}

Arrival StoredRow::arrival() const
{
    Arrival arrival;
    arrival.entry = entry();
    if (m_rare) {
        arrival.names = m_rare->names;
        arrival.reason = m_rare->reason;
    }
    return arrival;
}

} // namespace Teahouse
