// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/room.h"
#include "tests/support/manualclock.h"

#include <QStringList>

#include <map>
#include <utility>
#include <vector>

namespace Teahouse {

/// An event in a few words, such as "alice: hello", "joined bob" or "refused name-taken".
QString described(const Event &event);

/// A room whose network is this object: opens sessions, carries out effects, and tells what each
/// session heard since it was asked last.
class RoomFixture
{
public:
    explicit RoomFixture(
        RoomSettings settings = {}, const Limits &limits = {}, const LogStart &log = {});

    /// A peer whose first bytes have not come, and peers that have shown how they speak.
    SessionId connectPeer();
    SessionId textPeer();
    SessionId jsonPeer();
    /// One that speaks text, from an address such as "10.0.0.5:50001".
    SessionId textPeerFrom(const QString &address);
    /// They join, and what that told everybody is forgotten.
    SessionId textPeer(const QString &name);
    SessionId jsonPeer(const QString &name);

    void send(SessionId session, const Command &command);
    void takeName(SessionId session, const QString &name) { send(session, TakeName {name, {}}); }
    void say(SessionId session, const QString &text) { send(session, Say {text, {}, {}}); }
    /// A line that ends in no command word.
    void type(SessionId session, const QString &line) { send(session, Unrecognised {line}); }
    void silent(SessionId session);
    void decided(SessionId session, SessionKind kind);
    void inputEnded(SessionId session);
    void drop(SessionId session);
    AdminReply host(const AdminCommand &command);
    /// Time passes; the room is woken whenever it asked to be.
    void pass(Milliseconds time);

    /// What the session heard, described; it is empty then. Acks without a ref are left out: text
    /// peers, the only ones who cause them, do not hear them.
    QStringList heard(SessionId session);
    /// The same as events, all of them.
    std::vector<Event> events(SessionId session);
    /// What the host's faces were shown, described.
    QStringList hostHeard();
    std::vector<FeedEntry> fed() { return std::exchange(m_feed, {}); }
    void forget();
    /// What the store was asked to look for since the last call.
    std::vector<TellFound> searches() { return std::exchange(m_searches, {}); }
    std::vector<Recall> recalls() { return std::exchange(m_recalls, {}); }
    /// The store answers one of them.
    void recalled(const Recall &recall, const std::optional<MessagePosted> &message);
    /// Whose password is waiting to be judged: skeletons, an empty one for the room's.
    QStringList asked() const;
    /// Judges those by what is in `passwords`.
    void judge();
    std::vector<KeepAccount> keptAccounts() { return std::exchange(m_keptAccounts, {}); }
    bool isClosed(SessionId session) const { return m_peers.at(session).closed; }
    Place placeOf(SessionId session) const { return m_peers.at(session).place; }
    RoomSnapshot snapshot();
    Person personOf(SessionId session);

    std::map<QString, QString> passwords; ///< by skeleton
    ManualClock clock;
    ServerIdentity identity {QByteArray(32, 'd'), {QByteArrayLiteral("the-host-of-the-room00")}};
    Room room;

private:
    struct Peer {
        Place place = Place::Door;
        bool closed = false;
        std::vector<Event> heard;
    };

    void carryOut(const Effects &effects);
    void tellAll(const TellAll &tell);

    std::map<SessionId, Peer> m_peers;
    std::vector<FeedEntry> m_feed;
    std::vector<TellFound> m_searches;
    std::vector<Recall> m_recalls;
    std::vector<CheckPassword> m_checks;
    std::vector<KeepAccount> m_keptAccounts;
    quint64 m_lastSession = 0;
};

} // namespace Teahouse
