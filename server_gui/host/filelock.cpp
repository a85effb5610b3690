// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/filelock.h"

#include <cerrno>
#include <sys/file.h>

namespace Teahouse {

std::optional<Error> FileLock::take()
{
    const auto refused = [this](const QString &why) {
        return Error {QStringLiteral("not-locked"), m_file.fileName() + QLatin1String(": ") + why};
    };
    if (!m_file.open(QIODevice::ReadWrite))
        return refused(m_file.errorString());
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0)
        return std::nullopt;
    const int reason = errno;
    m_file.close();
    if (reason == EWOULDBLOCK)
        return Error {QStringLiteral("locked"), m_file.fileName()};
    return refused(qt_error_string(reason));
}

} // namespace Teahouse
