// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"
#include "client_gui/window/preferences.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace Teahouse {

/// A server that was joined before, and what it spoke.
struct KnownServer {
    QString address; ///< as ServerAddress::toString() writes it
    ProtocolChoice protocol = ProtocolChoice::Auto;
    bool operator==(const KnownServer &) const = default;
};

/// What the client remembers from one start to the next.
struct Remembered {
    QString name;
    std::vector<KnownServer> servers; ///< the latest first
    Preferences preferences;
    QStringList recentEmoji; ///< the latest first
    QByteArray geometry;
    int sidebarWidth = 264; ///< logical pixels
    bool peopleShown = true;
    bool operator==(const Remembered &) const = default;
};

/// Puts a server that was just joined at the head of those known; the oldest beyond 8 are
/// forgotten.
void rememberServer(Remembered &remembered, const KnownServer &server);

/// The file that holds what is remembered.
class ClientMemory
{
public:
    explicit ClientMemory(const QString &file);

    /// What is missing or damaged has its default.
    Remembered load() const;
    void store(const Remembered &remembered);

private:
    QString m_file;
};

} // namespace Teahouse
