// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/addresses.h"

#include "server_gui/host/listenaddress.h"

#include <QNetworkInterface>

#include <algorithm>

namespace Teahouse {

namespace {

bool isPrivateNetwork(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16)
        || address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
        || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12);
}

/// A room is mostly for the house's own network, and IPv4 is easier to read out.
int rank(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv4Protocol)
        return 2;
    return isPrivateNetwork(address) ? 0 : 1;
}

bool isUsable(const QHostAddress &address)
{
    // A link-local address needs the name of an interface behind it, which is another on each
    // machine.
    return !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast();
}

} // namespace

QStringList addressesToHandOut(const QString &listening, const QList<QHostAddress> &own)
{
    const QHostAddress bound(hostOfAddress(listening));
    const quint16 port = portOfAddress(listening);
    const bool anyIPv4 = bound == QHostAddress(QHostAddress::AnyIPv4);
    if (!anyIPv4 && bound != QHostAddress(QHostAddress::AnyIPv6))
        return {listening};

    QList<QHostAddress> usable;
    for (const QHostAddress &address : own) {
        const bool reached = !anyIPv4 || address.protocol() == QAbstractSocket::IPv4Protocol;
        if (reached && isUsable(address) && !usable.contains(address))
            usable += address;
    }
    std::stable_sort(usable.begin(), usable.end(),
        [](const QHostAddress &a, const QHostAddress &b) { return rank(a) < rank(b); });
    if (usable.isEmpty())
        usable += QHostAddress(QHostAddress::LocalHost);
    QStringList texts;
    for (const QHostAddress &address : usable)
        texts += listenAddressText(address.toString(), port);
    return texts;
}

QList<QHostAddress> ownAddresses()
{
    QList<QHostAddress> addresses;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!interface.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            addresses += entry.ip();
    }
    return addresses;
}

QString hostOfAddress(const QString &address)
{
    const QString host = address.left(address.lastIndexOf(u':'));
    return host.startsWith(u'[') ? host.sliced(1, host.size() - 2) : host;
}

quint16 portOfAddress(const QString &address)
{
    return quint16(address.sliced(address.lastIndexOf(u':') + 1).toUInt());
}

} // namespace Teahouse
