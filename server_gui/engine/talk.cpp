// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/talk.h"

#include "server_gui/engine/messagetext.h"
#include "shared/protocol/answered.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Teahouse {

namespace {

constexpr int mostPeopleOnAPage = 200;
constexpr int fewMessages = 20;

/// Why a search is not made; nothing if it is.
std::optional<ErrorCode> objectionToSearch(const AskSearch &ask)
{
    if (ask.words.size() > mostSearchCharacters || ask.from.size() > mostSearchCharacters)
        return ErrorCode::TooLong;
    const bool isNarrowed = !ask.from.isEmpty() || ask.earliest.isValid() || ask.latest.isValid();
    if (ask.words.trimmed().isEmpty() && !isNarrowed)
        return ErrorCode::EmptyMessage;
    return std::nullopt;
}

} // namespace

void Talk::say(Occupant &occupant, const Say &command, Effects &effects)
{
    const size_t digest = qHash(command.text);
    if (isRepeated(m_state.said, occupant, command.ref, digest, effects))
        return;
    if (m_state.sanctions.isMuted(occupant.person.id))
        return refuse(occupant, ErrorCode::Muted, command.ref, effects);
    const QString text = cleanedText(command.text);
    if (!takes(occupant, text, command.ref, effects))
        return;
    MessagePosted message;
    message.from = occupant.person;
    message.text = text;
    message.reply = command.reply;
    message.ref = command.ref;
    if (occupant.place == Place::Desk)
        sayToHost(occupant, message, effects);
    else
        sayToRoom(occupant, message, effects);
    m_state.said.remember(occupant.person.id, command.ref, {message.id, digest});
    answerByItself(occupant, effects);
}

void Talk::sayTo(Occupant &occupant, const SayTo &command, Effects &effects)
{
    if (!occupant.isInside())
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    const size_t digest = qHashMulti(0, command.to, command.text);
    if (isRepeated(m_state.said, occupant, command.ref, digest, effects))
        return;
    const auto receiver = receiverOf(occupant, command, effects);
    if (!receiver)
        return;
    // Whoever may not write may still ask the host why.
    if (receiver->id != m_state.host.id && m_state.sanctions.isMuted(occupant.person.id))
        return refuse(occupant, ErrorCode::Muted, command.ref, effects);
    const QString text = cleanedText(command.to.isEmpty() ? receiver->rest : command.text);
    if (!takes(occupant, text, command.ref, effects))
        return;
    MessagePosted message;
    message.from = occupant.person;
    message.text = text;
    message.reply = command.reply;
    message.ref = command.ref;
    if (receiver->id == m_state.host.id)
        sayToHost(occupant, message, effects);
    else
        sayToPerson(occupant, *receiver, message, effects);
    m_state.said.remember(occupant.person.id, command.ref, {message.id, digest});
    if (occupant.place == Place::Desk)
        answerByItself(occupant, effects);
}

void Talk::who(Occupant &occupant, const Who &command, Effects &effects) const
{
    if (occupant.place != Place::Room)
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    const bool paged = occupant.kind == SessionKind::Json;
    if (paged && isTooFast(occupant, m_state.askingGuardsOf(occupant).people, command.ref, effects))
        return;
    const size_t most = paged
        ? size_t(std::clamp(command.limit.value_or(mostPeopleOnAPage), 1, mostPeopleOnAPage))
        : std::numeric_limits<size_t>::max();
    Members members = m_state.membersAfter(command.after, most);
    members.page.ref = command.ref;
    effects.push_back(TellOne {occupant.session, std::move(members.page)});
    tellAway(occupant, members.away, effects);
}

void Talk::history(Occupant &occupant, const AskHistory &command, Effects &effects)
{
    if (occupant.place != Place::Room)
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    if (!m_state.askingGuardsOf(occupant).history.take(m_state.clock.now()))
        return refuse(occupant, ErrorCode::TooFast, command.ref, effects);
    const int most = int(m_state.limits.historyMessages);
    HistoryQuery query {occupant.person.id, command.conversation, command.before, command.after,
        std::clamp(command.limit.value_or(fewMessages), 1, most)};
    // In a terminal there is one conversation, with everything in it.
    if (occupant.kind != SessionKind::Json)
        query.conversation.reset();
    effects.push_back(TellHistory {occupant.session, query, command.ref});
}

/// Whether it asks faster than the guard allows; then it is told when to ask again.
bool Talk::isTooFast(
    const Occupant &occupant, FloodGuard &guard, const QString &ref, Effects &effects) const
{
    const Instant now = m_state.clock.now();
    if (guard.take(now))
        return false;
    const auto wait = std::chrono::ceil<Milliseconds>(guard.nextTurn(now) - now);
    effects.push_back(TellOne {
        occupant.session, Refused {ErrorCode::TooFast, {}, ref, qint64(wait.count()), {}}});
    return true;
}

void Talk::search(Occupant &occupant, const AskSearch &command, Effects &effects)
{
    if (occupant.place != Place::Room)
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    if (const auto objection = objectionToSearch(command))
        return refuse(occupant, *objection, command.ref, effects);
    if (isTooFast(occupant, m_state.askingGuardsOf(occupant).search, command.ref, effects))
        return;
    const int most = int(m_state.limits.historyMessages);
    const SearchQuery query {occupant.person.id, command.words, command.from, command.conversation,
        command.earliest, command.latest, command.before,
        std::clamp(command.limit.value_or(fewMessages), 1, most)};
    effects.push_back(TellFound {occupant.session, query, command.ref});
}

void Talk::typing(const Occupant &occupant, const SetTyping &command, Effects &effects) const
{
    if (occupant.place != Place::Room)
        return;
    const Typing event {command.conversation, occupant.person, command.on};
    if (command.conversation.isRoom()) {
        effects.push_back(TellAll {event, Audience::Room, occupant.session});
        return;
    }
    for (const QByteArray &id : command.conversation.text.split(':')) {
        const Occupant *other = m_state.roster.findPerson({id});
        const bool isTheirs = other
            && privateConversation(occupant.person.id, other->person.id) == command.conversation;
        if (isTheirs && other != &occupant && other->place == Place::Room)
            effects.push_back(TellOne {other->session, event});
    }
}

void Talk::away(Occupant &occupant, const SetAway &command, Effects &effects) const
{
    if (occupant.place != Place::Room)
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    if (std::exchange(occupant.away, command.on) != command.on)
        effects.push_back(TellAll {
            Presence {occupant.person, command.on ? PresenceState::Away : PresenceState::Online}});
    effects.push_back(TellOne {occupant.session, Ack {command.ref, {}, false}});
}

void Talk::describeAnswered(MessagePosted &message) const
{
    if (!message.reply)
        return;
    const MessagePosted *answered = m_state.log.recent().find(*message.reply);
    if (answered && answered->conversation == message.conversation)
        message.answered = answeredOf(*answered);
}

void Talk::sayToRoom(Occupant &occupant, MessagePosted &message, Effects &effects)
{
    m_state.log.stamp(message);
    describeAnswered(message);
    ++occupant.messages;
    ++m_state.messages;
    MessagePosted told = message;
    told.ref.clear();
    tellHost(occupant, told, effects);
    // A line reads the same to who wrote it; a program looks for its ref, and gets its own.
    const bool hearsTheRooms = occupant.kind != SessionKind::Json && m_state.settings.echo;
    const SessionId except = hearsTheRooms ? SessionId {} : occupant.session;
    effects.push_back(TellAll {std::move(told), Audience::Room, except});
    if (hearsTheRooms)
        acknowledge(occupant, message, effects);
    else
        confirm(occupant, message, effects);
}

std::optional<Found> Talk::receiverOf(
    const Occupant &occupant, const SayTo &command, Effects &effects) const
{
    const bool atHead = command.to.isEmpty();
    const QString name = atHead ? command.text.section(u' ', 0, 0) : command.to;
    auto receiver = atHead ? m_addressing.atHead(command.text) : m_addressing.find(command.to);
    const auto refused = [&](ErrorCode code, const QString &subject = {}) {
        refuse(occupant, code, command.ref, effects, subject);
        return std::nullopt;
    };
    // Who is at the desk talks with the host alone, and nobody else knows of them.
    const bool hidden = receiver && receiver->occupant && receiver->occupant->place == Place::Desk;
    if (!receiver || (hidden && receiver->id != occupant.person.id)) {
        // Who was meant may have gone for good since it was said and kept.
        if (command.ref.isEmpty() || !occupant.hasKey || !m_state.log.isKept())
            return refused(ErrorCode::NobodyCalled, name);
        effects.push_back(AnswerUnlessKept {occupant.session, occupant.person.id, command,
            Refused {ErrorCode::NobodyCalled, name, command.ref, {}, {}}});
        return std::nullopt;
    }
    if (receiver->id == occupant.person.id)
        return refused(ErrorCode::NotToYourself);
    if (receiver->id == m_state.host.id)
        return receiver;
    if (occupant.place == Place::Desk)
        return refused(ErrorCode::NotAllowed);
    // What is kept waits for them; in a room without history it would be nobody's.
    if (!receiver->occupant && !m_state.log.isKept())
        return refused(
            ErrorCode::PersonAway, m_state.roster.keptNameOf(receiver->id, m_state.clock.now()));
    return receiver;
}

void Talk::sayToPerson(
    Occupant &occupant, const Found &receiver, MessagePosted &message, Effects &effects)
{
    message.conversation = privateConversation(occupant.person.id, receiver.id);
    message.to = m_addressing.personOf(receiver);
    m_state.log.stamp(message);
    describeAnswered(message);
    ++occupant.messages;
    ++m_state.messages;
    confirm(occupant, message, effects);
    if (!receiver.occupant)
        return;
    MessagePosted told = message;
    told.ref.clear();
    effects.push_back(TellOne {receiver.occupant->session, std::move(told)});
}

void Talk::sayToHost(Occupant &occupant, MessagePosted &message, Effects &effects)
{
    message.conversation = privateConversation(occupant.person.id, m_state.host.id);
    message.to = m_state.host;
    m_state.log.stamp(message);
    ++occupant.messages;
    ++m_state.messages;
    tellHost(occupant, message, effects);
    confirm(occupant, message, effects);
}

void Talk::answerByItself(const Occupant &occupant, Effects &effects) const
{
    if (occupant.named || m_state.settings.autoReply.isEmpty())
        return;
    effects.push_back(TellOne {occupant.session,
        Notice {{}, m_state.utc(), {}, NoticeCode::AutoReply, m_state.settings.autoReply}});
}

bool Talk::takes(
    const Occupant &occupant, const QString &text, const QString &ref, Effects &effects) const
{
    if (!occupant.isInside()) {
        refuse(occupant, ErrorCode::JoinFirst, ref, effects);
        return false;
    }
    const auto objection = objectionToText(text, m_state.limits);
    if (objection)
        refuse(
            occupant, *objection, ref, effects, QString::number(m_state.limits.messageCharacters));
    return !objection;
}

void Talk::confirm(const Occupant &occupant, const MessagePosted &message, Effects &effects) const
{
    // At the desk there is no echo: each message has one answer, the automatic one.
    const bool echoes = occupant.kind == SessionKind::Json
        || (m_state.settings.echo && occupant.place == Place::Room);
    if (echoes)
        effects.push_back(TellOne {occupant.session, message});
    acknowledge(occupant, message, effects);
}

void Talk::acknowledge(
    const Occupant &occupant, const MessagePosted &message, Effects &effects) const
{
    effects.push_back(TellOne {occupant.session, Ack {message.ref, message.id, false}});
}

} // namespace Teahouse
