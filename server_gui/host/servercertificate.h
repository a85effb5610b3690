// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace Teahouse {

/// What a server shows of itself and proves that it owns, as PEM.
struct ServerCertificate {
    QByteArray certificates;
    QByteArray key;
    QByteArray publicKeyDigest; ///< SHA-256 of the public half as DER, SubjectPublicKeyInfo
};

/// Where the host keeps certificate and key of its own; both empty: the server makes its own.
struct CertificateFiles {
    QString certificate;
    QString key;
};

/// The host's own files; else an EC P-256 key in `server.key` and a certificate of it in
/// `server.crt` in the data folder, made where they are missing, both 0600. Errors: "no-key" with
/// path and reason, "exposed-key" with the path of a key that others may read, "half-certificate",
/// "key-mismatch" with both paths.
Result<ServerCertificate> loadServerCertificate(
    const QString &dataDir, const CertificateFiles &files);

} // namespace Teahouse
