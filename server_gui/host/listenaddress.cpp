// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/listenaddress.h"

#include <QHostAddress>

#include <algorithm>

namespace Teahouse {

namespace {

std::optional<quint16> parsePort(QStringView text)
{
    const bool digitsOnly = !text.isEmpty() && text.size() <= 5
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const uint port = digitsOnly ? text.toUInt() : 65536;
    return port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

std::optional<QString> parseAddress(const QString &text)
{
    if (text == u'*')
        return QString();
    if (text.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("127.0.0.1");
    // QHostAddress also takes 1 and 127.1, which are slips of the pen here.
    if (!text.contains(u':') && text.count(u'.') != 3)
        return std::nullopt;
    const QHostAddress address(text);
    return address.isNull() ? std::nullopt : std::optional(address.toString());
}

} // namespace

std::optional<ListenAddress> parseListenAddress(const QString &text)
{
    ListenAddress result;
    if (const std::optional<quint16> port = parsePort(text)) {
        result.port = *port;
        return result;
    }
    const qsizetype colon = text.lastIndexOf(u':');
    const bool bracketed = text.startsWith(u'[');
    const bool hasPort = bracketed ? colon > text.indexOf(u']') : text.count(u':') == 1;
    QString address = hasPort ? text.left(colon) : text;
    if (bracketed) {
        if (!address.endsWith(u']'))
            return std::nullopt;
        address = address.sliced(1, address.size() - 2);
    }
    const bool anyAddress = hasPort && address.isEmpty();
    const std::optional<QString> known =
        anyAddress ? std::optional(QString()) : parseAddress(address);
    const std::optional<quint16> port =
        hasPort ? parsePort(QStringView(text).sliced(colon + 1)) : std::optional(result.port);
    if (!known || !port)
        return std::nullopt;
    return ListenAddress {*known, *port};
}

std::optional<ListenAddress> parseLoopbackAddress(const QString &text)
{
    if (const std::optional<quint16> port = parsePort(text))
        return ListenAddress {QStringLiteral("127.0.0.1"), *port};
    const std::optional<ListenAddress> parsed = parseListenAddress(text);
    // Without a port it would be the room's.
    const bool hasPort = text.startsWith(u'[') ? !text.endsWith(u']') : text.count(u':') == 1;
    return parsed && hasPort && QHostAddress(parsed->address).isLoopback() ? parsed : std::nullopt;
}

QString listenAddressText(const QString &address, quint16 port)
{
    const QString host = address.isEmpty() ? QStringLiteral("*")
        : address.contains(u':')           ? u'[' + address + u']'
                                           : address;
    return host + u':' + QString::number(port);
}

} // namespace Teahouse
