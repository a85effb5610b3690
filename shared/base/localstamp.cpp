// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/localstamp.h"

namespace Teahouse {

const QString &LocalStamp::of(const QDateTime &utc)
{
    const qint64 second = utc.toSecsSinceEpoch();
    if (m_text.isEmpty() || second != m_second) {
        m_second = second;
        m_text = utc.toLocalTime().toString(QStringLiteral("'['yyyy-MM-dd HH:mm:ss'] '"));
    }
    return m_text;
}

} // namespace Teahouse
