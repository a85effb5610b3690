// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

/// The fingerprint of a server's key: six groups of four digits in frames, large enough to be read
/// aloud from.
class FingerprintGroups final : public QWidget
{
    Q_OBJECT
public:
    /// `key`: SHA-256 of the public key.
    explicit FingerprintGroups(const QByteArray &key, QWidget *parent = nullptr);
};

} // namespace Teahouse
