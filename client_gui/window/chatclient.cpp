// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/chatclient.h"

#include <QLocale>
#include <QUuid>

namespace Teahouse {

namespace {

Delivery deliveryOf(SendState state)
{
    switch (state) {
    case SendState::Waiting:
        return Delivery::Waiting;
    case SendState::Stored:
        return Delivery::Stored;
    case SendState::Failed:
        break;
    }
    return Delivery::Failed;
}

} // namespace

ChatClient::ChatClient(SessionPorts ports, QObject *parent)
    : QObject(parent)
    , m_clock(ports.scheduler)
    , m_session(ports)
    , m_room(m_clock)
    , m_past(m_session, m_room, ports.scheduler)
    , m_visit(m_session, m_room, ports.scheduler)
    , m_changes(m_session, m_room)
    , m_moderation(m_session, m_room)
    , m_searcher(m_session, ports.scheduler)
    , m_exporter(m_session, ports.scheduler)
    , m_memory(m_session, m_room, ports.scheduler)
    , m_presence(ports.scheduler)
{
    connect(&m_session, &ChatSession::eventsReceived, this, &ChatClient::onEvents);
    connect(&m_session, &ChatSession::stateChanged, this, &ChatClient::onState);
    connect(&m_session, &ChatSession::sendStateChanged, this, &ChatClient::onSendState);
    connect(&m_session, &ChatSession::seatTaken, this, &ChatClient::onSeatTaken);
    connect(&m_session, &ChatSession::seatTrouble, &m_room,
        [this](const QString &sentence) { m_room.addHint(sentence); });
    connect(&m_session, &ChatSession::ended, this, [this](const Bye &bye) {
        if (bye.reason == ByeReason::TakenOver)
            m_memory.setResting(true);
    });
    connect(&m_presence, &PresenceReport::changed, this, &ChatClient::tellPresence);
    connect(&m_room, &RoomState::peopleWanted, this, [this](const PersonId &after) {
        Who page;
        page.after = after;
        m_session.send(page);
    });
}

void ChatClient::say(
    const ConversationId &conversation, const QString &text, const std::optional<EventId> &reply)
{
    // The row must be there before the session says anything about it.
    const QString ref = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<Person> to;
    if (!conversation.isRoom()) {
        const Conversation *known = m_room.conversations()->find(conversation);
        if (!known)
            return;
        to = known->other;
    }
    m_room.addOwn(ref, text, to, reply);
    send(ref, text, to, reply);
}

void ChatClient::retry(const ConversationId &conversation, const QString &ref)
{
    const MessageModel *model = m_room.messages(conversation);
    for (int row = model->rowCount() - 1; row >= 0; --row) {
        const MessageEntry entry = model->entry(row);
        if (entry.ref == ref && entry.delivery == Delivery::Failed)
            return send(ref, entry.text, entry.to,
                entry.quote ? std::optional<EventId>(entry.quote->id) : std::nullopt);
    }
}

void ChatClient::send(const QString &ref, const QString &text, const std::optional<Person> &to,
    const std::optional<EventId> &reply)
{
    QString sent;
    if (to)
        sent = m_session.send(SayTo {QString::fromLatin1(to->id.text), text, reply, ref}, to->name);
    else
        sent = m_session.send(Say {text, reply, ref});
    if (sent.isEmpty())
        m_room.setDelivery(ref, Delivery::Failed, tr("You are not in the room."));
}

void ChatClient::rename(const QString &name)
{
    m_renameTo = name;
    m_renameRef = m_session.send(TakeName {name, {}});
}

void ChatClient::setTyping(const ConversationId &conversation, bool on)
{
    m_session.send(SetTyping {conversation, on});
}

void ChatClient::tellPresence(bool away)
{
    // Words alone cannot say it.
    if (isLive() && !m_session.isTextSession())
        m_session.send(SetAway {away, {}});
}

void ChatClient::discard(const QString &ref)
{
    if (!m_session.discard(ref))
        return;
    m_room.discard(ref);
    emit outboxChanged();
}

void ChatClient::onSeatTaken(const std::vector<KeptMessage> &messages)
{
    m_memory.recall();
    for (const KeptMessage &message : messages) {
        std::optional<Person> to;
        if (!message.to.isEmpty()) {
            to.emplace();
            to->id.text = message.to.toLatin1();
            to->name = message.toName;
        }
        m_room.restoreOwn(message.ref, message.text, to, message.at, message.reply);
        if (message.state == KeptMessage::State::Failed)
            m_room.setDelivery(message.ref, Delivery::Failed, message.reason);
    }
    emit outboxChanged();
}

void ChatClient::onEvents(const std::vector<Event> &events)
{
    m_room.apply(events);
    for (const Event &event : events)
        note(event);
    m_memory.touch();
}

void ChatClient::note(const Event &event)
{
    m_past.note(event);
    m_visit.note(event);
    m_changes.note(event);
    m_moderation.note(event);
    m_searcher.note(event);
    m_exporter.note(event);
    if (const auto *welcome = std::get_if<Welcome>(&event)) {
        m_limits = welcome->limits;
        emit limitsChanged();
    }
    const auto *refused = std::get_if<Refused>(&event);
    if (!refused || refused->ref.isEmpty() || refused->ref != m_renameRef)
        return;
    m_renameRef.clear();
    JoinRefusal refusal {refused->code, m_renameTo, {}, refused->text};
    if (isAboutName(refused->code))
        refusal.suggestion = suggestedName(m_renameTo);
    emit renameRefused(refusal);
}

void ChatClient::onState(ConnectionState state)
{
    if (state == ConnectionState::Live) {
        m_wasLive = true;
        m_memory.setResting(false);
        // For the room whoever comes is there.
        if (m_presence.isAway())
            tellPresence(true);
    } else if (m_wasLive && state == ConnectionState::Waiting) {
        m_wasLive = false;
        const QString time =
            QLocale().toString(m_clock.utc().toLocalTime().time(), QStringLiteral("HH:mm"));
        m_room.addConnectionLine(tr("Connection lost at %1").arg(time));
    }
}

void ChatClient::onSendState(const QString &ref, SendState state, const QString &reason)
{
    m_room.setDelivery(ref, deliveryOf(state), reason);
    emit outboxChanged();
}

} // namespace Teahouse
