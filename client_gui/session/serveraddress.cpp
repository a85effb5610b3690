// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/serveraddress.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace Teahouse {

namespace {

bool isHost(QStringView host)
{
    if (host.contains(u':'))
        return !QHostAddress(host.toString()).isNull();
    return !host.isEmpty() && std::none_of(host.begin(), host.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'/' || c == u'[' || c == u']';
    });
}

/// As the system's own resolver is asked for it.
QString canonicalHost(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress number(host);
    bool isIpv4 = false;
    const QHostAddress ipv4(number.toIPv4Address(&isIpv4));
    if (!number.isNull())
        return (isIpv4 ? ipv4 : number).toString().toLower();
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    return (ascii.isEmpty() ? host : ascii).toLower();
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(QStringView text)
{
    text = text.trimmed();
    QStringView host = text;
    QStringView port;
    const qsizetype colon = text.lastIndexOf(u':');
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0 || (end + 1 != text.size() && colon != end + 1))
            return std::nullopt;
        host = text.sliced(1, end - 1);
        port = text.sliced(std::min(end + 2, text.size()));
        if (colon == end + 1 && port.isEmpty())
            return std::nullopt;
    } else if (text.count(u':') == 1) { // more of them are a bare IPv6 address
        host = text.first(colon);
        port = text.sliced(colon + 1);
        if (port.isEmpty())
            return std::nullopt;
    }
    if (!isHost(host))
        return std::nullopt;
    ServerAddress address {host.toString()};
    if (!port.isEmpty()) {
        bool isNumber = false;
        address.port = port.toUShort(&isNumber);
        if (!isNumber || address.port == 0)
            return std::nullopt;
    }
    return address;
}

QString ServerAddress::toString() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

QString ServerAddress::canonical() const
{
    return ServerAddress {canonicalHost(host), port}.toString();
}

} // namespace Teahouse
