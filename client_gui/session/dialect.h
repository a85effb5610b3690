// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/serveraddress.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <vector>

namespace Teahouse {

/// With what a session comes to a server.
struct JoinRequest {
    ServerAddress server;
    QString name;
    QString client; ///< "Teahouse 0.1.0"
    QString locale; ///< for the server's sentences
    QString log = {}; ///< with `since`: where an earlier connection left off
    std::optional<EventId> since = {};
    QByteArray serverKey = {}; ///< that its certificate shows; empty without encryption
    /// Of all servers that were met with encryption: whoever claims one of these in plain text is
    /// another, or stands in between.
    QList<QByteArray> encryptedKeys = {};
    QString roomPassword = {}; ///< told where it is asked for, and may be
    QString namePassword = {};
    bool mayTellPasswords = false; ///< encrypted, or no wire in between
};

/// How a session talks with one kind of server, from the first byte of one connection to its last:
/// bytes in, events out; commands in, bytes out. Whatever the server speaks, the session sees a
/// Welcome, a Live, and for each message of its own either an Ack or a Refused with the message's
/// ref.
class Dialect : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The connection stands.
    virtual void open() = 0;
    virtual void receive(const QByteArray &bytes) = 0;
    /// The server closed: what is held is whole.
    virtual void finish() { }
    virtual void send(const Command &command) = 0;
    virtual void exit() = 0;
    /// The person of this session goes by another name from now on.
    virtual void rename(const QString &name) = 0;
    /// What the seat's file is called, once the server has said who it is.
    virtual QString seat() const = 0;
    /// Messages that were written, of which nobody knows whether they arrived, and which a server
    /// would take as new ones if they came again.
    virtual QStringList uncertain() const { return {}; }

signals:
    void bytesReady(const QByteArray &bytes);
    void eventsRead(const std::vector<Teahouse::Event> &events);
    /// The server answers in this dialect.
    void understood();
    /// The server speaks something else.
    void misread();
    void overflowed();
    /// The server claims another key than its certificate has.
    void impostorFound();
};

/// `event` with its texts and names cut to what our layout can bear, whatever a server sends.
Event bounded(Event event);

} // namespace Teahouse
