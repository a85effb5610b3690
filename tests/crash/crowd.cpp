// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crowd.h"

#include "tests/wire/serverprocess.h"

#include <QDeadlineTimer>
#include <QTextStream>

#include <algorithm>
#include <poll.h>
#include <utility>

namespace Teahouse::Crash {

namespace {

// So long a client that hears nothing waits at first before it tries anew; then twice as long.
constexpr int impatienceMs = 500;

void tell(const char *what, const CrowdRecord::Faults &faults, QTextStream &out)
{
    out << what << ": acknowledged and lost " << faults.lost << ", doubled " << faults.doubled
        << ", out of a sender's order " << faults.outOfOrder << ", gaps " << faults.gaps
        << ", disagreements about the order " << faults.disagreements << '\n';
    for (const QString &example : faults.examples)
        out << "  " << example << '\n';
}

} // namespace

Crowd::Crowd(QRandomGenerator &random)
    : m_random(random)
    , m_record(members)
    , m_changes(members + 1)
{
    for (int number = 0; number < members; ++number)
        m_talkers.push_back(std::make_unique<Talker>(number, m_record, m_changes));
}

bool Crowd::gather(quint16 port)
{
    // A busy machine may take its time, as long as something comes of it.
    QDeadlineTimer deadline(Wire::patienceMs);
    int acks = 0;
    int waits = impatienceMs;
    QDeadlineTimer patience(waits);
    while (!allDone() && !deadline.hasExpired()) {
        const int acksNow = m_record.acks() + m_changes.acks();
        if (std::exchange(acks, acksNow) != acksNow)
            deadline.setRemainingTime(Wire::patienceMs);
        for (auto &talker : m_talkers) {
            if (patience.hasExpired() && !talker->takeHeard() && !talker->isDone())
                talker->drop();
            if (!talker->isConnected())
                talker->connectTo(port);
            talker->retry();
        }
        if (patience.hasExpired())
            patience.setRemainingTime(waits *= 2);
        readAll(20);
    }
    // What others are still to be told comes within this, and if not, the record shows a gap.
    for (int quiet = 0; quiet < 20; ++quiet)
        readAll(10);
    return allDone();
}

bool Crowd::readAnew(quint16 port)
{
    CrowdRecord record(members + 1); // what somebody missed is no fault of this one
    Talker reader(members, record, m_changes);
    reader.readFromTheBeginningOf(*m_talkers.front());
    reader.connectTo(port);
    QDeadlineTimer deadline(Wire::patienceMs);
    while (reader.isConnected() && !reader.isDone() && !deadline.hasExpired()) {
        pollfd polled {reader.descriptor(), POLLIN, 0};
        if (poll(&polled, 1, Wire::patienceMs) > 0 && reader.read())
            deadline.setRemainingTime(Wire::patienceMs);
    }
    return reader.isDone();
}

void Crowd::scatter()
{
    for (auto &talker : m_talkers)
        talker->drop();
}

void Crowd::talkFor(int ms, quint16 port, const std::function<bool()> &hasEnded)
{
    const QDeadlineTimer end(ms);
    while (!end.hasExpired() && !hasEnded()) {
        for (auto &talker : m_talkers)
            act(*talker, port);
        readAll(m_random.bounded(1, 10));
    }
}

void Crowd::act(Talker &talker, quint16 port)
{
    if (!talker.isConnected()) {
        if (chance(5))
            talker.connectTo(port);
    } else if (chance(200)) {
        talker.drop();
    } else if (chance(4)) {
        talker.sayToAll();
    } else if (chance(12)) {
        const int other = m_random.bounded(members);
        if (other != talker.number())
            talker.sayTo(*m_talkers[size_t(other)]);
    } else if (chance(12)) {
        talker.change(m_random.generate());
    } else {
        talker.retry();
    }
}

void Crowd::readAll(int ms)
{
    std::vector<pollfd> polled;
    for (const auto &talker : m_talkers)
        polled.push_back({talker->descriptor(), POLLIN, 0});
    if (poll(polled.data(), polled.size(), ms) <= 0)
        return;
    for (size_t i = 0; i < polled.size(); ++i) {
        if (polled[i].revents != 0)
            m_talkers[i]->read();
    }
}

bool Crowd::allDone() const
{
    return std::all_of(
        m_talkers.begin(), m_talkers.end(), [](const auto &talker) { return talker->isDone(); });
}

Crowd::Sums Crowd::sums() const
{
    Sums sums;
    for (const auto &talker : m_talkers) {
        sums.sent += talker->sent();
        sums.resent += talker->resent();
        sums.resumes += talker->resumes();
        sums.changed += talker->changed();
    }
    return sums;
}

bool Crowd::report(QTextStream &out) const
{
    const Sums all = sums();
    const CrowdRecord::Faults said = m_record.faults();
    const CrowdRecord::Faults changed = m_changes.faults();
    out << "clients " << members << ", resumes " << all.resumes << ", sent " << all.sent
        << ", edited, deleted or answered " << all.changed << ", sent again " << all.resent
        << ", acknowledged " << m_record.acks() << " and " << m_changes.acks() << ", deliveries "
        << m_record.deliveries() << '\n';
    tell("messages", said, out);
    tell("changes", changed, out);
    for (const auto &talker : m_talkers) {
        if (!talker->isDone())
            out << "  " << talker->state() << '\n';
    }
    return said.none() && changed.none() && m_record.acks() == all.sent
        && m_changes.acks() == all.changed;
}

} // namespace Teahouse::Crash
