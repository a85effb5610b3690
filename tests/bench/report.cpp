// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/report.h"

#include "tests/bench/turns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr size_t eventsNamed = 3;

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds / 10'000) / 100;
}

QString eventName(const HandledEvent &event)
{
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type);
    return QString::fromLatin1(event.receiver) + u' '
        + (type ? QString::fromLatin1(type) : QString::number(event.type));
}

/// What most of a turn went into.
std::vector<HandledEvent> largest(const Turn &turn)
{
    std::vector<HandledEvent> events = turn.events;
    std::sort(events.begin(), events.end(),
        [](const HandledEvent &one, const HandledEvent &other) { return one.wall > other.wall; });
    events.resize(std::min(events.size(), eventsNamed));
    return events;
}

QJsonObject phaseJson(const TurnPhase &phase)
{
    QJsonArray parts;
    for (const HandledEvent &event : largest(phase.longest))
        parts.append(
            QJsonObject {{u"event"_s, eventName(event)}, {u"ms"_s, milliseconds(event.wall)}});
    return {{u"phase"_s, phase.name}, {u"turns"_s, qint64(phase.walls.size())},
        {u"p50_ms"_s, milliseconds(phase.percentile(0.5))},
        {u"p99_ms"_s, milliseconds(phase.percentile(0.99))},
        {u"max_ms"_s, milliseconds(phase.longest.wall)},
        {u"max_cpu_ms"_s, milliseconds(phase.longestCpu)}, {u"longest"_s, parts}};
}

QString asJson(const QString &title, const Turns &turns, const Usage &used)
{
    QJsonArray phases;
    for (const TurnPhase &phase : turns.phases())
        phases.append(phaseJson(phase));
    const QJsonObject all {{u"bench"_s, title}, {u"cpu_s"_s, used.cpuSeconds},
        {u"peak_mib"_s, used.peakMiB}, {u"phases"_s, phases}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)) + u'\n';
}

QString line(const TurnPhase &phase)
{
    QStringList parts;
    for (const HandledEvent &event : largest(phase.longest))
        parts += u"%1 %2"_s.arg(eventName(event)).arg(milliseconds(event.wall));
    return u"%1 %2 %3 %4 %5 %6  %7\n"_s.arg(phase.name, -28)
        .arg(phase.walls.size(), 7)
        .arg(milliseconds(phase.percentile(0.5)), 8, 'f', 2)
        .arg(milliseconds(phase.percentile(0.99)), 8, 'f', 2)
        .arg(milliseconds(phase.longest.wall), 8, 'f', 2)
        .arg(milliseconds(phase.longestCpu), 8, 'f', 2)
        .arg(parts.join(u", "_s));
}

QString asLines(const QString &title, const Turns &turns, const Usage &used)
{
    QString text = title + u'\n'
        + u"%1   turns   p50 ms   p99 ms   max ms  max CPU  the longest, in ms\n"_s.arg(
            u"turns of the window's thread"_s, -28);
    for (const TurnPhase &phase : turns.phases())
        text += line(phase);
    return text
        + u"CPU %1 s, peak memory %2 MiB\n"_s.arg(used.cpuSeconds, 0, 'f', 2)
              .arg(used.peakMiB, 0, 'f', 1);
}

} // namespace

Usage usage()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    // Linux counts ru_maxrss in KiB.
    return {seconds(used.ru_utime) + seconds(used.ru_stime), double(used.ru_maxrss) / 1024};
}

void report(const QString &title, const Turns &turns, const Usage &used, bool json)
{
    const QString text = json ? asJson(title, turns, used) : asLines(title, turns, used);
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace Teahouse
