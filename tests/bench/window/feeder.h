// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QByteArray>

#include <vector>

#include <sys/types.h>

namespace Teahouse {

/// A line of the protocol whose number is filled in as it is sent.
struct FeedForm {
    QByteArray before;
    QByteArray after;
    bool numbered = true;

    /// `event` with its id left open; what has no id is sent as it is.
    static FeedForm of(const Event &event);
    /// The id that an event has to be given so that it is left open.
    static EventId openId();
};

/// What one feed says, again and again from the first to the last.
using Feed = std::vector<FeedForm>;

/// A server in a process of its own that lets anybody in and says what it is told to: neither its
/// CPU time nor its memory are the client's.
class Feeder
{
public:
    /// What the other process noticed of its client.
    enum class Heard : char { Hello = 'h', Proof = 'p', Gone = 'g' };

    /// Forks: to be made before there is an application or a thread.
    Feeder(const Welcome &welcome, std::vector<Feed> feeds);
    ~Feeder();
    Feeder(const Feeder &) = delete;
    Feeder &operator=(const Feeder &) = delete;

    quint16 port() const { return m_port; }

    /// Says `count` lines of one feed, numbered from `first` on; as fast as they are taken where
    /// `perSecond` is 0. Returns at once.
    void say(int feed, int count, int perSecond, qint64 first);
    /// Waits at most `seconds` for what the other process notices next; false if nothing came.
    bool await(Heard what, int seconds);

private:
    int m_orders = -1;
    quint16 m_port = 0;
    pid_t m_process = -1;
};

} // namespace Teahouse
