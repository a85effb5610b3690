// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Teahouse {

/// What a seat's file is called. A person with a key has one seat at each server, whatever its
/// address and the person's name are today.
QString seatName(const QByteArray &server, const QByteArray &publicKey);
/// Where nobody proves who they are, a seat is a name at an address.
QString seatName(const QString &address, const QString &name);
/// Where no server has answered yet: who it is, and who we are there, is still open.
QString standInSeatName(const QString &address, const QString &name);

} // namespace Teahouse
