// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Teahouse {

/// What comes to a conversation: a row to be, and of a line about several people all their names.
struct Arrival {
    MessageEntry entry;
    QStringList names = {};
    LeaveReason reason = LeaveReason::Exit;
    bool earlier = false; ///< of before the reader came: never new
    bool read = false; ///< at an earlier time: never new either
};

/// A row as a conversation keeps 100,000 of them: who spoke is shared with their other rows, and
/// what few rows have takes no room in the others. Whether it came earlier or was read is not kept.
class StoredRow
{
public:
    StoredRow() = default;
    /// `from` is who arrival.entry.from is.
    StoredRow(Arrival &&arrival, std::shared_ptr<const Person> from);

    /// All that was put in, without what only other rows know: names and the quoted words.
    MessageEntry entry() const;
    Arrival arrival() const;

    EventId id() const { return m_id; }
    void setId(EventId id) { m_id = id; }
    EntryKind kind() const { return m_kind; }
    Delivery delivery() const { return m_delivery; }
    bool isFirstOfGroup() const { return m_firstOfGroup; }
    void setFirstOfGroup(bool first) { m_firstOfGroup = first; }
    const QDateTime &at() const { return m_at; }
    const QString &text() const { return m_text; }
    const std::shared_ptr<const Person> &from() const { return m_from; }
    QString ref() const { return m_rare ? m_rare->ref : QString(); }
    /// What it answers; none if it answers nothing.
    EventId quoted() const { return m_rare && m_rare->quote ? m_rare->quote->id : EventId {}; }

private:
    /// What most rows do not have.
    struct Rare {
        QString ref;
        Seldom<Person> to;
        QString failure;
        Seldom<Quote> quote;
        std::vector<EntryReaction> reactions;
        QStringList names; ///< of a system line: all of them
        LeaveReason reason = LeaveReason::Exit;
        int folded = 0;
        bool operator==(const Rare &) const = default;
    };

    EventId m_id {};
    QString m_text;
    QDateTime m_at;
    std::shared_ptr<const Person> m_from;
    Seldom<Rare> m_rare;
    EntryKind m_kind : 4 = EntryKind::Message;
    Delivery m_delivery : 4 = Delivery::None;
    SystemCause m_cause : 4 = SystemCause::Other;
    bool m_firstOfGroup : 1 = true;
    bool m_mentionsMe : 1 = false;
    bool m_edited : 1 = false;
    bool m_deleted : 1 = false;
};

static_assert(sizeof(StoredRow) <= 80, "what few rows have belongs to Rare");

} // namespace Teahouse
