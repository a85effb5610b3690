// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

namespace Teahouse {

/// What others may type to come in, the likeliest first, as HOST:PORT. `listening` is where the
/// server listens ("0.0.0.0:9999", "[::]:9999" or one address), `own` what this machine is called
/// on its networks. A machine without a network still has 127.0.0.1.
QStringList addressesToHandOut(const QString &listening, const QList<QHostAddress> &own);

/// Of the interfaces that are up, without loopback.
QList<QHostAddress> ownAddresses();

/// "192.168.1.20" of "192.168.1.20:51234", "fe80::1" of "[fe80::1]:51234".
QString hostOfAddress(const QString &address);
quint16 portOfAddress(const QString &address);

} // namespace Teahouse
