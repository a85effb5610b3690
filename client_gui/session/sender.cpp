// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/sender.h"

#include "client_gui/session/messagecommand.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

Sender::Sender(Scheduler &scheduler, SeatBook &book, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_book(book)
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

void Sender::add(const QString &ref, Command command, const QString &toName)
{
    if (spare() <= 0) {
        emit sendStateChanged(
            ref, SendState::Failed, tr("Too many messages wait to be sent already."));
        return;
    }
    KeptMessage message {ref, {}, toName, {}, m_scheduler.utc()};
    if (const auto *say = std::get_if<Say>(&command)) {
        message.text = say->text;
        message.reply = say->reply;
    } else if (const auto *sayTo = std::get_if<SayTo>(&command)) {
        message.text = sayTo->text;
        message.to = sayTo->to;
        message.reply = sayTo->reply;
    }
    enter(message);
    m_outbox.add(ref, std::move(command));
    emit sendStateChanged(ref, SendState::Waiting, {});
    pump();
}

qsizetype Sender::spare()
{
    // The book may hold what an earlier run left, and does not hold what was written before it was
    // open.
    return SeatBook::mostMessages - std::max(m_book.underWay(), m_outbox.count());
}

void Sender::enter(const KeptMessage &message)
{
    if (!m_book.isOpen()) {
        m_unentered.push_back(message);
        return;
    }
    const bool kept = m_book.put(message);
    if (!kept && !std::exchange(m_toldTrouble, true))
        emit notKept(m_book.trouble());
    if (kept)
        m_toldTrouble = false;
}

std::vector<KeptMessage> Sender::takeUp()
{
    std::vector<KeptMessage> fresh;
    std::vector<Command> waiting;
    for (KeptMessage &kept : m_book.messages()) {
        if (m_outbox.has(kept.ref))
            continue;
        if (kept.state == KeptMessage::State::Sent && m_mayRepeat) {
            kept.state = KeptMessage::State::Waiting;
        } else if (kept.state == KeptMessage::State::Sent) {
            kept.state = KeptMessage::State::Failed;
            kept.reason = uncertainSentence();
        }
        if (kept.state == KeptMessage::State::Waiting)
            waiting.push_back(commandOf(kept));
        fresh.push_back(std::move(kept));
    }
    m_outbox.addEarlier(waiting);
    if (m_book.isOpen()) {
        for (const KeptMessage &message : std::exchange(m_unentered, {}))
            enter(message);
    }
    return fresh;
}

Command Sender::commandOf(const KeptMessage &message) const
{
    if (message.to.isEmpty())
        return Say {message.text, message.reply, message.ref};
    // Ids are made up anew for those who know names alone.
    const QString &to = m_mayRepeat || message.toName.isEmpty() ? message.to : message.toName;
    return SayTo {to, message.text, message.reply, message.ref};
}

bool Sender::retry(const QString &ref)
{
    const std::vector<KeptMessage> kept = m_book.messages();
    const auto failed = std::find_if(
        kept.begin(), kept.end(), [&](const KeptMessage &message) { return message.ref == ref; });
    if (failed == kept.end() || m_outbox.has(ref))
        return false;
    add(ref, commandOf(*failed), failed->toName);
    return true;
}

bool Sender::discard(const QString &ref)
{
    if (m_outbox.isSent(ref))
        return false;
    forget(ref);
    m_book.remove(ref);
    return true;
}

void Sender::holdBack(const QString &ref, Milliseconds hold)
{
    m_outbox.takeBack(ref);
    m_outbox.holdUntil(m_scheduler.now() + hold);
    pump();
}

void Sender::settle(const QString &ref, SendState state, const QString &reason)
{
    if (!m_outbox.has(ref))
        return;
    // The book first: whoever hears of it may end the program.
    if (state == SendState::Failed)
        m_book.mark(ref, KeptMessage::State::Failed, reason);
    else
        m_book.remove(ref);
    forget(ref);
    emit sendStateChanged(ref, state, reason);
    if (m_outbox.isEmpty())
        emit emptied();
}

void Sender::forget(const QString &ref)
{
    m_outbox.settle(ref);
    std::erase_if(m_unentered, [&](const KeptMessage &message) { return message.ref == ref; });
}

QString Sender::uncertainSentence() const
{
    return tr("The connection broke before this was confirmed.");
}

void Sender::failUncertain(const QStringList &refs)
{
    for (const QString &ref : refs)
        settle(ref, SendState::Failed, uncertainSentence());
}

void Sender::failAll()
{
    for (const QString &ref : m_outbox.refs())
        settle(ref, SendState::Failed, tr("This was not sent before the connection ended."));
}

void Sender::pump()
{
    while (m_started) {
        const std::optional<Command> command = m_outbox.takeDue(m_scheduler.now());
        if (!command)
            break;
        Command marked = *command;
        if (!m_mayRepeat)
            m_book.mark(*refOf(marked), KeptMessage::State::Sent);
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
