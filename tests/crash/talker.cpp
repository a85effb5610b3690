// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/talker.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

using Wire::at;

Talker::Talker(int number, CrowdRecord &record)
    : m_number(number)
    , m_record(record)
    , m_key(Wire::Key::make())
{ }

void Talker::connectTo(quint16 port)
{
    drop();
    // It never waits: over a bad network a handshake may take its time, or never end.
    m_peer.emplace(port, Wire::Handshake::Later);
    if (m_peer->wire().isConnected())
        hello();
    else
        drop();
}

void Talker::drop()
{
    m_peer.reset();
    m_buffer.clear();
    m_live = m_privateInFlight = false;
}

bool Talker::read()
{
    const std::optional<QByteArray> bytes = m_peer->wire().takeNow();
    if (!bytes) {
        drop();
        return false;
    }
    m_heard = true;
    m_buffer += *bytes;
    for (qsizetype end; m_peer && (end = m_buffer.indexOf('\n')) >= 0;) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        onEvent(QJsonDocument::fromJson(line).object());
    }
    return isConnected();
}

void Talker::sayToAll()
{
    m_room.push_back({{m_number, -1, ++m_count}, {}});
    if (m_live)
        send(m_room.back());
}

void Talker::sayTo(const Talker &other)
{
    m_private.push_back({{m_number, other.number(), ++m_count}, other.id()});
    sendPrivate();
}

void Talker::retry()
{
    sendPrivate();
}

QString Talker::state() const
{
    return u"talker %1: %2, not acknowledged %3 to all and %4 in private, last seen %5"_s
        .arg(m_number)
        .arg(!isConnected() ? u"away"_s
                : m_live    ? u"live"_s
                            : u"not live yet"_s)
        .arg(m_room.size())
        .arg(m_private.size())
        .arg(m_last);
}

void Talker::onEvent(const QJsonObject &event)
{
    const QString kind = at(event, "event");
    const qint64 id = at(event, "id").toLongLong();
    if (kind == "challenge"_L1)
        m_peer->send(R"({"cmd":"prove","signature":")" + m_key.sign(event) + R"("})");
    else if (kind == "welcome"_L1)
        onWelcome(event);
    else if (kind == "live"_L1)
        goLive();
    else if (kind == "message"_L1)
        onMessage(event);
    else if (kind == "ack"_L1)
        onAck(event);
    else if (kind == "error"_L1)
        onError(event);
    // What arrives in the order of its id says where to go on from; an ack is no arrival.
    if (kind != "ack"_L1)
        m_last = std::max(m_last, id);
}

void Talker::onWelcome(const QJsonObject &event)
{
    if (m_log != at(event, "log") && !m_log.isEmpty())
        qWarning("the history has become another");
    m_log = at(event, "log");
}

void Talker::onMessage(const QJsonObject &event)
{
    m_record.saw(
        m_number, CrowdRecord::Message::of(at(event, "text")), at(event, "id").toLongLong());
}

void Talker::onAck(const QJsonObject &event)
{
    const QString ref = at(event, "ref");
    const bool isPrivate = !m_private.empty() && m_private.front().message.text() == ref;
    m_record.acked(CrowdRecord::Message::of(ref), at(event, "id").toLongLong());
    if (isPrivate) {
        m_private.pop_front();
        m_privateInFlight = false;
        sendPrivate();
    } else {
        std::erase_if(
            m_room, [&](const Waiting &waiting) { return waiting.message.text() == ref; });
    }
}

void Talker::onError(const QJsonObject &event)
{
    const QString code = at(event, "code");
    // After a restart the server knows only those who have come back.
    if (code == "nobody-called"_L1 || code == "person-away"_L1)
        m_privateInFlight = false;
    else
        qWarning().noquote() << m_number << "was refused:" << code << at(event, "text");
}

void Talker::hello()
{
    QByteArray line = R"({"cmd":"hello","protocol":1,"client":"crash","name":"talker)"
        + QByteArray::number(m_number) + R"(","person":")" + m_key.person() + '"';
    if (!m_log.isEmpty()) {
        ++m_resumes;
        line += R"(,"log":")" + m_log.toLatin1() + R"(","since":)" + QByteArray::number(m_last);
    }
    m_peer->send(line + '}');
}

void Talker::goLive()
{
    m_live = true;
    for (Waiting &waiting : m_room)
        send(waiting);
    sendPrivate();
}

void Talker::send(Waiting &waiting)
{
    if (std::exchange(waiting.wasSent, true))
        ++m_resent;
    else
        ++m_sent;
    // The ref says what was said, so that a message and its ack find each other.
    const QByteArray text = waiting.message.text().toLatin1();
    QByteArray line = R"("text":")" + text + R"(","ref":")" + text + R"("})";
    if (waiting.receiver.isEmpty())
        line.prepend(R"({"cmd":"ta",)");
    else
        line.prepend(R"({"cmd":"to","to":")" + waiting.receiver.toLatin1() + R"(",)");
    m_peer->send(line);
}

void Talker::sendPrivate()
{
    if (!m_live || m_private.empty() || std::exchange(m_privateInFlight, true))
        return;
    send(m_private.front());
}

} // namespace Teahouse::Crash
