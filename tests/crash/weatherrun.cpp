// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crashingserver.h"
#include "tests/crash/crowd.h"
#include "tests/faultproxy/faultproxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

namespace {

/// What the networks of one schedule tend to.
class Climate
{
public:
    explicit Climate(quint32 seed)
        : m_random(seed)
        , m_mostLatency(m_random.bounded(1, 80))
        , m_slices(m_random.bounded(4))
        , m_resets(m_random.bounded(5))
        , m_holes(m_random.bounded(5))
    { }

    Weather forecast()
    {
        constexpr std::array slices {1, 3, 100, 1000};
        Weather weather;
        weather.latencyMs = m_random.bounded(m_mostLatency);
        if (m_random.bounded(4) < m_slices)
            weather.sliceBytes = slices[size_t(m_random.bounded(int(slices.size())))];
        if (m_random.bounded(3) == 0)
            weather.gatherMs = m_random.bounded(1, 50);
        if (m_random.bounded(6) < m_resets)
            weather.resetAfter = m_random.bounded(20'000);
        else if (m_random.bounded(6) < m_holes)
            weather.silentAfter = m_random.bounded(20'000);
        if (m_random.bounded(3) == 0)
            weather.lateEndMs = m_random.bounded(500);
        return weather;
    }

private:
    QRandomGenerator m_random;
    int m_mostLatency;
    int m_slices; ///< how often, of 4
    int m_resets; ///< of 6
    int m_holes; ///< of 6
};

/// One crowd that talks over the networks of one schedule, and in the end over good ones.
bool runSchedule(quint32 seed, QTextStream &out)
{
    QRandomGenerator random(seed);
    const QTemporaryDir data;
    const auto server = startServer(data.path());
    Crowd crowd(random);
    // Nobody is concerned by what was said before they came for the first time.
    if (!crowd.gather(server->port()))
        return false;
    // There must be something to change.
    constexpr int fairMs = 60;
    crowd.talkFor(fairMs, server->port(), [] { return false; });
    crowd.scatter();
    {
        Climate climate(seed);
        const FaultProxy proxy(server->port(), [&climate](int) { return climate.forecast(); });
        crowd.talkFor(random.bounded(150, 500), proxy.port(), [] { return false; });
        out << "connections " << proxy.connections() << ", ";
    }
    const bool gathered = crowd.gather(server->port()) && crowd.readAnew(server->port());
    const bool well = crowd.report(out);
    server->signalWith(SIGTERM);
    return well && gathered && server->awaitExit() == 0;
}

int weatherRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption schedules(
        u"schedules"_s, u"How many kinds of bad networks."_s, u"N"_s, u"20"_s);
    const QCommandLineOption seed(u"seed"_s, u"What to draw chances from."_s, u"SEED"_s, u"1"_s);
    parser.addHelpOption();
    parser.addOptions({schedules, seed});
    parser.process(arguments);

    std::signal(SIGPIPE, SIG_IGN);
    QTextStream out(stdout);
    int failed = 0;
    const int count = parser.value(schedules).toInt();
    for (int i = 0; i < count; ++i) {
        const quint32 own = parser.value(seed).toUInt() * 10'000 + quint32(i);
        out << "schedule " << own << ": ";
        failed += !runSchedule(own, out);
        out.flush();
    }
    out << "schedules " << count << ", failed " << failed << '\n';
    return failed == 0 ? 0 : 1;
}

} // namespace

} // namespace Teahouse::Crash

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    return Teahouse::Crash::weatherRun(QCoreApplication::arguments());
}
