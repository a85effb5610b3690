// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/keychain/keychain.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace QKeychain {
class Job;
}

namespace Teahouse {

/// The keychain through QtKeychain, in a thread of its own: finding out which safe there is asks
/// the session bus and waits for it. One a program: QtKeychain works in the thread that used it
/// first, for good.
class QtKeychain final : public QObject, public Keychain
{
    Q_OBJECT
public:
    QtKeychain();
    ~QtKeychain() override;

    void read(const QString &entry, Read read) override;
    void write(const QString &entry, const QString &password) override;
    void forget(const QString &entry) override;

private:
    /// Runs a job that was made in the thread, and tells there of its end.
    template<typename Job, typename Prepare, typename Done>
    void hand(const QString &entry, Prepare prepare, Done done);

    QThread m_thread;
    // Lives in the thread; what runs there is handed to it.
    std::unique_ptr<QObject> m_seat;
};

} // namespace Teahouse
