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
    /// An empty folder keeps nothing. `isPrinted`: what comes goes to a terminal, and the seat
    /// itself keeps how far that is.
    Seat(const QString &folder, bool isPrinted, PersonKeys &keys, QObject *parent = nullptr);

    SeatBook &book() { return m_book; }
    bool isTaken() const { return m_taken; }
    /// As seatName() makes it.
    const QString &name() const { return m_name; }

    /// Where to, and as whom.
    void approach(const ServerAddress &server, const QString &name);
    /// Where the person left off who was last at that address under that name. Only the server's
    /// answer tells whether they are there still.
    LogPlace recall();
    /// Opens a book for what is said before any server has answered: that person's, or a stand-in
    /// whose messages go to the seat that is taken first. `mayBeKnown`: false where nobody proves
    /// who they are.
    void hold(bool mayBeKnown);
    /// Whether what was said up to now was meant for this seat.
    bool mayBecome(const QString &name) const;
    void take(const QString &name);
    void leave();
    /// Everything up to there was printed.
    void notePrinted(const LogPlace &place);
    /// Tells that a message is not on the disk.
    void tellNotKept(const QString &why);

signals:
    /// A sentence about what could not be kept or read.
    void trouble(const QString &sentence);

private:
    void open(const QString &name);
    QString fileOf(const QString &name) const;
    QString standIn() const;
    void bringOver();

    QString m_folder;
    bool m_isPrinted;
    PersonKeys &m_keys;
    SeatBook m_book;
    QString m_address;
    QString m_person; // how they call themselves
    QString m_name; // whose book it is
    PrintedPlace m_printed; // as it is in the book
    bool m_taken = false;
};

} // namespace Teahouse
