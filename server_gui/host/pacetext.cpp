// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/pacetext.h"

namespace Teahouse {

std::optional<qint64> parsePace(const QString &text)
{
    if (text.compare(QLatin1String("off"), Qt::CaseInsensitive) == 0)
        return 0;
    bool isNumber = false;
    const qint64 milliseconds = text.toLongLong(&isNumber);
    if (!isNumber || milliseconds < 1 || milliseconds > mostPaceMs)
        return std::nullopt;
    return milliseconds;
}

QString paceText(qint64 milliseconds)
{
    return milliseconds > 0 ? QString::number(milliseconds) : QStringLiteral("off");
}

} // namespace Teahouse
