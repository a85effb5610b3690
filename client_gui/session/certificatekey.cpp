// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/certificatekey.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <openssl/err.h>
#include <openssl/x509.h>

#include <memory>

namespace Teahouse {

// QSslKey knows only some kinds of keys, and would have to write them anew: here the very bytes of
// the certificate count, whatever its key.
QByteArray publicKeyDigest(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(
        d2i_X509(nullptr, &bytes, long(der.size())), &X509_free);
    unsigned char *key = nullptr;
    const int size = parsed ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &key) : 0;
    ERR_clear_error();
    if (size <= 0)
        return {};
    const QByteArray spki(reinterpret_cast<const char *>(key), size);
    OPENSSL_free(key);
    return QCryptographicHash::hash(spki, QCryptographicHash::Sha256);
}

} // namespace Teahouse
