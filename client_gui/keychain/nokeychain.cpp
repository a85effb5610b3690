// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/keychain/systemkeychain.h"

#include <QObject>
#include <QTimer>

namespace Teahouse {

namespace {

class NoKeychain final : public Keychain
{
public:
    void read(const QString &, Read read) override
    {
        QTimer::singleShot(0, &m_context, [read = std::move(read)] { read({}); });
    }
    void write(const QString &, const QString &) override { }
    void forget(const QString &) override { }

private:
    QObject m_context;
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<NoKeychain>();
}

} // namespace Teahouse
