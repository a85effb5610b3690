// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/realroom.h"

#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

struct RealRoom::Parts {
    QTemporaryDir folder; // outlives each run of the server, and what was said with it
    QStringList options;
    std::unique_ptr<Wire::ServerProcess> server;
    quint16 port = 0;
};

RealRoom::RealRoom(const QStringList &options)
    : m_parts(new Parts)
{
    // Nobody is asked whether this is the right computer, unless a test wants it so.
    m_parts->options =
        QStringList {u"--tls"_s, u"off"_s, u"--data"_s, m_parts->folder.path()} + options;
    m_parts->server = std::make_unique<Wire::ServerProcess>(m_parts->options);
    m_parts->port = m_parts->server->port();
}

RealRoom::~RealRoom() = default;

quint16 RealRoom::port() const
{
    return m_parts->port;
}

QString RealRoom::address() const
{
    return u"127.0.0.1:%1"_s.arg(port());
}

void RealRoom::type(const QString &line)
{
    m_parts->server->type(line);
}

void RealRoom::stop()
{
    m_parts->server.reset();
}

void RealRoom::kill()
{
    m_parts->server->signalWith(SIGKILL);
    m_parts->server->awaitExit();
    m_parts->server.reset();
}

void RealRoom::start()
{
    m_parts->server = std::make_unique<Wire::ServerProcess>(
        QStringList {u"--listen"_s, address()} + m_parts->options);
}

struct Visitor::Parts {
    explicit Parts(quint16 port)
        : peer(port)
    { }

    Wire::JsonPeer peer;
    QString id;
};

Visitor::Visitor(const RealRoom &room, const QString &name)
    : m_parts(new Parts(room.port()))
{
    m_parts->id = Wire::at(m_parts->peer.join(name.toUtf8()), "you.id");
}

Visitor::~Visitor() = default;

QString Visitor::id() const
{
    return m_parts->id;
}

void Visitor::say(const QString &text)
{
    m_parts->peer.send(compact({{u"cmd"_s, u"ta"_s}, {u"text"_s, text}}));
}

void Visitor::sayTo(const QString &name, const QString &text)
{
    m_parts->peer.send(compact({{u"cmd"_s, u"to"_s}, {u"to"_s, name}, {u"text"_s, text}}));
}

void Visitor::edit(const QString &message, const QString &text)
{
    m_parts->peer.send(
        compact({{u"cmd"_s, u"edit"_s}, {u"target"_s, message.toLongLong()}, {u"text"_s, text}}));
}

void Visitor::remove(const QString &message)
{
    m_parts->peer.send(compact({{u"cmd"_s, u"delete"_s}, {u"target"_s, message.toLongLong()}}));
}

void Visitor::react(const QString &message, const QString &emoji)
{
    m_parts->peer.send(compact({{u"cmd"_s, u"react"_s}, {u"target"_s, message.toLongLong()},
        {u"emoji"_s, emoji}, {u"on"_s, true}}));
}

void Visitor::reply(const QString &message, const QString &text)
{
    m_parts->peer.send(
        compact({{u"cmd"_s, u"ta"_s}, {u"text"_s, text}, {u"reply"_s, message.toLongLong()}}));
}

void Visitor::type(const QString &conversation, bool on)
{
    m_parts->peer.send(
        compact({{u"cmd"_s, u"typing"_s}, {u"conversation"_s, conversation}, {u"on"_s, on}}));
}

void Visitor::setAway(bool away)
{
    m_parts->peer.send(compact({{u"cmd"_s, u"away"_s}, {u"on"_s, away}}));
}

QString Visitor::hear()
{
    for (;;) {
        const QJsonObject event = m_parts->peer.event(u"message"_s);
        if (event[u"event"_s] != u"message"_s || Wire::at(event, "from.id") != id())
            return event[u"text"_s].toString();
    }
}

QString Visitor::await(const QString &event, const char *path)
{
    return Wire::at(m_parts->peer.event(event), path);
}

void Visitor::leave()
{
    m_parts->peer.send(compact({{u"cmd"_s, u"exit"_s}}));
}

} // namespace Teahouse
