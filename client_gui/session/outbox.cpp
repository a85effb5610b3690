// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/outbox.h"

#include "client_gui/session/messagecommand.h"

#include <algorithm>

namespace Teahouse {

void Outbox::setRate(qint64 burst, qint64 perSecond, Instant now)
{
    m_burst = burst;
    m_perSecond = perSecond;
    m_tokens = double(burst);
    m_refilled = now;
    m_held = {};
}

void Outbox::add(const QString &ref, Command command)
{
    m_items.push_back({ref, std::move(command)});
}

void Outbox::addEarlier(const std::vector<Command> &commands)
{
    std::deque<Item> earlier;
    for (Command command : commands) {
        const QString ref = *refOf(command);
        if (!has(ref))
            earlier.push_back({ref, std::move(command)});
    }
    m_items.insert(m_items.begin(), std::make_move_iterator(earlier.begin()),
        std::make_move_iterator(earlier.end()));
}

std::optional<Command> Outbox::takeDue(Instant now)
{
    const auto next =
        std::find_if(m_items.begin(), m_items.end(), [](const Item &item) { return !item.sent; });
    if (next == m_items.end() || now < m_held)
        return std::nullopt;
    refill(now);
    const bool limited = m_burst > 0 || m_perSecond > 0;
    if (limited && m_tokens < 1)
        return std::nullopt;
    if (limited)
        m_tokens -= 1;
    next->sent = true;
    return next->command;
}

std::optional<Instant> Outbox::dueAt() const
{
    if (std::all_of(m_items.begin(), m_items.end(), [](const Item &item) { return item.sent; }))
        return std::nullopt;
    const bool limited = m_burst > 0 || m_perSecond > 0;
    if (!limited || m_tokens >= 1)
        return std::max(m_held, m_refilled);
    const double seconds = (1 - m_tokens) / double(std::max<qint64>(m_perSecond, 1));
    // Rounded up: a timer that comes a moment early would only come again.
    const Milliseconds wait(qint64(seconds * 1000) + 1);
    return std::max(m_held, m_refilled + wait);
}

void Outbox::holdUntil(Instant moment)
{
    m_held = std::max(m_held, moment);
}

bool Outbox::settle(const QString &ref)
{
    return std::erase_if(m_items, [&](const Item &item) { return item.ref == ref; }) > 0;
}

bool Outbox::has(const QString &ref) const
{
    return find(ref) != nullptr;
}

bool Outbox::isSent(const QString &ref) const
{
    const Item *item = find(ref);
    return item && item->sent;
}

const Outbox::Item *Outbox::find(const QString &ref) const
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [&](const Item &item) { return item.ref == ref; });
    return found == m_items.end() ? nullptr : &*found;
}

void Outbox::takeBack()
{
    for (Item &item : m_items)
        item.sent = false;
}

void Outbox::takeBack(const QString &ref)
{
    for (Item &item : m_items) {
        if (item.ref == ref)
            item.sent = false;
    }
}

QStringList Outbox::refs() const
{
    QStringList refs;
    for (const Item &item : m_items)
        refs.append(item.ref);
    return refs;
}

void Outbox::refill(Instant now)
{
    const std::chrono::duration<double> passed = now - m_refilled;
    m_refilled = now;
    const double most = double(std::max<qint64>(m_burst, 1));
    m_tokens = std::min(most, m_tokens + passed.count() * double(m_perSecond));
}

} // namespace Teahouse
