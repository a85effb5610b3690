// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/tlstransport.h"

#include <openssl/bio.h>

#include <algorithm>
#include <cstring>

namespace Teahouse {

namespace {

TlsTransport &transportOf(BIO *bio)
{
    return *static_cast<TlsTransport *>(BIO_get_data(bio));
}

int takeEarly(TlsTransport &transport, char *bytes, int size)
{
    const int taken = std::min(size, int(transport.early.size()));
    std::memcpy(bytes, transport.early.constData(), size_t(taken));
    transport.early = transport.early.size() > taken ? transport.early.sliced(taken) : QByteArray();
    return taken;
}

int readBytes(BIO *bio, char *bytes, int size)
{
    TlsTransport &transport = transportOf(bio);
    BIO_clear_retry_flags(bio);
    if (!transport.early.isEmpty())
        return takeEarly(transport, bytes, size);
    if (transport.spareReads <= 0) {
        BIO_set_retry_read(bio);
        return -1;
    }
    --transport.spareReads;
    const IoResult result = receive(transport.socket, std::span(bytes, size_t(size)));
    if (result.status == IoStatus::Done)
        return int(result.bytes);
    transport.ended = result.status == IoStatus::Ended;
    if (result.status == IoStatus::WouldBlock)
        BIO_set_retry_read(bio);
    return transport.ended ? 0 : -1;
}

int writeBytes(BIO *bio, const char *bytes, int size)
{
    BIO_clear_retry_flags(bio);
    const IoResult result = send(transportOf(bio).socket, QByteArrayView(bytes, size));
    if (result.status == IoStatus::Done)
        return int(result.bytes);
    if (result.status == IoStatus::WouldBlock)
        BIO_set_retry_write(bio);
    return -1;
}

long control(BIO *bio, int command, long, void *)
{
    if (command == BIO_CTRL_EOF)
        return transportOf(bio).ended;
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

} // namespace

bio_method_st *makeTlsTransport()
{
    BIO_METHOD *method =
        BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "descriptor of a connection");
    if (!method)
        return nullptr;
    BIO_meth_set_read(method, readBytes);
    BIO_meth_set_write(method, writeBytes);
    BIO_meth_set_ctrl(method, control);
    return method;
}

bio_st *openTlsTransport(const bio_method_st *method, TlsTransport &transport)
{
    BIO *bio = BIO_new(method);
    if (!bio)
        return nullptr;
    BIO_set_data(bio, &transport);
    BIO_set_init(bio, 1);
    return bio;
}

} // namespace Teahouse
