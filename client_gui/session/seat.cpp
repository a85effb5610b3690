// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seat.h"

#include "client_gui/session/personkeys.h"
#include "client_gui/session/seatname.h"

#include <QDir>
#include <QFile>

namespace Teahouse {

Seat::Seat(const QString &folder, bool isPrinted, PersonKeys &keys, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_isPrinted(isPrinted)
    , m_keys(keys)
{ }

void Seat::approach(const ServerAddress &server, const QString &name)
{
    m_address = server.toString();
    m_person = name;
}

LogPlace Seat::recall()
{
    const auto known = m_keys.lastAt(m_address, m_person);
    if (!known)
        return {};
    open(seatName(known->server, known->key.publicKey));
    const KeptPlace read = m_book.place();
    const PrintedPlace printed = m_isPrinted ? m_book.printed() : PrintedPlace {};
    const bool readFurther = printed.log == read.log && read.since > printed.last;
    if (printed.log.isEmpty() || readFurther) // what was read in a window need not be printed
        return LogPlace(read.log, read.since);
    return LogPlace(printed.log, printed.last);
}

void Seat::hold(bool mayBeKnown)
{
    if (m_taken || !m_name.isEmpty())
        return;
    const auto known = mayBeKnown ? m_keys.lastAt(m_address, m_person) : std::nullopt;
    open(known ? seatName(known->server, known->key.publicKey) : standIn());
}

bool Seat::mayBecome(const QString &name) const
{
    return name == m_name || (!m_taken && (m_name.isEmpty() || m_name == standIn()));
}

void Seat::take(const QString &name)
{
    open(name);
    m_taken = true;
    bringOver();
}

void Seat::leave()
{
    m_book.close();
    m_name.clear();
    m_printed = {};
    m_taken = false;
}

void Seat::notePrinted(const LogPlace &place)
{
    if (!m_isPrinted || !m_taken || !place.isKnown())
        return;
    const PrintedPlace printed {place.log(), place.last()};
    if (printed != m_printed && m_book.keep(printed))
        m_printed = printed;
}

QString Seat::standIn() const
{
    return standInSeatName(m_address, m_person);
}

QString Seat::fileOf(const QString &name) const
{
    return QDir(m_folder).filePath(name + QStringLiteral(".db"));
}

void Seat::open(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_printed = {};
    if (m_folder.isEmpty())
        return;
    QDir().mkpath(m_folder);
    const auto opened = m_book.open(fileOf(name));
    if (opened == SeatDatabase::Opened::Damaged)
        emit trouble(tr("What was kept for this room on this computer is damaged, and a new file "
                        "was begun. The old one is %1")
                         .arg(m_book.trouble()));
    else if (opened == SeatDatabase::Opened::Not)
        emit trouble(tr("Nothing can be kept on this computer (%1). What has not been sent is lost "
                        "when the program ends.")
                         .arg(m_book.trouble()));
}

/// What was said here before the server had ever answered, in this run or an earlier one, is the
/// seat's from now on.
void Seat::bringOver()
{
    const QString file = fileOf(standIn());
    if (m_folder.isEmpty() || !m_book.isOpen() || !QFile::exists(file))
        return;
    SeatBook before;
    before.open(file);
    for (const KeptMessage &message : before.messages()) {
        if (m_book.put(message)) // in both for a moment rather than in none
            before.remove(message.ref);
    }
}

void Seat::tellNotKept(const QString &why)
{
    emit trouble(tr("What you write cannot be kept on this computer (%1). What has not been sent "
                    "is lost when the program ends.")
                     .arg(why));
}

} // namespace Teahouse
