// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/personproof.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSslSocket>
#include <QString>

namespace Teahouse {

/// Somebody in the room of a picture, on a socket of their own. Each thing they do has happened in
/// the room when its function returns; what the room tells them meanwhile is not kept.
class Sitter
{
public:
    /// Joins with JSON and encrypted as the program `client`, from 127.0.0.`computer`; without a
    /// client's name by hand, as with netcat. `password`: of a protected name.
    Sitter(quint16 port, const QString &name, const QString &client, int computer,
        const QString &password = {});

    const QString &name() const { return m_name; }
    const QByteArray &id() const { return m_id; }
    /// `answers`: the id of a message, or 0.
    void say(const QString &text, qint64 answers = 0);
    void sayTo(const QString &name, const QString &text);
    void react(qint64 message, const QString &emoji);
    void edit(qint64 message, const QString &text);
    void remove(qint64 message);
    void type();
    void goAway();
    void leave();

private:
    void connectFrom(int computer, quint16 port);
    void join(const QString &client);
    QString nextRef();
    void send(const QJsonObject &command);
    QByteArray await(const QByteArray &words);

    QSslSocket m_socket;
    QString m_name;
    PersonKey m_key;
    QByteArray m_id;
    int m_refs = 0;
};

/// From 9999 on, the first on which nobody listens.
quint16 freePort();

} // namespace Teahouse
