// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Teahouse {

Footprint Footprint::own()
{
    return of(::getpid());
}

Footprint Footprint::of(qint64 process)
{
    Footprint footprint;
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    QFile pages(u"/proc/%1/statm"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly) || !pages.open(QIODevice::ReadOnly))
        return footprint;
    // The name of the program stands in brackets and may hold blanks; utime and stime are the
    // 12th and 13th word behind it (proc(5)).
    const QByteArray line = stat.readAll();
    const QList<QByteArray> words = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    if (words.size() > 12) {
        footprint.cpuSeconds =
            (words[11].toDouble() + words[12].toDouble()) / double(::sysconf(_SC_CLK_TCK));
    }
    const QList<QByteArray> sizes = pages.readAll().split(' ');
    if (sizes.size() > 1)
        footprint.residentMiB = sizes[1].toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1048576;
    return footprint;
}

void tell(const QString &what, double value, const QString &unit, double goal, bool json)
{
    if (json) {
        const QJsonObject figure {
            {u"what"_s, what}, {u"value"_s, value}, {u"unit"_s, unit}, {u"goal"_s, goal}};
        std::printf("%s\n", QJsonDocument(figure).toJson(QJsonDocument::Compact).constData());
    } else {
        const QString line = u"%1 %2 %3, goal at most %4%5\n"_s.arg(what, -62)
                                 .arg(value, 9, 'f', 3)
                                 .arg(unit, -3)
                                 .arg(goal)
                                 .arg(value > goal ? u": FALLS SHORT"_s : QString());
        std::fputs(line.toUtf8().constData(), stdout);
    }
    std::fflush(stdout);
}

} // namespace Teahouse
