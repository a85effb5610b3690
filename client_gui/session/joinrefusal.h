// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/knownhosts.h"
#include "shared/protocol/event.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace Teahouse {

/// Why a server could not even be asked.
enum class NetworkTrouble {
    Unreachable, ///< nobody listens there, or no way leads there
    WrongAddress, ///< no such host, or the text is no address
    NoAnswer, ///< connected, but nothing understandable came in time
    Closed, ///< the server closed the connection without a word
    Hostile, ///< the server sends what no chat server sends, such as a line without end
    NotEncrypted, ///< TLS was wanted, or was there before, and is not
    NoHandshake, ///< TLS was wanted, and the connection ended or nothing came; nothing was sent
    UnknownServer, ///< nobody has confirmed its key yet; nothing but the handshake was sent
    ChangedServer, ///< its key is not the one that was confirmed; nothing else was sent
    Impostor, ///< it calls itself by another key than that of its certificate
    TrustUnreadable, ///< whom the user trusts cannot be read; nothing but the handshake was sent
};

/// A server whose key somebody has to judge.
struct ServerTrust {
    QString address;
    QByteArray key; ///< SHA-256 of the public key that it shows now
    QString version; ///< "TLS 1.3"
    std::optional<KnownHost> before = {}; ///< what was confirmed, where that was another key
    bool operator==(const ServerTrust &) const = default;
};

/// Why a join came to nothing.
struct JoinRefusal {
    std::variant<ErrorCode, NetworkTrouble> reason = NetworkTrouble::Unreachable;
    QString subject; ///< the name, the address or the file that the reason speaks of
    QString suggestion; ///< a name that may be free, where the name was the trouble
    QString text; ///< the server's own sentence, if it gave one
    std::optional<ServerTrust> trust = {}; ///< with UnknownServer and ChangedServer
    bool operator==(const JoinRefusal &) const = default;
};

/// The next name to try: alice, alice2, alice3 …, within the bounds of a name.
QString suggestedName(const QString &taken);

/// True where another name would help.
bool isAboutName(ErrorCode code);

/// True where a password would help: the room's, or with the second one the name's.
bool asksForPassword(const JoinRefusal &refusal);
bool asksForNamePassword(const JoinRefusal &refusal);

/// True where the same join may succeed a little later: no server is there yet, or no place in it.
bool isPassing(const JoinRefusal &refusal);

/// True where coming back by itself would be wrong.
bool isFinal(ByeReason reason);

/// One sentence for people, in the program's language: what happened, then what to do.
QString refusalSentence(const JoinRefusal &refusal);

} // namespace Teahouse

Q_DECLARE_METATYPE(Teahouse::JoinRefusal)
