// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Teahouse::Crash {

/// Everything that a crowd sent, was told is stored, and saw; and what of it breaks a promise.
/// Members are numbered from 0; each numbers what it says in one conversation from 1.
class CrowdRecord
{
public:
    struct Message {
        int from = 0;
        int to = -1; ///< -1: to all
        int count = 0;
        bool operator==(const Message &) const = default;

        bool concerns(int member) const { return to < 0 || to == member || from == member; }
        QString text() const;
        /// What was said at first, whatever an edit added behind it.
        static Message of(const QString &text);
    };

    struct Faults {
        int lost = 0; ///< acknowledged, and somebody who should have seen it has not
        int doubled = 0; ///< seen twice by somebody
        int outOfOrder = 0; ///< seen after something that its sender said later
        int disagreements = 0; ///< not in the order of the ids, or one id for two messages
        int gaps = 0; ///< not acknowledged, seen by one who should, and not by another
        QStringList examples;
        bool none() const { return !(lost || doubled || outOfOrder || disagreements || gaps); }
        void note(int Faults::*count, const QString &what);
    };

    explicit CrowdRecord(int members)
        : m_seen(size_t(members))
    { }

    void acked(const Message &message, qint64 id);
    void saw(int member, const Message &message, qint64 id);
    /// A message of which nothing but its id was left.
    void sawDeleted(int member, qint64 id) { m_seen[size_t(member)].push_back({{}, id, true}); }

    int acks() const { return int(m_acked.size()); }
    int deliveries() const;
    /// To be asked when everybody has caught up.
    Faults faults() const;

private:
    struct Seen {
        Message message;
        qint64 id = 0;
        bool isDeleted = false; ///< so nobody can tell what it was from it alone
    };

    /// What is known of all messages, by id.
    QHash<qint64, Message> allSaid() const;
    /// Without a count where nobody knows it.
    static Message messageOf(const Seen &seen, const QHash<qint64, Message> &said);
    void checkOne(int member, const QHash<qint64, Message> &said, Faults &faults) const;
    void checkAgainstOthers(const QHash<qint64, Message> &said, Faults &faults) const;

    std::vector<std::vector<Seen>> m_seen; ///< by member, in the order in which it saw them
    QHash<QString, qint64> m_acked; ///< ids by text
};

} // namespace Teahouse::Crash
