// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/changesender.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <QUuid>

#include <algorithm>

namespace Teahouse {

ChangeSender::ChangeSender(ChatSession &session, RoomState &room, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
{
    connect(&session, &ChatSession::stateChanged, this, &ChangeSender::onConnection);
}

void ChangeSender::edit(const ConversationId &conversation, EventId target, const QString &text)
{
    send(conversation,
        EditMessage {target, text, QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

void ChangeSender::remove(const ConversationId &conversation, EventId target)
{
    send(conversation, DeleteMessage {target, QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

void ChangeSender::react(
    const ConversationId &conversation, EventId target, const QString &emoji, bool on)
{
    send(conversation,
        React {target, emoji, on, QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

void ChangeSender::send(const ConversationId &conversation, Command command)
{
    const QString ref = m_session.send(command);
    if (ref.isEmpty())
        return m_room.addHint(tr("Not connected, so nothing was changed."), conversation);
    m_pending.push_back({ref, conversation, std::move(command)});
}

void ChangeSender::note(const Event &event)
{
    const auto *ack = std::get_if<Ack>(&event);
    const auto *refused = std::get_if<Refused>(&event);
    if (!ack && !refused)
        return;
    const QString &ref = ack ? ack->ref : refused->ref;
    const auto answered = std::find_if(m_pending.begin(), m_pending.end(),
        [&ref](const Pending &pending) { return pending.ref == ref; });
    if (answered == m_pending.end())
        return;
    const ConversationId conversation = answered->conversation;
    m_pending.erase(answered);
    if (refused)
        m_room.addHint(refused->text, conversation);
}

void ChangeSender::onConnection()
{
    if (m_session.state() == ConnectionState::Offline)
        return m_pending.clear();
    if (m_session.state() != ConnectionState::Live)
        return;
    for (const Pending &pending : m_pending)
        m_session.send(pending.command);
}

} // namespace Teahouse
