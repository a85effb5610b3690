// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seat.h"

#include "client_gui/session/personkeys.h"
#include "client_gui/session/seatname.h"

#include <QDir>

namespace Teahouse {

Seat::Seat(const QString &folder, PersonKeys &keys, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_keys(keys)
{ }

LogPlace Seat::recall(const ServerAddress &server, const QString &name)
{
    const auto known = m_keys.lastAt(server.toString(), name);
    if (!known)
        return {};
    open(seatName(known->server, known->key.publicKey));
    const KeptPlace place = m_book.place();
    return LogPlace(place.log, place.since);
}

void Seat::take(const QString &name)
{
    open(name);
    m_taken = true;
}

void Seat::leave()
{
    m_book.close();
    m_name.clear();
    m_taken = false;
}

void Seat::open(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    if (m_folder.isEmpty())
        return;
    QDir().mkpath(m_folder);
    const auto opened = m_book.open(QDir(m_folder).filePath(name + QStringLiteral(".db")));
    if (opened == SeatDatabase::Opened::Damaged)
        emit trouble(tr("What was kept for this room on this computer is damaged, and a new file "
                        "was begun. The old one is %1")
                         .arg(m_book.trouble()));
    else if (opened == SeatDatabase::Opened::Not)
        emit trouble(tr("Nothing can be kept on this computer (%1). What has not been sent is lost "
                        "when the program ends.")
                         .arg(m_book.trouble()));
}

void Seat::tellNotKept(const QString &why)
{
    emit trouble(tr("What you write cannot be kept on this computer (%1). What has not been sent "
                    "is lost when the program ends.")
                     .arg(why));
}

} // namespace Teahouse
