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

} // namespace

Crowd::Crowd(QRandomGenerator &random)
    : m_random(random)
    , m_record(members)
{
    for (int number = 0; number < members; ++number)
        m_talkers.push_back(std::make_unique<Talker>(number, m_record));
}

bool Crowd::gather(quint16 port)
{
    // A busy machine may take its time, as long as something comes of it.
    QDeadlineTimer deadline(Wire::patienceMs);
    int acks = 0;
    int waits = impatienceMs;
    QDeadlineTimer patience(waits);
    while (!allDone() && !deadline.hasExpired()) {
        if (std::exchange(acks, m_record.acks()) != m_record.acks())
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

bool Crowd::report(QTextStream &out) const
{
    int sent = 0;
    int resent = 0;
    int resumes = 0;
    for (const auto &talker : m_talkers) {
        sent += talker->sent();
        resent += talker->resent();
        resumes += talker->resumes();
    }
    const CrowdRecord::Faults faults = m_record.faults();
    out << "clients " << members << ", resumes " << resumes << ", sent " << sent << ", sent again "
        << resent << ", acknowledged " << m_record.acks() << ", deliveries "
        << m_record.deliveries() << '\n'
        << "acknowledged and lost " << faults.lost << ", doubled " << faults.doubled
        << ", out of a sender's order " << faults.outOfOrder << ", gaps " << faults.gaps
        << ", disagreements about the order " << faults.disagreements << '\n';
    for (const QString &example : faults.examples)
        out << "  " << example << '\n';
    for (const auto &talker : m_talkers) {
        if (!talker->isDone())
            out << "  " << talker->state() << '\n';
    }
    return faults.none() && m_record.acks() == sent;
}

} // namespace Teahouse::Crash
