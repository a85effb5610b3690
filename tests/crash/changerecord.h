// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/crowdrecord.h"
#include "tests/support/messageform.h"

#include <QHash>

#include <vector>

namespace Teahouse::Crash {

/// What a crowd did to its messages, what of that was acknowledged, and how each of them shows each
/// message by now; and what of it breaks a promise. Nobody does the same to a message twice. A form
/// without a text is that of what was said at first.
class ChangeRecord
{
public:
    explicit ChangeRecord(int members)
        : m_views(size_t(members))
    { }

    /// A message that is stored.
    void said(qint64 id, const CrowdRecord::Message &message) { m_said.insert(id, message); }
    /// `id`: 0 where the message stood so already. Whoever made it counts what they do.
    void acked(qint64 message, const FormChange &change, qint64 id, int count);
    /// A member is told of a message as it stands, or of what is done to one.
    void sawMessage(int member, qint64 id, const MessageForm &form);
    void saw(int member, qint64 message, const FormChange &change, qint64 id);

    int acks() const { return int(m_acked.size()); }
    /// To be asked when everybody has caught up. `lost` counts who shows a message otherwise than
    /// everything that was acknowledged makes it, in the order of the log.
    CrowdRecord::Faults faults() const;

private:
    struct Made {
        qint64 message = 0;
        FormChange change;
        qint64 id = 0;
        int count = 0;
    };
    struct View {
        qint64 last = 0; ///< id that was told
        QHash<qint64, MessageForm> forms; ///< of messages that are not as they were said
    };

    static QString nameOf(qint64 message, const FormChange &change);
    void checkOrder(int member, qint64 id);
    QHash<qint64, MessageForm> lastForms(CrowdRecord::Faults &faults) const;
    void compare(
        int member, const QHash<qint64, MessageForm> &last, CrowdRecord::Faults &faults) const;

    QHash<qint64, CrowdRecord::Message> m_said;
    QHash<QString, Made> m_acked; ///< by name
    QHash<QString, qint64> m_ids; ///< that somebody was told, by name
    std::vector<View> m_views;
    CrowdRecord::Faults m_seen; ///< while it was told
};

} // namespace Teahouse::Crash
