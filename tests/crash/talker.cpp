// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/talker.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

using Wire::at;

namespace {

constexpr size_t recently = 6; // so many of its messages it may still change
constexpr std::array allEmoji {"👍", "🎉", "😂", "🙏", "🍵"};

/// How a message stands that somebody is told of.
MessageForm formOf(const QJsonObject &message)
{
    MessageForm form;
    form.deleted = message.value("deleted"_L1).toBool();
    if (message.value("edited"_L1).toBool())
        form.text = at(message, "text");
    for (const auto &value : message.value("reactions"_L1).toArray()) {
        const QJsonObject reaction = value.toObject();
        const qsizetype people = reaction.value("people"_L1).toArray().size();
        // Only its author puts them on, once.
        form.emoji.insert(
            at(reaction, "emoji") + (people == 1 ? QString() : QString::number(people)));
    }
    return form;
}

} // namespace

Talker::Talker(int number, CrowdRecord &record, ChangeRecord &changes)
    : m_number(number)
    , m_record(record)
    , m_changeRecord(changes)
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

void Talker::change(quint32 chance)
{
    if (m_own.empty())
        return;
    const auto own = m_own.begin() + qsizetype(chance % m_own.size());
    Change next {own->id, {}, ++m_changed};
    const quint32 kind = chance / recently % 6;
    if (kind == 0)
        next.what = {FormChange::Kind::Delete, {}};
    else if (kind < 3 && own->mayReact())
        next.what = drawReaction(*own, chance / recently / 6);
    else
        next.what = {
            FormChange::Kind::Edit, own->message.text() + u" ~"_s + QString::number(next.count)};
    if (next.what.kind == FormChange::Kind::Delete)
        m_own.erase(own);
    m_changes.push_back(next);
    if (m_live)
        send(m_changes.back());
}

bool Talker::Own::mayReact() const
{
    return !emoji.isEmpty() || reactions < int(allEmoji.size());
}

/// Each emoji once, and taken back at most once.
FormChange Talker::drawReaction(Own &own, quint32 chance)
{
    const bool isSpent = own.reactions == int(allEmoji.size());
    if (!own.emoji.isEmpty() && (isSpent || chance % 2 == 0))
        return {FormChange::Kind::TakeBack, own.emoji.takeLast()};
    own.emoji << QString::fromUtf8(allEmoji[size_t(own.reactions++)]);
    return {FormChange::Kind::React, own.emoji.last()};
}

void Talker::retry()
{
    sendPrivate();
}

QString Talker::state() const
{
    return u"talker %1: %2, not acknowledged %3 to all, %4 in private and %5 changes, last seen %6"_s
        .arg(m_number)
        .arg(!isConnected() ? u"away"_s
                : m_live    ? u"live"_s
                            : u"not live yet"_s)
        .arg(m_room.size())
        .arg(m_private.size())
        .arg(m_changes.size())
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
    else if (kind == "edited"_L1)
        onChange(FormChange::Kind::Edit, at(event, "text"), event);
    else if (kind == "deleted"_L1)
        onChange(FormChange::Kind::Delete, {}, event);
    else if (kind == "reacted"_L1)
        onChange(
            event.value("on"_L1).toBool() ? FormChange::Kind::React : FormChange::Kind::TakeBack,
            at(event, "emoji"), event);
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
    const qint64 id = at(event, "id").toLongLong();
    const MessageForm form = formOf(event);
    if (form.deleted)
        m_record.sawDeleted(m_number, id);
    else
        m_record.saw(m_number, CrowdRecord::Message::of(at(event, "text")), id);
    m_changeRecord.sawMessage(m_number, id, form);
}

void Talker::onChange(FormChange::Kind kind, const QString &what, const QJsonObject &event)
{
    m_changeRecord.saw(
        m_number, at(event, "target").toLongLong(), {kind, what}, at(event, "id").toLongLong());
}

void Talker::onAck(const QJsonObject &event)
{
    const QString ref = at(event, "ref");
    const qint64 id = at(event, "id").toLongLong();
    if (settleChange(ref, id))
        return;
    const bool isPrivate = !m_private.empty() && m_private.front().message.text() == ref;
    settle(CrowdRecord::Message::of(ref), id);
    if (isPrivate) {
        m_private.pop_front();
        m_privateInFlight = false;
        sendPrivate();
    } else {
        std::erase_if(
            m_room, [&](const Waiting &waiting) { return waiting.message.text() == ref; });
    }
}

bool Talker::settleChange(const QString &ref, qint64 id)
{
    const auto found = std::find_if(m_changes.begin(), m_changes.end(),
        [&](const Change &change) { return change.ref() == ref; });
    if (found == m_changes.end())
        return false;
    m_changeRecord.acked(found->target, found->what, id, found->count);
    m_changes.erase(found);
    return true;
}

void Talker::settle(const CrowdRecord::Message &message, qint64 id)
{
    m_record.acked(message, id);
    m_changeRecord.said(id, message);
    m_own.push_back({id, message, {}});
    if (m_own.size() > recently)
        m_own.pop_front();
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
    for (Change &change : m_changes)
        send(change);
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

void Talker::send(Change &change)
{
    m_resent += std::exchange(change.wasSent, true);
    const QByteArray what = change.what.what.toUtf8();
    QByteArray line = R"("target":)" + QByteArray::number(change.target) + R"(,"ref":")"
        + change.ref().toLatin1() + R"("})";
    switch (change.what.kind) {
    case FormChange::Kind::Edit:
        line.prepend(R"({"cmd":"edit","text":")" + what + R"(",)");
        break;
    case FormChange::Kind::Delete:
        line.prepend(R"({"cmd":"delete",)");
        break;
    case FormChange::Kind::React:
        line.prepend(R"({"cmd":"react","on":true,"emoji":")" + what + R"(",)");
        break;
    case FormChange::Kind::TakeBack:
        line.prepend(R"({"cmd":"react","on":false,"emoji":")" + what + R"(",)");
        break;
    }
    m_peer->send(line);
}

void Talker::sendPrivate()
{
    if (!m_live || m_private.empty() || std::exchange(m_privateInFlight, true))
        return;
    send(m_private.front());
}

} // namespace Teahouse::Crash
