// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/wire/jsonpeer.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Teahouse::Wire {

enum class Kind { Lines, Unframed, Gbk, Json, JsonWithKey };

/// One of many peers that one thread serves: it never waits. It joins, acts when told to, and keeps
/// every byte that it got.
class CrowdMember
{
public:
    CrowdMember(Kind kind, int number, quint16 port);

    /// Joins under a name that nobody else in the crowd has.
    void comeIn();
    void talk();
    void rename();
    void leave();
    void drop();
    /// Takes what has come; false once the connection is closed.
    bool read();

    int descriptor() const { return m_peer ? m_peer->wire().descriptor() : -1; }
    bool isHere() const { return m_peer.has_value(); }
    bool hasJoined() const { return m_joined; }
    /// The messages of the crowd that it saw since it joined, as "number.count", in order.
    QStringList seen() const;
    bool saw(const QByteArray &message) const { return m_bytes.contains(message); }
    QString name() const;
    int messages() const { return m_messages; }

private:
    void noticeJoining();
    void command(const QString &text, const QString &word, const QByteArray &json);
    QString decoded() const;

    Kind m_kind;
    int m_number;
    quint16 m_port;
    Key m_key;
    std::optional<JsonPeer> m_peer;
    QByteArray m_bytes;
    bool m_proved = false;
    bool m_joined = false;
    int m_names = 0;
    int m_messages = 0;
};

} // namespace Teahouse::Wire
