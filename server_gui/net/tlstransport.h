// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"

#include <QByteArray>

struct bio_method_st;
struct bio_st;

namespace Teahouse {

/// What lies under one encrypted connection: its descriptor, and what was read from it before it
/// was known to be one.
struct TlsTransport {
    SocketDescriptor socket = -1;
    QByteArray early = {};
    int spareReads = 0; ///< of the descriptor; without one left it is as if nothing more had come
    bool ended = false; ///< the peer closed the connection
};

/// A way for OpenSSL to a TlsTransport, without signals and without buffers of its own. The caller
/// frees it, after all that was made with it.
bio_method_st *makeTlsTransport();
/// `transport` must outlive what is made; null if there is no memory.
bio_st *openTlsTransport(const bio_method_st *method, TlsTransport &transport);

} // namespace Teahouse
