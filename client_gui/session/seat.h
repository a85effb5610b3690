// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/logplace.h"
#include "client_gui/session/seatbook.h"
#include "client_gui/session/serveraddress.h"

#include <QObject>

namespace Teahouse {

class PersonKeys;

/// Who a session is in which room, as far as what it keeps is concerned: finds the seat's book in a
/// folder of such files. Lives in the window's thread.
class Seat final : public QObject
{
    Q_OBJECT
public:
    /// An empty folder keeps nothing.
    Seat(const QString &folder, PersonKeys &keys, QObject *parent = nullptr);

    SeatBook &book() { return m_book; }
    bool isTaken() const { return m_taken; }
    /// As seatName() makes it.
    const QString &name() const { return m_name; }

    /// Where the person left off who was last at that address under that name. Only the server's
    /// answer tells whether they are there still.
    LogPlace recall(const ServerAddress &server, const QString &name);
    void take(const QString &name);
    void leave();
    /// Tells that a message is not on the disk.
    void tellNotKept(const QString &why);

signals:
    /// A sentence about what could not be kept or read.
    void trouble(const QString &sentence);

private:
    void open(const QString &name);

    QString m_folder;
    PersonKeys &m_keys;
    SeatBook m_book;
    QString m_name; // whose book it is
    bool m_taken = false;
};

} // namespace Teahouse
