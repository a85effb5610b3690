// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/wire/wirepeer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Teahouse::Wire {

/// An Ed25519 key, made by libsodium and not by code of ours, so that the tests hold the wire to
/// the published protocol.
struct Key {
    QByteArray publicKey;
    QByteArray secretKey;

    static Key make();
    /// As it stands in `person`.
    QByteArray person() const;
    /// The id that the protocol derives from the public key.
    QString id() const;
    /// As it stands in `signature`, for what a `challenge` asked.
    QByteArray sign(const QJsonObject &challenge) const;
};

/// A program that speaks JSON lines.
class JsonPeer
{
public:
    explicit JsonPeer(quint16 port, Handshake handshake = Handshake::Awaited)
        : m_wire(port, handshake)
    { }

    WirePeer &wire() { return m_wire; }
    const WirePeer &wire() const { return m_wire; }

    /// One line of JSON, written out.
    void send(const QByteArray &json) { m_wire.send(json + '\n'); }
    /// The next event; pings are left out. {"event": "<nothing>"} or "<closed>" if none comes.
    QJsonObject event();
    /// The next event of this kind; what comes before it is thrown away.
    QJsonObject event(const QString &kind);
    QJsonObject ask(const QByteArray &json);

    /// `hello`, and the `welcome` up to `live`; an error instead if the room refuses.
    QJsonObject join(const QByteArray &name);
    QJsonObject join(const QByteArray &name, const Key &key);

    /// Comes back to where it was: the `welcome`; what was missed and `live` come behind it.
    QJsonObject resume(const QByteArray &name, const Key &key, const QString &log, qint64 since);

    /// Says it to all: the ack, or the error.
    QJsonObject say(const QByteArray &text, const QByteArray &ref);

private:
    QJsonObject welcomed();

    WirePeer m_wire;
};

/// The value at "from.name", as text; empty if there is none.
QString at(const QJsonObject &event, const char *path);

} // namespace Teahouse::Wire
