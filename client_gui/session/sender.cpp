// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/sender.h"

#include <algorithm>

namespace Teahouse {

Sender::Sender(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_next(scheduler)
{ }

void Sender::setRate(qint64 burst, qint64 perSecond)
{
    m_outbox.setRate(burst, perSecond, m_scheduler.now());
}

void Sender::start()
{
    m_started = true;
    pump();
}

void Sender::stop()
{
    m_started = false;
    m_next.stop();
    m_outbox.takeBack();
}

void Sender::add(const QString &ref, Command command)
{
    m_outbox.add(ref, std::move(command));
    emit sendStateChanged(ref, SendState::Waiting, {});
    pump();
}

void Sender::holdBack(const QString &ref, Milliseconds hold)
{
    m_outbox.takeBack(ref);
    m_outbox.holdUntil(m_scheduler.now() + hold);
    pump();
}

void Sender::settle(const QString &ref, SendState state, const QString &reason)
{
    if (!m_outbox.settle(ref))
        return;
    emit sendStateChanged(ref, state, reason);
    if (m_outbox.isEmpty())
        emit emptied();
}

void Sender::failAll(const QString &reason)
{
    for (const QString &ref : m_outbox.refs())
        settle(ref, SendState::Failed, reason);
}

void Sender::pump()
{
    while (m_started) {
        const std::optional<Command> command = m_outbox.takeDue(m_scheduler.now());
        if (!command)
            break;
        emit due(*command); // which may stop us
    }
    const std::optional<Instant> dueAt = m_outbox.dueAt();
    if (!m_started || !dueAt)
        return;
    const auto wait =
        std::chrono::ceil<Milliseconds>(std::max(*dueAt - m_scheduler.now(), Instant::duration()));
    m_next.start(wait, [this] { pump(); });
}

} // namespace Teahouse
