// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/keychain/qtkeychain.h"

#include "client_gui/keychain/systemkeychain.h"
#include "shared/base/logging.h"
#include "shared/base/post.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace Teahouse {

namespace {

/// Under this the system's own program shows what is kept.
QString service()
{
    return QStringLiteral("Teahouse");
}

/// Never the password, and never the entry: it says who was where.
void tellFailed(const char *what, const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        qCWarning(lcSession) << what << job.errorString();
}

} // namespace

QtKeychain::QtKeychain()
    : m_seat(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_seat->moveToThread(&m_thread);
}

QtKeychain::~QtKeychain()
{
    m_thread.quit();
    m_thread.wait();
}

template<typename Job, typename Prepare, typename Done>
void QtKeychain::hand(const QString &entry, Prepare prepare, Done done)
{
    if (!m_thread.isRunning())
        m_thread.start();
    post(m_seat.get(), [seat = m_seat.get(), entry, prepare, done] {
        auto *job = new Job(service(), seat); // deletes itself at its end
        job->setInsecureFallback(false);
        job->setKey(entry);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, seat, [job, done] { done(*job); });
        job->start();
    });
}

void QtKeychain::read(const QString &entry, Read read)
{
    hand<QKeychain::ReadPasswordJob>(
        entry, [](QKeychain::ReadPasswordJob &) {},
        [this, read = std::move(read)](const QKeychain::ReadPasswordJob &job) {
            KeychainAnswer answer;
            answer.answers =
                job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            if (job.error() == QKeychain::NoError)
                answer.password = job.textData();
            post(this, [read, answer] { read(answer); });
        });
}

void QtKeychain::write(const QString &entry, const QString &password)
{
    hand<QKeychain::WritePasswordJob>(
        entry, [password](QKeychain::WritePasswordJob &job) { job.setTextData(password); },
        [](const QKeychain::Job &job) { tellFailed("a password was not saved:", job); });
}

void QtKeychain::forget(const QString &entry)
{
    hand<QKeychain::DeletePasswordJob>(
        entry, [](QKeychain::DeletePasswordJob &) {},
        [](const QKeychain::Job &job) { tellFailed("a password was not forgotten:", job); });
}

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<QtKeychain>();
}

} // namespace Teahouse
