// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crashingserver.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

const QStringList &crashPoints()
{
    static const QStringList points {u"after-read"_s, u"amid-commit"_s, u"before-commit"_s,
        u"after-commit"_s, u"before-ack"_s, u"amid-fan-out"_s, u"amid-checkpoint"_s};
    return points;
}

std::unique_ptr<Wire::ServerProcess> startServer(
    const QString &data, const QString &point, int nth, const QString &trace)
{
    QStringList environment {u"LD_PRELOAD="_s + QStringLiteral(TEAHOUSE_CRASHPOINTS),
        // The address sanitizer would rather be the first library; ours needs nothing of it.
        u"ASAN_OPTIONS="_s + qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s};
    if (!point.isEmpty())
        environment << u"TEAHOUSE_CRASH_AT=%1:%2"_s.arg(point).arg(nth);
    if (!trace.isEmpty())
        environment << u"TEAHOUSE_TRACE="_s + trace;
    return std::make_unique<Wire::ServerProcess>(
        QStringList {u"--message-rate"_s, u"off"_s}, Wire::Input::Null, data, environment);
}

std::vector<Traced> readTrace(const QString &path)
{
    std::vector<Traced> trace;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return trace;
    while (!file.atEnd()) {
        const QByteArray head = file.readLine();
        const char what = head.at(0);
        trace.push_back({what == 'W' ? Traced::What::Write
                : what == 'S'        ? Traced::What::Sync
                                     : Traced::What::Tell,
            file.read(head.mid(1).trimmed().toInt())});
    }
    return trace;
}

} // namespace Teahouse::Crash
