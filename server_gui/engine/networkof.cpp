// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/networkof.h"

#include <QStringList>

namespace Teahouse {

namespace {

constexpr qsizetype groupsOfAddress = 8;
constexpr qsizetype groupsOfNetwork = 4;

QString hostOf(const QString &address)
{
    const QString host = address.left(address.lastIndexOf(u':'));
    return host.startsWith(u'[') ? host.sliced(1, host.size() - 2) : host;
}

/// The first half of an IPv6 address, with what `::` stands for written out.
QString firstHalf(const QString &host)
{
    QStringList groups = host.section(u'%', 0, 0).split(u':');
    const qsizetype gap = groups.indexOf(QString());
    while (gap >= 0 && groups.size() < groupsOfAddress)
        groups.insert(gap, QString());
    QStringList half;
    for (const QString &group : groups.first(qMin(groups.size(), groupsOfNetwork)))
        half += group.isEmpty() ? QStringLiteral("0") : group;
    return half.join(u':');
}

} // namespace

QString networkOf(const QString &address)
{
    const QString host = hostOf(address);
    return host.contains(u':') ? firstHalf(host) : host;
}

bool isThisMachine(const QString &address)
{
    const QString host = hostOf(address);
    return host == u"::1" || host.startsWith(u"127.");
}

} // namespace Teahouse
