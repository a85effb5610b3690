// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"
#include "server_gui/net/addresslimits.h"
#include "server_gui/net/listener.h"
#include "server_gui/net/renderedevent.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Teahouse {

/// Where somebody comes from.
struct Origin {
    QString address; ///< "192.168.1.20:51234", "[fe80::1]:51234"
    QString network; ///< for which it is counted; empty where as many come as want to
    /// Why they may not come in: they are only to hear of it, in the way that they speak.
    std::optional<ErrorCode> objection = {};
};

/// For how many peers there is room.
struct Places {
    qint64 inside;
    /// Those who may only hear of an objection. Beyond, a peer is told in plain text at once.
    qint64 hearing;

    /// What descriptors allow, less some of our own, fewer where they are scarce. Of those, a
    /// quarter at most is for hearing.
    static Places within(qint64 descriptors);
};

/// Where peers come in: lets them in as long as there is room for them, from their address too,
/// and tells the others why not.
class Admission final : public QObject
{
    Q_OBJECT
public:
    using IsBanned = std::function<bool(const QString &network)>;

    Admission(const Limits &limits, const Languages &languages, const Clock &clock,
        IsBanned isBanned, QObject *parent = nullptr);

    /// The address it listens on; error codes of Listener.
    Result<QString> open(const QString &host, quint16 port);
    /// Opens again where it was, also when the port was a free one. Nothing if it is open.
    Result<QString> reopen();
    void close() { m_listener.close(); }
    /// Whether a peer's first bytes may be those of a handshake, so that a word in plain text would
    /// not be understood.
    void setEncrypted(bool on) { m_isEncrypted = on; }
    /// "127.0.0.1:9999"; empty while it is closed.
    QString address() const;
    /// Most places are taken.
    bool isCrowded() const { return m_inside > m_places.inside * 4 / 5; }
    /// Whom it has let in and turned away.
    void count(ServerFigures &figures) const;
    /// One that was admitted has gone.
    void leave(const QString &network, bool hadObjection);

signals:
    /// The receiver owns the descriptor.
    void admitted(Teahouse::SocketDescriptor socket, const Teahouse::Origin &origin);
    /// Most places are taken from now on, so deadlines of those at the door have moved nearer.
    void crowded();
    /// Peers were taken in or turned away: time has passed.
    void worked();

private:
    void onAccepted(SocketDescriptor socket);
    std::optional<ErrorCode> objectionTo(const QString &network, bool isCounted);
    bool mayHearLater(const QString &network, bool isCounted, ErrorCode objection);
    void turnAway(SocketDescriptor socket, ErrorCode code);

    const Limits &m_limits;
    const Languages &m_languages;
    const Clock &m_clock;
    IsBanned m_isBanned;
    Listener m_listener;
    AddressLimits m_addresses;
    QString m_host;
    quint16 m_port = 0;
    qint64 m_inside = 0;
    qint64 m_hearing = 0; ///< those who are only to hear of an objection
    qint64 m_admitted = 0;
    qint64 m_turnedAway = 0;
    Places m_places;
    bool m_isEncrypted = false;
};

} // namespace Teahouse
