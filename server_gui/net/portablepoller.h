// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/poller.h"

#include <QTimer>

#include <unordered_map>

class QSocketNotifier;

namespace Teahouse {

/// Watches each socket with notifiers of Qt's own: for systems without a better way. Right
/// everywhere, but each turn of the event loop looks at all sockets.
class PortablePoller final : public Poller
{
    Q_OBJECT
public:
    explicit PortablePoller(QObject *parent = nullptr);
    ~PortablePoller() override;

    bool isValid() const override { return true; }
    bool add(SocketDescriptor socket, PollTarget *target) override;
    void watch(SocketDescriptor socket, PollTarget *target, bool read, bool write) override;
    void remove(SocketDescriptor socket) override;

private:
    /// Left for later when it goes: it may be the one that is telling.
    struct DeleteLater {
        void operator()(QSocketNotifier *notifier) const;
    };
    using Notifier = std::unique_ptr<QSocketNotifier, DeleteLater>;
    struct Watched {
        Notifier read;
        Notifier write;
        Notifier reset;
    };

    Notifier notifierOf(SocketDescriptor socket, int type, PollTarget *target);

    std::unordered_map<SocketDescriptor, Watched> m_watched;
    QTimer m_turn; ///< ends it once all that was ready has been told
};

} // namespace Teahouse
