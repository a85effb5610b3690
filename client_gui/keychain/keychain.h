// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace Teahouse {

/// What a keychain says about one entry.
struct KeychainAnswer {
    bool answers = false; ///< there is one, and it is open
    QString password = {}; ///< empty: it has none under this name
};

/// The system's safe for passwords. Used in the windows' thread; no call blocks, and answers come
/// in a later turn of its loop.
class Keychain
{
public:
    using Read = std::function<void(const KeychainAnswer &)>;

    virtual ~Keychain() = default;

    /// The only way to learn whether there is a keychain. The user may be asked to open it, so the
    /// answer may take long.
    virtual void read(const QString &entry, Read read) = 0;
    /// In the place of what the entry held.
    virtual void write(const QString &entry, const QString &password) = 0;
    virtual void forget(const QString &entry) = 0;
};

} // namespace Teahouse
