// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/hosting.h"

#include "server_gui/engine/messagetext.h"
#include "shared/base/names.h"
#include "shared/protocol/phrasebook.h"
#include "shared/protocol/sentences.h"

namespace Teahouse {

AdminReply Hosting::say(const HostSay &command, Effects &effects)
{
    MessagePosted message = messageOf(command.text);
    if (const auto objection = objectionToText(message.text, m_state.limits))
        return AdminRefused {*objection, {}};
    m_state.log.stamp(message);
    ++m_state.messages;
    ++m_state.hostMessages;
    effects.push_back(TellHost {{message, {}}});
    effects.push_back(TellAll {message, Audience::Inside});
    return AdminDone {};
}

AdminReply Hosting::tell(const HostTell &command, Effects &effects)
{
    const auto receiver = m_addressing.find(command.to, command.text);
    if (!receiver)
        return AdminRefused {ErrorCode::NobodyCalled, wantedBy(command.to, command.text)};
    if (receiver->id == m_state.host.id)
        return AdminRefused {ErrorCode::NotToYourself, {}};
    // What is kept waits for them; in a room without history it would be nobody's.
    if (!receiver->occupant && !m_state.log.isKept())
        return AdminRefused {ErrorCode::PersonAway, wantedBy(command.to, command.text)};
    MessagePosted message = messageOf(receiver->rest);
    if (const auto objection = objectionToText(message.text, m_state.limits))
        return AdminRefused {*objection, {}};

    message.conversation = privateConversation(m_state.host.id, receiver->id);
    message.to = m_addressing.personOf(*receiver);
    m_state.log.stamp(message);
    ++m_state.messages;
    ++m_state.hostMessages;
    effects.push_back(
        TellHost {{message, receiver->occupant ? receiver->occupant->address : ShortText()}});
    if (receiver->occupant)
        effects.push_back(TellOne {receiver->occupant->session, message});
    return AdminDone {*message.to};
}

AdminReply Hosting::apply(const ApplySettings &command, Effects &effects)
{
    const QString hostName = hostNameOf(command.room);
    if (const auto objection = objectionToHostName(hostName))
        return AdminRefused {*objection, hostName};

    m_state.settings = command.room;
    m_state.limits.messageBurst = command.messageBurst;
    m_state.limits.messagesPerSecond = command.messagesPerSecond;
    for (auto &[session, occupant] : m_state.roster.occupants())
        occupant.talkGuard = FloodGuard(command.messageBurst, command.messagesPerSecond);

    const QString old = m_state.host.name;
    m_state.callHost(hostName);
    if (old != hostName) {
        Renamed event {{}, {}, m_state.host, old};
        m_state.log.stamp(event);
        effects.push_back(TellAll {event});
        effects.push_back(TellHost {{event, {}}});
    }
    return AdminDone {};
}

AdminReply Hosting::erase(const HostErase &command, Effects &effects)
{
    if (!m_state.log.isKept())
        return HostFailed {{QStringLiteral("no-history"), {}}};
    EraseWords erase;
    erase.what.called = command.whom;
    erase.what.upTo = m_state.log.last();
    const ConversationId conversation {command.whom.toLatin1()};
    if (conversation.isRoom() || command.whom.startsWith(QLatin1String("p:"))) {
        erase.what.conversation = conversation;
    } else if (const auto person = m_addressing.find(command.whom)) {
        erase.what.person = person->id;
        erase.what.called = m_addressing.personOf(*person).name;
    } else {
        erase.what.name = command.whom;
    }
    effects.push_back(erase);
    return AdminDone {};
}

void Hosting::erased(const ErasureNews &news, Effects &effects)
{
    using Kind = ErasureNews::Kind;
    const auto tellHost = [this, &effects](NoticeCode code, const QString &text) {
        effects.push_back(TellHost {{Notice {{}, m_state.utc(), {}, code, text}, {}}});
    };
    const QString &called = news.what.called;
    const QString counted = QStringLiteral("%1 (%2)").arg(called).arg(news.messages);
    switch (news.kind) {
    case Kind::Begun:
        return tellHost(NoticeCode::Erasing, called);
    case Kind::Refused:
        return tellHost(NoticeCode::NotErased, called + QStringLiteral(": ") + news.detail);
    case Kind::Stuck:
        return tellHost(NoticeCode::ErasingStuck, counted + QStringLiteral(": ") + news.detail);
    case Kind::Done:
        if (news.messages == 0)
            return tellHost(NoticeCode::NotErased, called);
        tellErased(news.what, effects);
        return tellHost(NoticeCode::ErasedCount, counted);
    }
}

void Hosting::tellErased(const Erasure &erased, Effects &effects)
{
    const Phrasebook phrases(m_state.settings.language);
    const auto &conversation = erased.conversation;
    Notice notice {{}, m_state.utc(), m_state.host, NoticeCode::Erased,
        !conversation                ? phrases.text(erasedPersonSentence()).arg(erased.called)
            : conversation->isRoom() ? phrases.text(erasedRoomSentence())
                                     : phrases.text(erasedConversationSentence())};
    notice.conversation = conversation.value_or(ConversationId {});
    // Who is away is told by the log, on coming back.
    m_state.log.stamp(notice);
    if (notice.conversation.isRoom()) {
        effects.push_back(TellAll {notice});
    } else {
        // It is nobody else's business that the two have spoken.
        for (const QByteArray &id : notice.conversation.text.split(':')) {
            const Occupant *occupant = m_state.roster.findPerson({id});
            if (occupant && occupant->isInside())
                effects.push_back(TellOne {occupant->session, notice});
        }
    }
    effects.push_back(TellHost {{notice, {}}});
}

std::optional<ErrorCode> Hosting::objectionToHostName(const QString &name) const
{
    if (name == m_state.host.name)
        return std::nullopt;
    // A reserved word such as "Host" is what the host may be called, and nobody else.
    const NameProblem problem = checkName(name, {});
    if (problem != NameProblem::None && problem != NameProblem::Reserved)
        return ErrorCode::NameNotAllowed;
    if (!m_state.roster.ownerInside(nameSkeleton(name)).isNull())
        return ErrorCode::NameTaken;
    return std::nullopt;
}

RoomSnapshot Hosting::snapshot() const
{
    RoomSnapshot snapshot;
    for (const Occupant *occupant : m_state.roster.inJoiningOrder())
        snapshot.guests.push_back({occupant->session, occupant->person,
            occupant->address.toString(), occupant->named, occupant->away,
            m_state.sanctions.isMuted(occupant->person.id), isProtected(*occupant),
            occupant->encrypted, occupant->messages, occupant->since, occupant->lastHeard});
    snapshot.host.person = m_state.host;
    snapshot.host.messages = m_state.hostMessages;
    snapshot.connections = m_state.roster.connections();
    snapshot.messages = m_state.messages;
    snapshot.bans = qint64(m_state.sanctions.bans().size());
    snapshot.doorOpen = m_state.doorOpen;
    snapshot.hasPassword = m_state.hasRoomPassword;
    snapshot.encryption = m_state.encryption;
    snapshot.serverKey = m_state.identity.publicKeyDigest;
    return snapshot;
}

bool Hosting::isProtected(const Occupant &occupant) const
{
    const Account *account = m_state.accounts.find(nameSkeleton(occupant.person.name));
    return account && m_trust.owns(occupant, *account);
}

AdminReply Hosting::plan(const HostExport &command) const
{
    const QString word = command.text.section(u' ', 0, 0);
    const QString rest = command.text.section(u' ', 1).trimmed();
    const QString room = roomNameOf(m_state.settings);
    if (word == u"room")
        return ExportPlan {{}, room, rest};
    if (word.startsWith(u"p:")) {
        const ConversationId conversation {word.toLatin1()};
        if (!conversation.text.split(':').contains(m_state.host.id.text))
            return AdminRefused {ErrorCode::NotAllowed, {}};
        return ExportPlan {conversation, room, rest};
    }
    const auto other = m_addressing.find(Addressee {}, command.text);
    if (!other)
        return AdminRefused {ErrorCode::NobodyCalled, word};
    if (other->id == m_state.host.id)
        return AdminRefused {ErrorCode::NotToYourself, {}};
    return ExportPlan {privateConversation(m_state.host.id, other->id),
        m_state.host.name + QStringLiteral(", ") + m_addressing.personOf(*other).name,
        other->rest.trimmed()};
}

MessagePosted Hosting::messageOf(const QString &text) const
{
    MessagePosted message;
    message.from = m_state.host;
    message.text = cleanedText(text);
    return message;
}

} // namespace Teahouse
