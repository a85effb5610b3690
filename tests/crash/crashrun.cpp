// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crashingserver.h"
#include "tests/crash/crowdrecord.h"
#include "tests/crash/talker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

namespace {

constexpr int members = 20;

/// Rounds of talk that each end with a crash, and a last one that ends well.
class CrashRun
{
public:
    explicit CrashRun(quint32 seed)
        : m_random(seed)
        , m_record(members)
    {
        for (int number = 0; number < members; ++number)
            m_talkers.push_back(std::make_unique<Talker>(number, m_record));
    }

    bool run(int rounds);
    bool report(QTextStream &out) const;

private:
    QString drawPoint();
    void start(const QString &point = {});
    bool gather();
    void talkFor(int ms);
    void act(Talker &talker);
    void readAll(int ms);
    bool allDone() const;
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }

    QRandomGenerator m_random;
    QTemporaryDir m_data;
    CrowdRecord m_record;
    QMap<QString, int> m_crashes; ///< by where they happened
    std::vector<std::unique_ptr<Talker>> m_talkers;
    std::unique_ptr<Wire::ServerProcess> m_server;
};

bool CrashRun::run(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        // Nobody is concerned by what was said before they came for the first time.
        const QString point = round == 0 ? QString() : drawPoint();
        start(point);
        if (round == 0 && !gather())
            return false;
        talkFor(m_random.bounded(50, 700));
        ++m_crashes[m_server->hasEnded() ? point : u"kill -9"_s];
        m_server->crash();
    }
    start();
    if (!gather())
        return false;
    m_server->signalWith(SIGTERM);
    return m_server->awaitExit() == 0;
}

/// None in a third of the rounds: those end anywhere.
QString CrashRun::drawPoint()
{
    if (chance(3))
        return {};
    return crashPoints().at(m_random.bounded(int(crashPoints().size())));
}

void CrashRun::start(const QString &point)
{
    constexpr int latest = 40;
    m_server = startServer(m_data.path(), point, m_random.bounded(1, latest));
}

/// Until everybody is live, has everything acknowledged and has seen the same.
bool CrashRun::gather()
{
    const QDeadlineTimer deadline(Wire::patienceMs);
    while (!allDone() && !deadline.hasExpired()) {
        for (auto &talker : m_talkers) {
            if (!talker->isConnected())
                talker->connectTo(m_server->port());
            talker->retry();
        }
        readAll(20);
    }
    // What others are still to be told comes within this, and if not, the record shows a gap.
    for (int quiet = 0; quiet < 20; ++quiet)
        readAll(10);
    return allDone();
}

void CrashRun::talkFor(int ms)
{
    const QDeadlineTimer end(ms);
    while (!end.hasExpired() && !m_server->hasEnded()) {
        for (auto &talker : m_talkers)
            act(*talker);
        readAll(m_random.bounded(1, 10));
    }
}

void CrashRun::act(Talker &talker)
{
    if (!talker.isConnected()) {
        if (chance(5))
            talker.connectTo(m_server->port());
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

void CrashRun::readAll(int ms)
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

bool CrashRun::allDone() const
{
    return std::all_of(
        m_talkers.begin(), m_talkers.end(), [](const auto &talker) { return talker->isDone(); });
}

bool CrashRun::report(QTextStream &out) const
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
    for (auto it = m_crashes.cbegin(); it != m_crashes.cend(); ++it)
        out << it.key() << ' ' << it.value() << ", ";
    out << "clients " << members << ", resumes " << resumes << '\n'
        << "sent " << sent << ", sent again " << resent << ", acknowledged " << m_record.acks()
        << ", deliveries " << m_record.deliveries() << '\n'
        << "acknowledged and lost " << faults.lost << ", doubled " << faults.doubled
        << ", out of a sender's order " << faults.outOfOrder << ", gaps " << faults.gaps
        << ", disagreements about the order " << faults.disagreements << '\n';
    for (const QString &example : faults.examples)
        out << "  " << example << '\n';
    return faults.none() && m_record.acks() == sent;
}

int crashRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption rounds(
        u"rounds"_s, u"How often the server is killed."_s, u"N"_s, u"4"_s);
    const QCommandLineOption seed(u"seed"_s, u"What to draw chances from."_s, u"SEED"_s, u"1"_s);
    parser.addHelpOption();
    parser.addOptions({rounds, seed});
    parser.process(arguments);

    std::signal(SIGPIPE, SIG_IGN);
    QTextStream out(stdout);
    CrashRun run(parser.value(seed).toUInt());
    const bool ended = run.run(parser.value(rounds).toInt());
    if (!ended)
        out << "not everybody could catch up, or the server did not stop well\n";
    return run.report(out) && ended ? 0 : 1;
}

} // namespace

} // namespace Teahouse::Crash

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    return Teahouse::Crash::crashRun(QCoreApplication::arguments());
}
