// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/moderationsender.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

QString sentenceFor(const Refused &refused, const QString &name, bool letsIn)
{
    if (letsIn && refused.code == ErrorCode::NobodyCalled)
        return ModerationSender::tr("Nobody called %1 is banned.").arg(name);
    switch (refused.code) {
    case ErrorCode::NobodyCalled:
    case ErrorCode::PersonAway:
        return ModerationSender::tr("%1 is no longer here.").arg(name);
    case ErrorCode::NotAllowed:
        return ModerationSender::tr("You may not do that to %1.").arg(name);
    default:
        return refused.text;
    }
}

} // namespace

ModerationSender::ModerationSender(ChatSession &session, RoomState &room, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
{
    connect(&session, &ChatSession::stateChanged, this, [this](ConnectionState state) {
        if (state != ConnectionState::Live)
            m_asked.clear();
    });
}

void ModerationSender::ask(
    const QString &verb, const Person &person, const ConversationId &conversation)
{
    send({verb, QString::fromLatin1(person.id.text), {}, {}}, {{}, person, conversation});
}

void ModerationSender::letIn(const QString &nameOrAddress)
{
    const QString whom = nameOrAddress.trimmed();
    if (!whom.isEmpty())
        send({QStringLiteral("unban"), whom, {}, {}}, {{}, {{}, whom}, {}, true});
}

void ModerationSender::send(const Moderate &command, Asked asked)
{
    asked.ref = m_session.send(command);
    if (asked.ref.isEmpty())
        return m_room.addHint(tr("Not connected, so nothing was done."), asked.conversation);
    m_asked.push_back(std::move(asked));
}

void ModerationSender::note(const Event &event)
{
    const auto *ack = std::get_if<Ack>(&event);
    const auto *refused = std::get_if<Refused>(&event);
    if (!ack && !refused)
        return;
    const QString &ref = ack ? ack->ref : refused->ref;
    const auto found = std::find_if(
        m_asked.begin(), m_asked.end(), [&ref](const Asked &asked) { return asked.ref == ref; });
    if (found == m_asked.end())
        return;
    const Asked asked = std::move(*found);
    m_asked.erase(found);
    if (refused)
        m_room.addHint(sentenceFor(*refused, asked.person.name, asked.letsIn), asked.conversation);
    else if (asked.letsIn) // of which the room says nothing
        m_room.addHint(tr("%1 may come in again.").arg(asked.person.name), asked.conversation);
}

} // namespace Teahouse
