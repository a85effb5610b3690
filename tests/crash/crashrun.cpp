// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crashingserver.h"
#include "tests/crash/crowd.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <csignal>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

namespace {

/// Rounds of talk that each end with a crash, and a last one that ends well.
class CrashRun
{
public:
    explicit CrashRun(quint32 seed)
        : m_random(seed)
    { }

    bool run(int rounds);
    bool report(QTextStream &out) const;

private:
    QString drawPoint();
    void start(const QString &point = {});

    QRandomGenerator m_random;
    QTemporaryDir m_data;
    Crowd m_crowd {m_random};
    QMap<QString, int> m_crashes; ///< by where they happened
    std::unique_ptr<Wire::ServerProcess> m_server;
};

bool CrashRun::run(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        // Nobody is concerned by what was said before they came for the first time.
        const QString point = round == 0 ? QString() : drawPoint();
        start(point);
        if (round == 0 && !m_crowd.gather(m_server->port()))
            return false;
        m_crowd.talkFor(
            m_random.bounded(50, 700), m_server->port(), [this] { return m_server->hasEnded(); });
        ++m_crashes[m_server->hasEnded() ? point : u"kill -9"_s];
        m_server->crash();
    }
    start();
    if (!m_crowd.gather(m_server->port()) || !m_crowd.readAnew(m_server->port()))
        return false;
    m_server->signalWith(SIGTERM);
    return m_server->awaitExit() == 0;
}

/// None in a third of the rounds: those end anywhere.
QString CrashRun::drawPoint()
{
    if (m_random.bounded(3) == 0)
        return {};
    return crashPoints().at(m_random.bounded(int(crashPoints().size())));
}

void CrashRun::start(const QString &point)
{
    constexpr int latest = 40;
    m_server = startServer(m_data.path(), point, m_random.bounded(1, latest));
}

bool CrashRun::report(QTextStream &out) const
{
    for (auto it = m_crashes.cbegin(); it != m_crashes.cend(); ++it)
        out << it.key() << ' ' << it.value() << (std::next(it) == m_crashes.cend() ? "\n" : ", ");
    return m_crowd.report(out);
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
