// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "server_gui/host/adminverbs.h"
#include "shared/base/localstamp.h"
#include "shared/protocol/phrasebook.h"

#include <QString>
#include <QStringList>

namespace Teahouse {

/// What the console shows, as lines. What people chose (names, texts) never carries control
/// characters into the terminal, and one event is one line.
class ConsolePrinter
{
public:
    explicit ConsolePrinter(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    /// The first lines: `listening on ADDRESS:PORT`, which is never translated, how to join, the
    /// menu.
    static QStringList opening(const QString &address);

    /// Empty for an event that the console does not show.
    QString feedLine(const FeedEntry &entry);

    /// Numbered from 0, as the menu counts.
    static QStringList users(const RoomSnapshot &room);
    static QStringList status(const RoomSnapshot &room);

    /// How peers are encrypted, and what they compare.
    static QString encryption(Encryption encryption, const QByteArray &serverKey);

    /// What came of a command that was carried out; empty where the feed or the server shows it.
    static QString done(const AdminRequest &request);
    static QString backedUp(const BackupMade &backup);
    /// The server listens once more.
    static QString openAgain(const QString &address);
    QStringList found(const HostFound &reply);
    static QStringList names(const HostNames &reply);
    static QStringList bans(const HostBans &reply);
    static QString exported(const HostExported &reply);
    QString refused(const AdminRequest &request, const AdminRefused &reply) const;

private:
    const Phrasebook &m_phrases;
    LocalStamp m_stamp;
};

} // namespace Teahouse
