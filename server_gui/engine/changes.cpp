// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/changes.h"

#include "server_gui/engine/messagetext.h"
#include "shared/base/icutext.h"
#include "shared/protocol/answered.h"
#include "shared/protocol/reactions.h"

#include <algorithm>

namespace Teahouse {

namespace {

std::vector<PersonId> bothOf(const ConversationId &conversation)
{
    std::vector<PersonId> people;
    for (const QByteArray &id : conversation.text.split(':').mid(1))
        people.push_back({id});
    return people;
}

bool maySee(const MessagePosted &message, const PersonId &person)
{
    const auto people = bothOf(message.conversation);
    return message.conversation.isRoom()
        || std::find(people.begin(), people.end(), person) != people.end();
}

bool isModerator(const Person &person)
{
    return person.role == Role::Moderator || person.role == Role::Host;
}

} // namespace

void Changes::edit(Occupant &occupant, const EditMessage &command, Effects &effects)
{
    const size_t digest = qHashMulti(0, u"edit", qint64(command.target), command.text);
    MessagePosted *message = messageFor(occupant, command, digest, effects);
    if (!message)
        return;
    if (message->from.id != occupant.person.id)
        return refuse(occupant, command, ErrorCode::NotAllowed, effects);
    Edited edited {.target = command.target, .text = cleanedText(command.text)};
    if (const auto objection = objectionToText(edited.text, m_state.limits))
        return refuse(occupant, command, *objection, effects,
            QString::number(m_state.limits.messageCharacters));
    edited.conversation = message->conversation;
    message->text = edited.text.left(RecentMessages::keptCharacters);
    message->edited = true;
    tell(occupant, std::move(edited), command.ref, digest, effects);
}

void Changes::remove(Occupant &occupant, const DeleteMessage &command, Effects &effects)
{
    const size_t digest = qHashMulti(0, u"delete", qint64(command.target));
    MessagePosted *message = messageFor(occupant, command, digest, effects);
    if (!message)
        return;
    const bool isOwn = message->from.id == occupant.person.id;
    if (!isOwn && !isModerator(occupant.person))
        return refuse(occupant, command, ErrorCode::NotAllowed, effects);
    tell(occupant, takeAway(*message, occupant.person), command.ref, digest, effects);
}

AdminReply Changes::remove(const HostDelete &command, Effects &effects)
{
    MessagePosted *message = m_state.log.recent().find(command.target);
    if (!message && m_state.log.isKept()) {
        effects.push_back(
            Recall {{}, m_state.host.id, command.target, DeleteMessage {command.target, {}}});
        return AdminDone {};
    }
    if (!message || message->deleted || !maySee(*message, m_state.host.id))
        return AdminRefused {ErrorCode::NoSuchMessage, QString::number(qint64(command.target))};
    Deleted deleted = takeAway(*message, m_state.host);
    m_state.log.stamp(deleted, {});
    spread(deleted, {}, effects);
    return AdminDone {};
}

void Changes::hostRecalled(EventId target, bool isFound, Effects &effects)
{
    if (isFound && std::holds_alternative<AdminDone>(remove(HostDelete {target}, effects)))
        return;
    effects.push_back(TellHost {{Notice {{}, m_state.utc(), {}, NoticeCode::NotErased,
                                     QStringLiteral("#%1").arg(qint64(target))},
        {}}});
}

Deleted Changes::takeAway(MessagePosted &message, const Person &by)
{
    Deleted deleted {.conversation = message.conversation, .from = by, .target = message.id};
    if (message.from.id != by.id)
        deleted.author = message.from.name;
    message.text.clear();
    message.reactions.clear();
    message.deleted = true;
    return deleted;
}

void Changes::react(Occupant &occupant, const React &command, Effects &effects)
{
    if (!isEmoji(command.emoji))
        return refuse(occupant, command, ErrorCode::BadField, effects, QStringLiteral("emoji"));
    const size_t digest =
        qHashMulti(0, u"react", qint64(command.target), command.emoji, command.on);
    MessagePosted *message = messageFor(occupant, command, digest, effects);
    if (!message)
        return;
    std::vector<Reaction> reactions = message->reactions;
    applyReaction(reactions, command.emoji, occupant.person, command.on);
    if (reactions == message->reactions)
        return answer(occupant, command, Ack {command.ref, {}, false}, effects);
    const Limits &limits = m_state.limits;
    const bool isTooMuch = command.on
        && (qint64(reactions.size()) > limits.messageEmoji
            || countOf(reactions) > limits.messageReactions);
    if (isTooMuch)
        return refuse(occupant, command, ErrorCode::TooManyReactions, effects);
    message->reactions = std::move(reactions);
    tell(occupant,
        Reacted {.conversation = message->conversation,
            .target = command.target,
            .emoji = command.emoji,
            .on = command.on,
            .about = beginningOf(message->text)},
        command.ref, digest, effects);
}

void Changes::refuse(const Occupant &occupant, const Command &command, ErrorCode code,
    Effects &effects, const QString &subject) const
{
    answer(occupant, command, Refused {code, subject, refOf(command), {}, {}}, effects);
}

void Changes::answer(const Occupant &occupant, const Command &command, const Event &otherwise,
    Effects &effects) const
{
    if (refOf(command).isEmpty() || !occupant.hasKey || !m_state.log.isKept())
        effects.push_back(TellOne {occupant.session, otherwise});
    else
        effects.push_back(
            AnswerUnlessKept {occupant.session, occupant.person.id, command, otherwise});
}

template<typename Kind>
MessagePosted *Changes::messageFor(
    Occupant &occupant, const Kind &command, size_t digest, Effects &effects)
{
    if (occupant.place != Place::Room) {
        Teahouse::refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
        return nullptr;
    }
    if (isRepeated(m_state.said, occupant, command.ref, digest, effects))
        return nullptr;
    MessagePosted *message = m_state.log.recent().find(command.target);
    // Nothing overtakes what waits for the store: the last edit is the last one that was sent.
    const bool waits = !message || occupant.recalling > 0;
    if (waits && m_state.log.isKept()) {
        ++occupant.recalling;
        effects.push_back(Recall {occupant.session, occupant.person.id, command.target, command});
        return nullptr;
    }
    if (!message || message->deleted || !maySee(*message, occupant.person.id)) {
        refuse(occupant, command, ErrorCode::NoSuchMessage, effects);
        return nullptr;
    }
    return message;
}

template<typename Change>
void Changes::tell(
    const Occupant &occupant, Change change, const QString &ref, size_t digest, Effects &effects)
{
    change.from = occupant.person;
    m_state.log.stamp(change, ref);
    spread(change, occupant.address, effects);
    effects.push_back(TellOne {occupant.session, Ack {ref, change.id, false}});
    m_state.said.remember(occupant.person.id, ref, {change.id, digest});
}

template<typename Change>
void Changes::spread(const Change &change, const ShortText &address, Effects &effects) const
{
    if (change.conversation.isRoom()) {
        effects.push_back(TellHost {{change, address}});
        effects.push_back(TellAll {change, Audience::Room});
        return;
    }
    for (const PersonId &id : bothOf(change.conversation)) {
        const Occupant *one = m_state.roster.findPerson(id);
        if (id == m_state.host.id)
            effects.push_back(TellHost {{change, address}});
        else if (one && one->isInside())
            effects.push_back(TellOne {one->session, change});
    }
}

} // namespace Teahouse
