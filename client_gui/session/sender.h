// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/outbox.h"
#include "client_gui/session/scheduler.h"
#include "client_gui/session/seatbook.h"

#include <QObject>

namespace Teahouse {

/// Brings the messages of the outbox on their way while there is one, no faster than the room
/// allows, and tells how far each has come. Each is in the seat's book before it is told as
/// waiting, and until it is stored or taken away.
class Sender final : public QObject
{
    Q_OBJECT
public:
    Sender(Scheduler &scheduler, SeatBook &book, QObject *parent = nullptr);

    /// The room's rate; both 0: no limit.
    void setRate(qint64 burst, qint64 perSecond);
    /// False for a server that would take a message as a new one if it came again: what may have
    /// reached it fails instead.
    void setMayRepeat(bool mayRepeat) { m_mayRepeat = mayRepeat; }
    /// The way is open.
    void start();
    /// The way is closed; what was sent and not confirmed waits again.
    void stop();

    /// Waits for its turn from now on, whoever it went to or failed before. `toName` is the
    /// receiver's name, where there is one.
    void add(const QString &ref, Command command, const QString &toName);
    /// Takes up what the book holds, and enters what was written before the book was open. Answers
    /// what was not known here.
    std::vector<KeptMessage> takeUp();
    /// Brings a message that failed, now or at an earlier time, on its way again; it arrives once
    /// at most. False if there is none.
    bool retry(const QString &ref);
    /// Forgets a message that waits or failed. False while it is under way.
    bool discard(const QString &ref);
    /// The server did not take it now; nothing more goes for `hold`.
    void holdBack(const QString &ref, Milliseconds hold);
    /// It has arrived or failed; nothing happens if it is not ours.
    void settle(const QString &ref, SendState state, const QString &reason = {});
    /// Nobody knows whether these have arrived.
    void failUncertain(const QStringList &refs);
    /// Gives up what waits. It stays in the book, as failed.
    void failAll();

    qsizetype count() const { return m_outbox.count(); }
    /// How many more messages may wait, beside all that the seat has kept.
    qsizetype spare();

signals:
    void due(const Teahouse::Command &command);
    /// `reason` is a sentence, only with Failed.
    void sendStateChanged(const QString &ref, Teahouse::SendState state, const QString &reason);
    void emptied();
    /// A message is not on the disk and would not outlive this program; told once until it goes
    /// well again.
    void notKept(const QString &why);

private:
    void pump();
    void enter(const KeptMessage &message);
    void forget(const QString &ref);
    QString uncertainSentence() const;
    Command commandOf(const KeptMessage &message) const;

    Scheduler &m_scheduler;
    SeatBook &m_book;
    Outbox m_outbox;
    std::vector<KeptMessage> m_unentered; // written before the book was open
    Alarm m_next;
    bool m_started = false;
    bool m_mayRepeat = true;
    bool m_toldTrouble = false;
};

} // namespace Teahouse
