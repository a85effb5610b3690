// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Teahouse {

/// How long what was said is kept. 0: no such bound; with both, whichever ends first.
struct Retention {
    qint64 days = 0;
    qint64 messages = 0;
    bool operator==(const Retention &) const = default;
};

} // namespace Teahouse
