// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace Teahouse {

/// A real server in a process of its own, with which the tests of the windows talk. Keeps the wire
/// harness, whose names are also the session's, out of their sight.
class RealRoom
{
public:
    explicit RealRoom(const QStringList &options = {});
    ~RealRoom();
    Q_DISABLE_COPY_MOVE(RealRoom)

    quint16 port() const;
    QString address() const;
    /// A line on the server's console.
    void type(const QString &line);
    /// Ends the server; afterwards start() brings one back on the same port.
    void stop();
    /// The same without a warning.
    void kill();
    void start();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Somebody else in that room, who speaks JSON and blocks while waiting.
class Visitor
{
public:
    Visitor(const RealRoom &room, const QString &name);
    ~Visitor();
    Q_DISABLE_COPY_MOVE(Visitor)

    QString id() const;
    void say(const QString &text);
    void sayTo(const QString &name, const QString &text);
    /// Another text for a message of theirs; ids as await() gives them.
    void edit(const QString &message, const QString &text);
    void remove(const QString &message);
    void react(const QString &message, const QString &emoji);
    void reply(const QString &message, const QString &text);
    void type(const QString &conversation, bool on);
    void setAway(bool away);
    /// The text of the next message that reaches them from somebody else.
    QString hear();
    /// A field of the next event of a kind, such as "people.name".
    QString await(const QString &event, const char *path);
    void leave();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Teahouse
