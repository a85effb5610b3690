// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QSslCertificate;

namespace Teahouse {

/// SHA-256 of a certificate's public key as DER (SubjectPublicKeyInfo), which is what servers are
/// known by; empty for what is no certificate.
QByteArray publicKeyDigest(const QSslCertificate &certificate);

} // namespace Teahouse
