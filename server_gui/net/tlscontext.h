// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <memory>

struct bio_method_st;
struct ssl_ctx_st;

namespace Teahouse {

/// A certificate with its key, ready for handshakes: TLS 1.2 and 1.3, no renegotiation, nothing
/// resumed. Connections keep the one they began with alive when another takes its place.
class TlsContext
{
public:
    /// Both as PEM, the certificate followed by those that vouch for it. Errors: "bad-certificate",
    /// "bad-key", "key-mismatch", the detail in OpenSSL's words.
    static Result<std::shared_ptr<const TlsContext>> make(
        const QByteArray &certificates, const QByteArray &key);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    ssl_ctx_st *context() const { return m_context.get(); }
    /// How OpenSSL reads and writes our descriptors.
    const bio_method_st *transport() const { return m_transport.get(); }

private:
    struct Deleter {
        void operator()(ssl_ctx_st *context) const;
        void operator()(bio_method_st *method) const;
    };

    TlsContext();

    std::unique_ptr<ssl_ctx_st, Deleter> m_context;
    std::unique_ptr<bio_method_st, Deleter> m_transport;
};

} // namespace Teahouse
