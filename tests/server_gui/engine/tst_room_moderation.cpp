// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/names.h"
#include "tests/server_gui/engine/keyholder.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A room with a table of three verbs, and Mo, a moderator.
struct ModeratedRoom : RoomFixture {
    ModeratedRoom()
    {
        room.restore({{u"Mo"_s, {personIdOf(mo.key.publicKey)}, false, Role::Moderator}}, false);
        room.setVerbReader([](const QString &line, Role role) -> Result<AdminCommand> {
            const QString verb = line.section(u' ', 0, 0);
            const QString rest = line.section(u' ', 1);
            if (verb == u"kick")
                return AdminCommand(HostKick {{}, rest});
            if (verb == u"mute")
                return AdminCommand(HostMute {{}, rest});
            if (verb == u"stop" && role < Role::Host)
                return Error {u"not-allowed"_s, {}};
            return Error {u"unknown-verb"_s, {}};
        });
        moderator = joined(*this, mo, u"Mo"_s);
        bob = textPeer(u"bob"_s);
        forget();
    }

    void moderate(SessionId session, const QString &verb, const QString &to)
    {
        send(session, Moderate {verb, to, u"too loud"_s, u"m-1"_s});
    }

    KeyHolder mo;
    SessionId moderator {};
    SessionId bob {};
};

std::optional<KeepMutes> lastingMutesIn(const Effects &effects)
{
    for (const Effect &effect : effects) {
        if (const auto *keep = std::get_if<KeepMutes>(&effect))
            return *keep;
    }
    return std::nullopt;
}

} // namespace

class RoomModerationTest : public QObject
{
    Q_OBJECT
private slots:
    void letsAModeratorUseAVerb()
    {
        ModeratedRoom f;

        f.moderate(f.moderator, u"kick"_s, u"bob"_s);

        QVERIFY(f.isClosed(f.bob));
        QCOMPARE(f.heard(f.bob), QStringList {u"bye kicked: too loud"_s});
        QVERIFY(f.heard(f.moderator).contains(u"ack m-1"_s));
    }

    void tellsTheHostWhichModeratorDidIt()
    {
        ModeratedRoom f;

        f.moderate(f.moderator, u"mute"_s, u"bob"_s);
        f.moderate(f.moderator, u"kick"_s, u"bob"_s);
        const auto moderated = f.fed();
        f.textPeer(u"carol"_s);
        Effects effects;
        f.room.host(HostKick {{u"carol"_s, {}, {}}, {}}, effects);

        QCOMPARE(moderated.size(), size_t(2));
        for (const FeedEntry &entry : moderated)
            QCOMPARE(entry.by, u"Mo"_s);
        QVERIFY(std::any_of(effects.begin(), effects.end(), [](const Effect &effect) {
            const auto *told = std::get_if<TellHost>(&effect);
            return told && told->entry.by.isEmpty();
        }));
    }

    void bearsAModeratorWhoDoesNotPause()
    {
        ModeratedRoom f;

        for (int i = 0; i < 20; ++i)
            f.moderate(f.moderator, u"mute"_s, u"bob"_s);
        const auto acks = f.heard(f.moderator).count(u"ack m-1"_s);

        QCOMPARE(qint64(acks), Limits().messageBurst);
    }

    void takesAnId()
    {
        ModeratedRoom f;

        f.moderate(f.moderator, u"kick"_s, QString::fromLatin1(f.personOf(f.bob).id.text));

        QVERIFY(f.isClosed(f.bob));
    }

    void refusesWhatTheRoleDoesNotAllow_data()
    {
        QTest::addColumn<bool>("isModerator");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("answer");
        QTest::newRow("a guest") << false << u"kick"_s << u"Mo"_s << u"refused not-allowed"_s;
        QTest::newRow("the host's own") << true << u"stop"_s << u""_s << u"refused not-allowed"_s;
        QTest::newRow("the host") << true << u"mute"_s << u"Host"_s << u"refused not-allowed"_s;
        QTest::newRow("a moderator") << true << u"mute"_s << u"Mo"_s << u"refused not-allowed"_s;
        QTest::newRow("no verb") << true << u"fly"_s << u"bob"_s << u"refused unknown-command"_s;
        QTest::newRow("nobody") << true << u"kick"_s << u"carol"_s << u"refused nobody-called"_s;
    }
    void refusesWhatTheRoleDoesNotAllow()
    {
        QFETCH(bool, isModerator);
        QFETCH(QString, verb);
        QFETCH(QString, to);
        QFETCH(QString, answer);
        ModeratedRoom f;
        const SessionId who = isModerator ? f.moderator : f.jsonPeer(u"carla"_s);
        f.forget();

        f.moderate(who, verb, to);

        QCOMPARE(f.heard(who), QStringList {answer});
    }

    void mutesAndLetsWriteAgain()
    {
        ModeratedRoom f;
        f.host(HostMute {{u"bob"_s, {}, {}}, {}, true});
        QCOMPARE(f.heard(f.bob), QStringList {u"moderation: bob may read but not write now."_s});
        QVERIFY(f.snapshot().guests.back().muted);

        f.say(f.bob, u"but"_s);
        f.send(f.bob, SayTo {{}, u"Mo but"_s, {}, {}});
        QCOMPARE(f.heard(f.bob), (QStringList {u"refused muted"_s, u"refused muted"_s}));
        f.send(f.bob, SayTo {{}, u"Host why?"_s, {}, {}});
        QCOMPARE(f.heard(f.bob), QStringList {u"bob to Host: why?"_s});

        f.host(HostMute {{u"bob"_s, {}, {}}, {}, false});
        f.forget();
        f.say(f.bob, u"thanks"_s);
        QCOMPARE(f.heard(f.bob), QStringList {u"bob: thanks"_s});
    }

    void tellsAProgramWhetherItMayWrite()
    {
        ModeratedRoom f;
        const KeyHolder eve;
        const SessionId session = joined(f, eve, u"eve"_s);
        f.forget();

        f.host(HostMute {{u"eve"_s, {}, {}}, {}, true});
        QCOMPARE(f.heard(session),
            (QStringList {u"moderation: eve may read but not write now."_s, u"muted"_s}));

        f.drop(session);
        const SessionId again = f.jsonPeer();
        join(f, again, eve, u"eve"_s);
        const QStringList heard = f.heard(again);
        QVERIFY(heard.contains(u"muted"_s));
        QVERIFY(heard.indexOf(u"muted"_s) < heard.indexOf(u"live"_s));

        f.host(HostMute {{u"eve"_s, {}, {}}, {}, false});
        QVERIFY(f.heard(again).contains(u"not muted"_s));
        QVERIFY(!f.heard(f.moderator).contains(u"muted"_s));
    }

    void bansAPersonByTheirKey()
    {
        ModeratedRoom f;
        const KeyHolder eve;
        const SessionId session = joined(f, eve, u"eve"_s);

        f.host(HostBan {{u"eve"_s, {}, {}}, u"spam"_s});

        QCOMPARE(f.heard(session), QStringList {u"bye banned: spam"_s});
        const SessionId again = f.jsonPeer();
        join(f, again, eve, u"somebody"_s);
        QCOMPARE(f.heard(again), (QStringList {u"refused banned"_s, u"bye refused"_s}));
        QVERIFY(f.isClosed(again));
        QCOMPARE(std::get<HostBans>(f.host(AskBans {})).bans.size(), 1u);

        f.host(HostUnban {u"eve"_s});
        const SessionId forgiven = f.jsonPeer();
        join(f, forgiven, eve, u"eve"_s);
        QVERIFY(f.heard(forgiven).contains(u"welcome eve"_s));
    }

    void bansAnAddressUnlessOthersComeFromIt()
    {
        ModeratedRoom f;
        const SessionId one = f.textPeerFrom(u"10.0.0.5:1"_s);
        f.takeName(one, u"one"_s);
        const SessionId two = f.textPeerFrom(u"10.0.0.5:2"_s);
        f.takeName(two, u"two"_s);

        f.host(HostBan {{u"one"_s, {}, {}}, {}});
        QVERIFY(!f.room.isBannedFrom(u"10.0.0.5"_s));
        f.host(HostBan {{u"two"_s, {}, {}}, {}});
        QVERIFY(f.room.isBannedFrom(u"10.0.0.5"_s));

        f.host(HostUnban {u"10.0.0.5"_s});
        QVERIFY(!f.room.isBannedFrom(u"10.0.0.5"_s));
    }

    void bansOutliveTheRoom()
    {
        ModeratedRoom f;
        const KeyHolder eve;
        joined(f, eve, u"eve"_s);
        Effects effects;
        f.room.host(HostBan {{u"eve"_s, {}, {}}, {}}, effects);
        const auto kept = std::find_if(effects.begin(), effects.end(),
            [](const Effect &effect) { return std::holds_alternative<KeepBans>(effect); });
        QVERIFY(kept != effects.end());

        ModeratedRoom later;
        later.room.restore({}, false, std::get<KeepBans>(*kept).bans);

        const SessionId again = later.jsonPeer();
        join(later, again, eve, u"eve"_s);
        QVERIFY(later.heard(again).contains(u"refused banned"_s));
        effects.clear();
        later.room.host(HostUnban {u"eve"_s}, effects);
        QCOMPARE(effects, Effects {KeepBans {}});
    }

    void mutesOfAPersonOutliveTheRoom()
    {
        ModeratedRoom f;
        const KeyHolder eve;
        const SessionId session = joined(f, eve, u"eve"_s);
        Effects effects;
        f.room.host(HostMute {{u"bob"_s, {}, {}}, {}, true}, effects);
        QVERIFY(!lastingMutesIn(effects)); // who has no key is somebody else the next time
        f.room.host(HostMute {{u"eve"_s, {}, {}}, {}, true}, effects);
        const auto kept = lastingMutesIn(effects);
        QVERIFY(kept);
        QCOMPARE(kept->persons, std::vector<PersonId> {f.personOf(session).id});

        RoomFixture later;
        later.room.restore({}, false, {}, kept->persons);
        const SessionId again = joined(later, eve, u"eve"_s);
        later.say(again, u"hello"_s);
        QCOMPARE(later.heard(again), QStringList {u"refused muted"_s});
        later.send(again, Exit {});

        effects.clear();
        later.room.host(HostMute {{u"eve"_s, {}, {}}, {}, false}, effects);
        QCOMPARE(lastingMutesIn(effects), KeepMutes {});
        const SessionId forgiven = joined(later, eve, u"eve"_s);
        later.say(forgiven, u"hello"_s);
        QCOMPARE(later.heard(forgiven), QStringList {u"eve: hello"_s});
    }

    void makesAModeratorAndTellsEverybody()
    {
        ModeratedRoom f;
        const KeyHolder alice;
        const SessionId session = joined(f, alice, u"alice"_s);
        f.forget();

        f.host(SetRole {u"alice"_s, Role::Moderator});

        QCOMPARE(f.personOf(session).role, Role::Moderator);
        const QStringList told {u"alice is back"_s, u"moderation: alice is a moderator now."_s};
        QCOMPARE(f.heard(f.moderator), told);
        QCOMPARE(f.keptAccounts().back().account.role, Role::Moderator);
        f.drop(session);
        QCOMPARE(f.personOf(joined(f, alice, u"alice"_s)).role, Role::Moderator);

        f.host(SetRole {u"alice"_s, Role::Member});
        QVERIFY(f.heard(f.moderator).contains(u"moderation: alice is no moderator any more."_s));
    }

    void protectsANameForTheHost()
    {
        ModeratedRoom f;
        const KeyHolder alice;
        joined(f, alice, u"alice"_s);

        QVERIFY(std::holds_alternative<AdminDone>(f.host(HostProtect {u"alice"_s})));
        QVERIFY(std::holds_alternative<AdminDone>(f.host(HostProtect {u"carol: green tea"_s})));

        const auto kept = f.keptAccounts();
        QCOMPARE(kept.front().account.persons.front(), personIdOf(alice.key.publicKey));
        QCOMPARE(kept.back().password, u"green tea"_s);
        QCOMPARE(std::get<HostNames>(f.host(AskNames {})).accounts.size(), 3u);
        f.host(HostUnprotect {u"Carol"_s});
        QCOMPARE(std::get<HostNames>(f.host(AskNames {})).accounts.size(), 2u);
    }

    void protectsNoNameWithoutKeyAndPassword_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("no key") << u"bob"_s << int(ErrorCode::KeyNeeded);
        QTest::newRow("nobody") << u"zoe"_s << int(ErrorCode::KeyNeeded);
        QTest::newRow("too short") << u"bob: tea"_s << int(ErrorCode::BadField);
        QTest::newRow("no name") << u"-x: green tea"_s << int(ErrorCode::NameNotAllowed);
    }
    void protectsNoNameWithoutKeyAndPassword()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        ModeratedRoom f;

        const AdminReply reply = f.host(HostProtect {text});

        QCOMPARE(int(std::get<AdminRefused>(reply).code), code);
    }

    void asksForANewPasswordFromNowOn()
    {
        ModeratedRoom f;
        f.host(SetRoomPassword {u"green tea"_s});
        const SessionId late = f.textPeer();
        f.takeName(late, u"late"_s);
        QCOMPARE(f.heard(late), QStringList {u"refused password-needed"_s});
        QVERIFY(f.snapshot().hasPassword);
        f.say(f.bob, u"still here"_s);
        QVERIFY(f.heard(f.bob).contains(u"bob: still here"_s));

        f.host(SetRoomPassword {});
        f.takeName(late, u"late"_s);
        QCOMPARE(f.placeOf(late), Place::Room);
    }

    void letsInOnlyTheNamesOfAList()
    {
        ModeratedRoom f;
        f.host(SetClassList {{u"Alice"_s, u"林小雨"_s}});
        const SessionId peer = f.textPeer();

        f.takeName(peer, u"carol"_s);
        QCOMPARE(f.heard(peer), QStringList {u"refused not-on-list"_s});
        f.takeName(peer, u"alice"_s);
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
        f.takeName(peer, u"bobby"_s);
        QCOMPARE(f.heard(peer), QStringList {u"refused not-on-list"_s});

        f.host(SetClassList {});
        f.takeName(peer, u"bobby"_s);
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
    }
};

QTEST_GUILESS_MAIN(RoomModerationTest)
#include "tst_room_moderation.moc"
