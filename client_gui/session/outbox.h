// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"
#include "shared/protocol/command.h"

#include <QStringList>

#include <deque>
#include <optional>
#include <vector>

namespace Teahouse {

/// What of a message's way is reported, by its ref.
enum class SendState { Waiting, Stored, Failed };

/// Messages that the server has not confirmed yet, in the order in which they were written. Lets
/// them go no faster than the room allows.
class Outbox
{
public:
    /// `burst` messages at once, then `perSecond`; both 0 is no limit.
    void setRate(qint64 burst, qint64 perSecond, Instant now);

    void add(const QString &ref, Command command);
    /// Before all that is here: it was written earlier. What is here already stays as it is.
    void addEarlier(const std::vector<Command> &commands);
    /// The next message that may go now.
    std::optional<Command> takeDue(Instant now);
    /// When takeDue() is worth asking again; nothing while none waits.
    std::optional<Instant> dueAt() const;
    /// Nothing more goes before that moment: the server said "too fast".
    void holdUntil(Instant moment);

    /// True if the ref was here; it is not any more.
    bool settle(const QString &ref);
    bool has(const QString &ref) const;
    /// Whether it is under way, so that only the server can say what becomes of it.
    bool isSent(const QString &ref) const;
    /// Messages under way become waiting ones again, in their old order.
    void takeBack();
    void takeBack(const QString &ref);

    QStringList refs() const;
    void clear() { m_items.clear(); }
    bool isEmpty() const { return m_items.empty(); }
    qsizetype count() const { return qsizetype(m_items.size()); }

private:
    struct Item {
        QString ref;
        Command command;
        bool sent = false;
    };

    void refill(Instant now);
    const Item *find(const QString &ref) const;

    std::deque<Item> m_items;
    qint64 m_burst = 0;
    qint64 m_perSecond = 0;
    double m_tokens = 0;
    Instant m_refilled {};
    Instant m_held {};
};

} // namespace Teahouse
