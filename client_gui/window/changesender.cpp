// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/changesender.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <QUuid>

#include <algorithm>
#include <utility>

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
    Pending pending {m_session.send(command), conversation, std::move(command)};
    if (pending.ref.isEmpty())
        return giveBack(pending, tr("Not connected, so nothing was changed."));
    m_pending.push_back(std::move(pending));
}

void ChangeSender::note(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event))
        return onLog(welcome->log);
    const auto *ack = std::get_if<Ack>(&event);
    const auto *refused = std::get_if<Refused>(&event);
    if (!ack && !refused)
        return;
    const QString &ref = ack ? ack->ref : refused->ref;
    const auto answered = std::find_if(m_pending.begin(), m_pending.end(),
        [&ref](const Pending &pending) { return pending.ref == ref; });
    if (answered == m_pending.end())
        return;
    const Pending pending = std::move(*answered);
    m_pending.erase(answered);
    if (refused)
        giveBack(pending, refused->text);
}

void ChangeSender::giveBack(const Pending &pending, const QString &why)
{
    m_room.addHint(why, pending.conversation);
    if (const auto *edit = std::get_if<EditMessage>(&pending.command))
        emit editReturned(pending.conversation, edit->target, edit->text);
}

void ChangeSender::giveAllBack(const QString &why)
{
    for (const Pending &pending : std::exchange(m_pending, {}))
        giveBack(pending, why);
}

void ChangeSender::onLog(const QString &log)
{
    if (std::exchange(m_log, log) == log)
        return;
    for (Pending &pending : m_pending) {
        if (auto *edit = std::get_if<EditMessage>(&pending.command))
            edit->target = {};
    }
    emit idsForgotten();
    giveAllBack(tr("The room has begun anew, so nothing was changed."));
}

void ChangeSender::onConnection()
{
    if (m_session.state() == ConnectionState::Offline)
        return giveAllBack(tr("Not connected, so nothing was changed."));
    if (m_session.state() != ConnectionState::Live)
        return;
    for (const Pending &pending : m_pending)
        m_session.send(pending.command);
}

} // namespace Teahouse
