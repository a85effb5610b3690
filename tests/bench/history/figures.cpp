// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/history/figures.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace Teahouse {

using namespace Qt::StringLiterals;

void Figures::print(const QString &what, Durations &durations, double perSecond) const
{
    const double median = durations.percentile(0.5);
    const double high = durations.percentile(0.99);
    const double longest = durations.percentile(1);
    if (m_json) {
        const QJsonObject line {{u"what"_s, what}, {u"count"_s, qint64(durations.count())},
            {u"p50_ms"_s, median}, {u"p99_ms"_s, high}, {u"max_ms"_s, longest},
            {u"per_second"_s, perSecond}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    } else {
        const QByteArray rate =
            perSecond > 0 ? QByteArray::number(perSecond, 'f', 0) + " a second" : QByteArray();
        std::printf("%-46s %8zu times  p50 %8.2f ms  p99 %8.2f ms  max %8.2f ms  %s\n",
            qPrintable(what), durations.count(), median, high, longest, rate.constData());
    }
    std::fflush(stdout);
}

} // namespace Teahouse
