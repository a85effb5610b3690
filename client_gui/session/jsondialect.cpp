// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/jsondialect.h"

#include "client_gui/session/personkeys.h"
#include "client_gui/session/seatname.h"
#include "shared/protocol/jsoncodec.h"

#include <QPointer>

#include <utility>

namespace Teahouse {

namespace {

constexpr qint64 longestLine = 1024 * 1024;
constexpr Milliseconds firstEventDeadline {2'000};

/// Of our answer to whoever asks for a password.
QString authRef()
{
    return QStringLiteral("auth");
}

} // namespace

JsonDialect::JsonDialect(
    JoinRequest request, PersonKeys &keys, Scheduler &scheduler, QObject *parent)
    : Dialect(parent)
    , m_request(std::move(request))
    , m_keys(keys)
    , m_firstEvent(scheduler)
    , m_framer(longestLine)
{ }

void JsonDialect::open()
{
    m_key = m_keys.offer(m_request.server.toString(), m_request.name);
    m_firstEvent.start(firstEventDeadline, [this] { emit misread(); });
    hello();
}

void JsonDialect::hello()
{
    Hello hello;
    hello.client = m_request.client;
    hello.name = m_request.name;
    hello.person = m_key.publicKey;
    hello.locale = m_request.locale;
    if (m_request.since && !m_request.log.isEmpty()) {
        hello.log = m_request.log;
        hello.since = m_request.since;
    }
    send(hello);
}

void JsonDialect::receive(const QByteArray &bytes)
{
    const QPointer<JsonDialect> alive(this);
    if (!m_understood && !bytes.isEmpty() && bytes.front() != '{' && m_framer.isEmpty()) {
        m_firstEvent.stop();
        emit misread();
        return;
    }
    m_framer.append(bytes);
    std::vector<Event> events;
    for (Frame frame = m_framer.next(); frame.status != FrameStatus::Incomplete;
         frame = m_framer.next()) {
        if (frame.status == FrameStatus::TooLong) {
            emit overflowed();
            return;
        }
        readLine(frame.bytes, events);
        if (!alive)
            return;
    }
    if (!events.empty())
        emit eventsRead(events);
}

void JsonDialect::readLine(const QByteArray &line, std::vector<Event> &events)
{
    const Result<Event> event = JsonCodec::decodeEvent(line);
    if (!m_understood) {
        m_firstEvent.stop();
        if (!event && event.error().code != QLatin1String("unknown-event")) {
            emit misread();
            return;
        }
        m_understood = true;
        emit understood();
    }
    if (!event)
        return;
    if (const auto *challenge = std::get_if<Challenge>(&*event))
        return onChallenge(*challenge);
    if (std::holds_alternative<Ping>(*event))
        return send(Pong {});
    if (std::holds_alternative<Welcome>(*event)) {
        m_isIn = true;
        keepKey();
    }
    Event told = bounded(*event);
    if (!m_isIn) {
        if (const auto *ack = std::get_if<Ack>(&told); ack && ack->ref == authRef())
            return hello();
        if (auto *refused = std::get_if<Refused>(&told); refused && authenticate(*refused))
            return;
    }
    events.push_back(std::move(told));
}

void JsonDialect::onChallenge(const Challenge &challenge)
{
    const bool isImpostor = m_request.serverKey.isEmpty()
        ? m_request.encryptedKeys.contains(challenge.server)
        : m_request.serverKey != challenge.server;
    if (isImpostor) {
        emit impostorFound();
        return;
    }
    m_server = challenge.server;
    // The address may have a new server, or the server a new address: its value decides.
    const std::optional<PersonKey> known = m_keys.find(m_server, m_request.name);
    if (known && known->publicKey != m_key.publicKey && !m_keyChanged) {
        m_keyChanged = true;
        m_key = *known;
        hello();
        return;
    }
    send(Prove {signProof(m_key, challenge.nonce, challenge.server), {}});
}

void JsonDialect::keepKey()
{
    if (!m_server.isEmpty())
        m_keys.keep(m_server, m_request.server.toString(), m_request.name, m_key);
}

bool JsonDialect::authenticate(Refused &refused)
{
    const QString password = m_passwords.to(refused);
    if (password.isEmpty())
        return false;
    send(Authenticate {password, authRef()});
    return true;
}

void JsonDialect::send(const Command &command)
{
    emit bytesReady(JsonCodec::encodeCommand(command) + '\n');
}

void JsonDialect::exit()
{
    send(Exit {});
}

void JsonDialect::rename(const QString &name)
{
    if (!m_server.isEmpty())
        m_keys.rename(m_server, m_request.name, name);
    m_request.name = name;
}

QString JsonDialect::seat() const
{
    if (m_server.isEmpty())
        return seatName(m_request.server.toString(), m_request.name);
    return seatName(m_server, m_key.publicKey);
}

} // namespace Teahouse
