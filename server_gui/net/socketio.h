// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QByteArrayView>
#include <QHostAddress>

#include <span>

namespace Teahouse {

/// The system calls on one connected, non-blocking socket: all that is not portable about it.
using SocketDescriptor = qintptr;

enum class IoStatus { Done, WouldBlock, Ended, Failed };

struct IoResult {
    IoStatus status = IoStatus::Done;
    qint64 bytes = 0;
};

enum class AcceptStatus { Accepted, NobodyWaits, OutOfResources, Failed };

struct AcceptResult {
    AcceptStatus status = AcceptStatus::Failed;
    SocketDescriptor socket = -1;
    int error = 0; ///< errno, where nobody was accepted
};

struct PeerAddress {
    QHostAddress host; ///< an IPv4 address mapped into IPv6 shows as IPv4
    quint16 port = 0;

    /// "192.168.1.20:51234", "[fe80::1]:51234"
    QString toString() const;
    /// 127.0.0.1 or ::1.
    bool isThisHost() const;
};

/// The next peer that waits at a non-blocking listener. Its descriptor never blocks either, and no
/// child process has it.
AcceptResult acceptSocket(SocketDescriptor listener);
IoResult receive(SocketDescriptor socket, std::span<char> buffer);
IoResult send(SocketDescriptor socket, QByteArrayView bytes);
/// Gathers the buffers into one system call.
IoResult send(SocketDescriptor socket, std::span<const QByteArrayView> buffers);
/// Tells the peer that nothing more comes; it can still be read from.
void endSending(SocketDescriptor socket);
void closeSocket(SocketDescriptor socket);
/// Makes the next close reset the connection, so that a peer that was cut off keeps no queue alive.
void resetOnClose(SocketDescriptor socket);
/// What the system has taken and the peer has not acknowledged; 0 where the system does not tell.
qint64 unacknowledgedBytes(SocketDescriptor socket);

PeerAddress peerAddress(SocketDescriptor socket);
/// No delay, keep-alive and an end to unanswered sends after `userTimeout`. Of a listener, whoever
/// it accepts inherits that where the system does so.
void setConnectionOptions(SocketDescriptor socket, Milliseconds userTimeout);
/// The same of one that was accepted.
void prepareSocket(SocketDescriptor socket, Milliseconds userTimeout);

/// What this thread has used of the processor; where that is not known, time as such.
Instant::duration threadCpuTime();

/// How many descriptors this process may have open; raises the soft limit to the hard one.
qint64 raiseDescriptorLimit();

} // namespace Teahouse
