// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/connection.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace Teahouse {

namespace {

// As much as one turn reads from one peer, so that a fast sender does not starve the others.
constexpr size_t readBudget = 64 * 1024;

} // namespace

Connection::Connection(SocketDescriptor socket, Poller &poller, ConnectionEvents &events)
    : m_socket(socket)
    , m_poller(poller)
    , m_events(events)
{ }

Connection::~Connection()
{
    close();
}

void Connection::queue(const SharedBytes &bytes, Instant now)
{
    if (!isOpen() || m_finishing)
        return;
    if (m_outbox.isEmpty())
        m_progress = now;
    m_outbox.push(bytes);
}

void Connection::flush(Instant now)
{
    if (!isOpen() || !isReadyToSend())
        return;
    m_hasRoom = false;
    const qint64 before = m_outbox.bytes();
    const IoStatus status = m_tls ? m_outbox.flush(*m_tls) : m_outbox.flush(m_socket);
    if (m_outbox.bytes() < before)
        m_progress = now;
    if (status == IoStatus::Failed)
        return abort();
    m_writing = !m_outbox.isEmpty();
    if (m_finishing && m_outbox.isEmpty() && !m_sendingEnded)
        endSending();
    watch();
}

void Connection::endSending()
{
    m_writing = m_tls && !m_tls->endSending();
    if (m_writing)
        return;
    m_sendingEnded = true;
    Teahouse::endSending(m_socket);
    if (m_inputEnded)
        abort();
}

void Connection::encrypt(std::shared_ptr<const TlsContext> context, const QByteArray &early)
{
    if (!isOpen())
        return;
    m_tls = std::make_unique<TlsChannel>(std::move(context), m_socket, early);
    m_handshaking = true;
    readable();
}

void Connection::pauseReading(bool pause)
{
    m_reading = !pause;
    watch();
}

void Connection::finish(Instant now)
{
    if (!isOpen() || m_finishing)
        return;
    m_finishing = true;
    m_progress = now;
    m_reading = true;
    // A peer in the midst of its handshake can be told nothing.
    if (!isReadyToSend())
        return abort();
    flush(now);
    if (isOpen())
        m_left = left();
}

void Connection::abort()
{
    if (!isOpen())
        return;
    close();
    m_events.ended();
}

void Connection::cutOff()
{
    if (!isOpen())
        return;
    resetOnClose(m_socket);
    abort();
}

void Connection::endUnlessTaken(Instant now)
{
    if (!isOpen())
        return;
    const qint32 before = std::exchange(m_left, left());
    if (m_left == 0)
        abort();
    else if (m_left < before)
        m_progress = now;
    else
        cutOff();
}

qint32 Connection::left() const
{
    const qint64 bytes = m_outbox.bytes() + unacknowledgedBytes(m_socket);
    return qint32(std::min<qint64>(bytes, std::numeric_limits<qint32>::max()));
}

void Connection::readable()
{
    if (!isOpen())
        return;
    // Nothing is watched for any more behind the end, so this is the system's word of a reset.
    if (m_inputEnded)
        return abort();
    std::array<char, readBudget> buffer;
    const bool wasTls = isTls();
    const IoResult result = receiveInto(buffer);
    if (m_handshaking && m_tls->isEstablished()) {
        m_handshaking = false;
        m_events.encrypted();
    }
    take(result, QByteArrayView(buffer.data(), result.bytes));
    // What came together with the end has been told; the socket says nothing more of it.
    if (isOpen() && wasTls && m_tls->end() && result.status == IoStatus::Done && !m_finishing)
        take({*m_tls->end(), 0}, {});
}

IoResult Connection::receiveInto(std::span<char> buffer)
{
    // What comes behind our farewell is thrown away, encrypted or not.
    if (!m_tls || m_finishing)
        return receive(m_socket, buffer);
    const IoResult result = m_tls->receive(buffer);
    m_writing = m_tls->wantsToWrite() || (m_writing && isReadyToSend());
    watch();
    return result;
}

void Connection::take(const IoResult &result, QByteArrayView bytes)
{
    switch (result.status) {
    case IoStatus::Done:
        if (!m_finishing)
            m_events.received(bytes);
        return;
    case IoStatus::WouldBlock:
        return;
    case IoStatus::Ended:
        return endInput();
    case IoStatus::Failed:
        return abort();
    }
}

void Connection::endInput()
{
    m_inputEnded = true;
    if (m_finishing)
        return m_outbox.isEmpty() ? abort() : watch();
    watch();
    m_events.inputEnded();
}

void Connection::writable()
{
    if (isOpen() && m_tls && m_tls->wantsToWrite() && !m_inputEnded)
        readable();
    m_hasRoom = true;
    if (isOpen())
        m_events.roomToSend();
}

void Connection::watch()
{
    const Watched wanted {m_reading && !m_inputEnded, m_writing};
    if (!isOpen() || wanted == m_watched)
        return;
    m_watched = wanted;
    m_poller.watch(m_socket, this, wanted.read, wanted.write);
}

void Connection::close()
{
    if (!isOpen())
        return;
    m_poller.remove(m_socket);
    closeSocket(m_socket);
    m_socket = -1;
    m_outbox.clear();
}

} // namespace Teahouse
