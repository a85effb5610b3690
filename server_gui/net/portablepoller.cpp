// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/portablepoller.h"

#include <QSocketNotifier>

namespace Teahouse {

void PortablePoller::DeleteLater::operator()(QSocketNotifier *notifier) const
{
    notifier->setEnabled(false);
    notifier->deleteLater();
}

PortablePoller::PortablePoller(QObject *parent)
    : Poller(parent)
    , m_turn(this)
{
    // Timers come behind the notifiers that are ready at the same time.
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Poller::turnEnded);
}

PortablePoller::~PortablePoller() = default;

bool PortablePoller::add(SocketDescriptor socket, PollTarget *target)
{
    Watched &watched = m_watched[socket];
    watched = {notifierOf(socket, QSocketNotifier::Read, target), nullptr,
        notifierOf(socket, QSocketNotifier::Exception, target)};
    return true;
}

void PortablePoller::watch(SocketDescriptor socket, PollTarget *target, bool read, bool write)
{
    const auto found = m_watched.find(socket);
    if (found == m_watched.end())
        return;
    Watched &watched = found->second;
    watched.read->setEnabled(read);
    // Few ever wait to be written to.
    if (write && !watched.write)
        watched.write = notifierOf(socket, QSocketNotifier::Write, target);
    if (watched.write)
        watched.write->setEnabled(write);
}

void PortablePoller::remove(SocketDescriptor socket)
{
    m_watched.erase(socket);
}

PortablePoller::Notifier PortablePoller::notifierOf(
    SocketDescriptor socket, int type, PollTarget *target)
{
    Notifier notifier(new QSocketNotifier(socket, QSocketNotifier::Type(type)));
    connect(notifier.get(), &QSocketNotifier::activated, this, [this, type, target] {
        m_turn.start();
        type == QSocketNotifier::Write ? target->writable() : target->readable();
    });
    return notifier;
}

} // namespace Teahouse
