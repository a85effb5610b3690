// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace Teahouse {

/// The local time that printed lines begin with, `[2026-11-21 09:30:02] `. Most lines of a busy
/// room bear the same second, and local time is dear: the last one is kept. One thread an object.
class LocalStamp
{
public:
    /// `utc` must be valid.
    const QString &of(const QDateTime &utc);

private:
    qint64 m_second = 0; ///< since 1970
    QString m_text; ///< of m_second; empty before the first one
};

} // namespace Teahouse
