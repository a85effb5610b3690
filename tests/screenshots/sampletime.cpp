// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sampletime.h"

#include <ctime>

namespace Teahouse {

void pretendNow(QTime time)
{
    constexpr int daySeconds = 24 * 60 * 60;
    const QTime utc = QDateTime::currentDateTimeUtc().time();
    int ahead = utc.secsTo(time);
    if (ahead > daySeconds / 2)
        ahead -= daySeconds;
    if (ahead <= -daySeconds / 2)
        ahead += daySeconds;
    // POSIX counts west of Greenwich.
    const QTime distance = QTime(0, 0).addSecs(qAbs(ahead));
    const QByteArray sign = ahead > 0 ? "-" : "+";
    qputenv("TZ", "PIC" + sign + distance.toString(Qt::ISODate).toLatin1());
    ::tzset();
}

QDateTime dateTimeOf(const SampleTime &time)
{
    return {QDate::currentDate().addDays(-time.daysAgo), time.time};
}

void SampleClock::set(const QDateTime &time)
{
    m_utcMs = time.toMSecsSinceEpoch();
}

QDateTime SampleClock::utc() const
{
    return QDateTime::fromMSecsSinceEpoch(m_utcMs, Qt::UTC);
}

} // namespace Teahouse
