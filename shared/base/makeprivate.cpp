// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/makeprivate.h"

#include <QFile>

namespace Teahouse {

std::optional<QString> makePrivate(const QString &path)
{
    QFile file(path);
    if ((file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    return file.errorString();
}

} // namespace Teahouse
