// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace Teahouse {

struct Link {
    TextRun run;
    QUrl url;
    bool operator==(const Link &) const = default;
};

/// What may be clicked: http and https addresses with a host, and nothing else ever.
std::vector<Link> findLinks(const QString &text);

} // namespace Teahouse
