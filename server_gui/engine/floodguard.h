// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

namespace Teahouse {

/// How fast one peer may speak: `burst` at once, then `perSecond`. A value; time is handed in.
class FloodGuard
{
public:
    FloodGuard() = default;
    /// Both 0: no limit.
    FloodGuard(qint64 burst, qint64 perSecond);

    bool isOff() const { return m_perSecond == 0; }

    /// Takes one turn if there is one.
    bool take(Instant now);

    /// When the next turn comes; `now` if there is one already.
    Instant nextTurn(Instant now) const;

private:
    double turnsAt(Instant now) const;

    qint32 m_burst = 0;
    qint32 m_perSecond = 0;
    Instant m_full {}; ///< when all turns will be there again: what is missing then is known
};

} // namespace Teahouse
