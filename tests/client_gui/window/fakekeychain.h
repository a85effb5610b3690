// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/keychain/keychain.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace Teahouse {

/// A keychain in memory; closed until a test opens it.
class FakeKeychain final : public Keychain
{
public:
    void read(const QString &entry, Read read) override
    {
        asked.append(entry);
        if (silent)
            return;
        const KeychainAnswer answer {open, open ? kept.value(entry) : QString()};
        QTimer::singleShot(0, &m_context, [read = std::move(read), answer] { read(answer); });
    }
    void write(const QString &entry, const QString &password) override
    {
        kept.insert(entry, password);
    }
    void forget(const QString &entry) override { kept.remove(entry); }

    bool open = false;
    bool silent = false; ///< never answers
    QHash<QString, QString> kept;
    QStringList asked;

private:
    QObject m_context;
};

} // namespace Teahouse
