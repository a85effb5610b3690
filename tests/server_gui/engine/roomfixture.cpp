// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include "shared/base/overloaded.h"

#include <array>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const std::vector<Person> &people)
{
    QStringList names;
    for (const Person &person : people)
        names << person.name;
    // Ids are drawn, so their order means nothing to a test.
    names.sort();
    return names.join(u", "_s);
}

QString reasonOf(LeaveReason reason)
{
    const std::array words {u"exit"_s, u"offline"_s, u"kicked"_s, u"banned"_s};
    return words[size_t(reason)];
}

QString reasonOf(ByeReason reason)
{
    const std::array words {u"exit"_s, u"stopping"_s, u"kicked"_s, u"banned"_s, u"taken-over"_s,
        u"too-slow"_s, u"timeout"_s, u"too-fast"_s, u"refused"_s};
    return words[size_t(reason)];
}

QString spoken(const MessagePosted &message)
{
    const QString to = message.to ? u" to "_s + message.to->name : QString();
    const QString ref = message.ref.isEmpty() ? QString() : u" #"_s + message.ref;
    return message.from.name + to + u": "_s + message.text + ref;
}

QString noticed(const Notice &notice)
{
    const std::array words {u"announcement"_s, u"greeting"_s, u"answer"_s, u"settings"_s,
        u"erased"_s, u"not erased"_s, u"erasing"_s, u"erasing stuck"_s, u"erased count"_s,
        u"not said"_s, u"storage failing"_s, u"storage back"_s, u"moderation"_s,
        u"history moved"_s};
    return words.at(size_t(notice.code)) + u": "_s + notice.text;
}

QString acknowledged(const Ack &ack)
{
    if (!ack.ref.isEmpty())
        return u"ack "_s + ack.ref;
    return ack.named ? u"OK"_s : QString();
}

} // namespace

QString described(const Event &event)
{
    return std::visit(
        Overloaded {[](const Challenge &) { return u"challenge"_s; },
            [](const Welcome &welcome) { return u"welcome "_s + welcome.you.name; },
            [](const Live &) { return u"live"_s; }, [](const Ping &) { return u"ping"_s; },
            [](const MessagePosted &message) { return spoken(message); },
            [](const Joined &joined) { return u"joined "_s + namesOf(joined.people); },
            [](const Left &left) {
                return u"left "_s + namesOf(left.people) + u", "_s + reasonOf(left.reason);
            },
            [](const Renamed &renamed) {
                return renamed.old + u" is now "_s + renamed.person.name;
            },
            [](const Notice &notice) { return noticed(notice); },
            [](const Edited &edited) { return edited.from.name + u" edited: "_s + edited.text; },
            [](const Deleted &deleted) {
                return deleted.from.name + u" deleted "_s + deleted.author;
            },
            [](const Reacted &reacted) {
                return reacted.from.name + (reacted.on ? u" +"_s : u" -"_s) + reacted.emoji;
            },
            [](const Typing &typing) {
                return typing.from.name + (typing.on ? u" types"_s : u" types no more"_s);
            },
            [](const Muted &muted) { return muted.on ? u"muted"_s : u"not muted"_s; },
            [](const Presence &presence) {
                const bool away = presence.state == PresenceState::Away;
                return presence.person.name + (away ? u" is away"_s : u" is back"_s);
            },
            [](const Ack &ack) { return acknowledged(ack); },
            [](const Refused &refused) {
                return u"refused "_s + QLatin1String(errorWord(refused.code));
            },
            [](const People &people) {
                return u"people "_s + namesOf(people.people) + (people.more ? u" …"_s : QString());
            },
            [](const History &history) {
                return u"history of "_s + QString::number(history.events.size());
            },
            [](const FoundMessages &found) {
                return u"found "_s + QString::number(found.events.size());
            },
            [](const Bye &bye) {
                const QString text = bye.text.isEmpty() ? QString() : u": "_s + bye.text;
                return u"bye "_s + reasonOf(bye.reason) + text;
            }},
        event);
}

RoomFixture::RoomFixture(RoomSettings settings, const Limits &limits, const LogStart &log)
    : room(std::move(settings), limits, identity, clock, log)
{ }

SessionId RoomFixture::connectPeer()
{
    const SessionId session {++m_lastSession};
    m_peers[session] = {};
    room.opened(session, u"127.0.0.1:"_s + QString::number(50000 + m_lastSession));
    return session;
}

SessionId RoomFixture::textPeerFrom(const QString &address)
{
    const SessionId session {++m_lastSession};
    m_peers[session] = {};
    room.opened(session, address);
    decided(session, SessionKind::Text);
    return session;
}

QStringList RoomFixture::asked() const
{
    QStringList accounts;
    for (const CheckPassword &check : m_checks)
        accounts << check.account;
    return accounts;
}

void RoomFixture::judge()
{
    for (const CheckPassword &check : std::exchange(m_checks, {})) {
        const auto right = passwords.find(check.account);
        const bool isRight = right != passwords.end() && right->second == check.password;
        Effects effects;
        room.judged(check, isRight ? PasswordVerdict::Right : PasswordVerdict::Wrong, effects);
        carryOut(effects);
    }
}

SessionId RoomFixture::textPeer()
{
    const SessionId session = connectPeer();
    decided(session, SessionKind::Text);
    return session;
}

SessionId RoomFixture::jsonPeer()
{
    const SessionId session = connectPeer();
    decided(session, SessionKind::Json);
    return session;
}

SessionId RoomFixture::textPeer(const QString &name)
{
    const SessionId session = textPeer();
    takeName(session, name);
    forget();
    return session;
}

SessionId RoomFixture::jsonPeer(const QString &name)
{
    const SessionId session = jsonPeer();
    Hello hello;
    hello.name = name;
    send(session, hello);
    forget();
    return session;
}

void RoomFixture::send(SessionId session, const Command &command)
{
    Effects effects;
    room.handle(session, command, effects);
    carryOut(effects);
}

void RoomFixture::silent(SessionId session)
{
    Effects effects;
    room.silent(session, effects);
    carryOut(effects);
}

void RoomFixture::decided(SessionId session, SessionKind kind)
{
    Effects effects;
    room.decided(session, kind, effects);
    carryOut(effects);
}

void RoomFixture::recalled(const Recall &recall, const std::optional<MessagePosted> &message)
{
    Effects effects;
    room.recalled(recall, message, effects);
    carryOut(effects);
}

void RoomFixture::inputEnded(SessionId session)
{
    Effects effects;
    room.inputEnded(session, effects);
    carryOut(effects);
}

void RoomFixture::drop(SessionId session)
{
    m_peers.at(session).closed = true;
    Effects effects;
    room.closed(session, effects);
    carryOut(effects);
}

AdminReply RoomFixture::host(const AdminCommand &command)
{
    Effects effects;
    AdminReply reply = room.host(command, effects);
    carryOut(effects);
    return reply;
}

void RoomFixture::pass(Milliseconds time)
{
    const Instant end = clock.now() + time;
    while (room.nextWake() && *room.nextWake() <= end) {
        const auto ahead = std::chrono::ceil<Milliseconds>(*room.nextWake() - clock.now());
        clock.advance(std::max(Milliseconds(0), ahead));
        Effects effects;
        room.wake(effects);
        carryOut(effects);
    }
    clock.advance(std::chrono::ceil<Milliseconds>(end - clock.now()));
}

QStringList RoomFixture::heard(SessionId session)
{
    QStringList lines;
    for (const Event &event : events(session))
        lines << described(event);
    lines.removeAll(QString());
    return lines;
}

std::vector<Event> RoomFixture::events(SessionId session)
{
    return std::exchange(m_peers.at(session).heard, {});
}

QStringList RoomFixture::hostHeard()
{
    QStringList lines;
    for (const FeedEntry &entry : std::exchange(m_feed, {}))
        lines << described(entry.event);
    return lines;
}

void RoomFixture::forget()
{
    for (auto &[session, peer] : m_peers)
        peer.heard.clear();
    m_feed.clear();
}

RoomSnapshot RoomFixture::snapshot()
{
    return std::get<RoomSnapshot>(host(AskSnapshot {}));
}

Person RoomFixture::personOf(SessionId session)
{
    for (const Guest &guest : snapshot().guests) {
        if (guest.session == session)
            return guest.person;
    }
    return {};
}

void RoomFixture::carryOut(const Effects &effects)
{
    const auto tellOne = [this](SessionId to, const Event &event) {
        if (const auto peer = m_peers.find(to); peer != m_peers.end() && !peer->second.closed)
            peer->second.heard.push_back(event);
    };
    for (const Effect &effect : effects) {
        std::visit(Overloaded {[&](const TellOne &tell) { tellOne(tell.to, tell.event); },
                       [&](const TellAll &tell) { tellAll(tell); },
                       [&](const TellHost &tell) { m_feed.push_back(tell.entry); },
                       [&](const MoveTo &move) { m_peers.at(move.session).place = move.place; },
                       [&](const TellFound &tell) { m_searches.push_back(tell); },
                       [&](const Recall &recall) { m_recalls.push_back(recall); },
                       [&](const CheckPassword &check) { m_checks.push_back(check); },
                       [&](const KeepAccount &keep) { m_keptAccounts.push_back(keep); },
                       [&](const CloseSession &close) { m_peers.at(close.session).closed = true; },
                       [](const auto &) {}}, // what asks the store
            effect);
    }
}

void RoomFixture::tellAll(const TellAll &tell)
{
    const Place least = tell.audience == Audience::Room ? Place::Room
        : tell.audience == Audience::Inside             ? Place::Desk
                                                        : Place::Door;
    for (auto &[session, peer] : m_peers) {
        if (!peer.closed && peer.place >= least && session != tell.except)
            peer.heard.push_back(tell.event);
    }
}

} // namespace Teahouse
