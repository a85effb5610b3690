// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Teahouse {

/// What one hash costs, whoever guesses. Interactive: about 0.1 s and 64 MiB.
enum class HashCost { Interactive, Least };

/// Argon2id with a salt of its own, as one line of text; empty if there is not the memory for it.
QByteArray hashPassword(const QString &password, HashCost cost = HashCost::Interactive);

/// In a time that depends on the hash's cost alone.
bool isPasswordOf(const QByteArray &hash, const QString &password);

} // namespace Teahouse
