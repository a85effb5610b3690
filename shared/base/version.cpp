// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/version.h"

namespace Teahouse {

QString versionNumber()
{
    return QStringLiteral(TEAHOUSE_VERSION);
}

QString programVersion()
{
    return QStringLiteral("Teahouse ") + versionNumber();
}

} // namespace Teahouse
