// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/filelock.h"

#include <QDeadlineTimer>
#include <QThread>

#include <cerrno>
#include <sys/file.h>

namespace Teahouse {

namespace {

constexpr unsigned long pauseMs = 10;

/// The reason why not, 0 if it is locked; EWOULDBLOCK where somebody else has it. The one place
/// that knows how the system does it.
int lock(const QFile &file)
{
    return ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

} // namespace

std::optional<Error> FileLock::take(Milliseconds patience)
{
    const auto refused = [this](const QString &why) {
        return Error {QStringLiteral("not-locked"), m_file.fileName() + QLatin1String(": ") + why};
    };
    if (!m_file.open(QIODevice::ReadWrite))
        return refused(m_file.errorString());
    const QDeadlineTimer end(patience);
    int reason = lock(m_file);
    while (reason == EWOULDBLOCK && !end.hasExpired()) {
        QThread::msleep(pauseMs);
        reason = lock(m_file);
    }
    if (reason == 0)
        return std::nullopt;
    m_file.close();
    if (reason == EWOULDBLOCK)
        return Error {QStringLiteral("locked"), m_file.fileName()};
    return refused(qt_error_string(reason));
}

} // namespace Teahouse
