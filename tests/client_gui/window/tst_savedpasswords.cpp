// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/savedpasswords.h"
#include "tests/client_gui/session/manualscheduler.h"
#include "tests/client_gui/window/fakekeychain.h"

#include <QTest>

#include <optional>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const JoinRefusal roomAsks {ErrorCode::PasswordNeeded, {}, {}, {}};
const JoinRefusal nameAsks {ErrorCode::NameProtected, u"alice"_s, {}, {}};
const JoinRefusal roomRefuses {ErrorCode::WrongPassword, {}, {}, {}};

} // namespace

class TestSavedPasswords final : public QObject
{
    Q_OBJECT

    struct Fixture {
        Fixture()
        {
            QObject::connect(&saved, &SavedPasswords::found, &saved,
                [this](const SessionOptions &with) { found.append(with); });
            QObject::connect(&saved, &SavedPasswords::wanted, &saved,
                [this](const JoinRefusal &, bool may) { mayRemember.append(may); });
        }

        /// Somebody types a password for what the server asked and is let in.
        void comeInWith(const JoinRefusal &asked, const SessionOptions &typed, bool remember)
        {
            ask(asked);
            join(typed);
            saved.joined(remember);
        }
        void join(const SessionOptions &how)
        {
            saved.begin(how);
            saved.met(server);
        }
        bool ask(const JoinRefusal &asked)
        {
            const auto before = found.size() + mayRemember.size();
            saved.look(asked);
            return QTest::qWaitFor([&] { return found.size() + mayRemember.size() > before; });
        }

        SessionOptions options {{u"lab3"_s, 7700}, u"alice"_s};
        QByteArray server = "key of lab 3";
        ManualScheduler scheduler;
        FakeKeychain keychain;
        SavedPasswords saved {keychain, scheduler};
        QList<SessionOptions> found;
        QList<bool> mayRemember;
    };

    static SessionOptions with(SessionOptions options, const QString &roomPassword)
    {
        options.roomPassword = roomPassword;
        return options;
    }

private slots:
    void asksTheUserWhereNoKeychainAnswers()
    {
        Fixture test;
        test.join(test.options);

        QVERIFY(test.ask(roomAsks));

        QCOMPARE(test.mayRemember, QList<bool> {false});
        QVERIFY(test.found.isEmpty());
    }

    void asksNoKeychainBeforeAServerAsks()
    {
        Fixture test;
        test.keychain.open = true;

        test.join(with(test.options, u"green tea"_s));
        test.saved.joined(true);

        QVERIFY(test.keychain.asked.isEmpty());
        QVERIFY(test.keychain.kept.isEmpty());
    }

    void keepsWhatWasTypedOnlyIfTheUserWishesIt_data()
    {
        QTest::addColumn<bool>("wishes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }

    void keepsWhatWasTypedOnlyIfTheUserWishesIt()
    {
        QFETCH(const bool, wishes);
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);

        test.comeInWith(roomAsks, with(test.options, u"green tea"_s), wishes);

        QCOMPARE(test.mayRemember, QList<bool> {true});
        QCOMPARE(test.keychain.kept.values().contains(u"green tea"_s), wishes);
    }

    void findsItTheNextTimeWhereverTheServerIs()
    {
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);
        test.comeInWith(roomAsks, with(test.options, u"green tea"_s), true);

        test.options.server.host = u"192.168.10.5"_s;
        test.join(test.options);
        QVERIFY(test.ask(roomAsks));

        QCOMPARE(test.found.size(), 1);
        QCOMPARE(test.found.first().roomPassword, u"green tea"_s);
        QCOMPARE(test.found.first().server.host, u"192.168.10.5"_s);
    }

    void tellsNoOtherServerAtTheSameAddress()
    {
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);
        test.comeInWith(roomAsks, with(test.options, u"green tea"_s), true);

        test.server = "another key";
        test.join(test.options);
        QVERIFY(test.ask(roomAsks));

        QVERIFY(test.found.isEmpty());
    }

    void keepsTheRoomsApartFromTheNames()
    {
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);
        test.comeInWith(roomAsks, with(test.options, u"green tea"_s), true);

        test.join(test.options);
        QVERIFY(test.ask(nameAsks));
        QVERIFY(test.found.isEmpty());

        SessionOptions typed = test.options;
        typed.namePassword = u"black tea"_s;
        test.comeInWith(nameAsks, typed, true);
        test.join(test.options);
        QVERIFY(test.ask(nameAsks));
        QCOMPARE(test.found.size(), 1);
        QCOMPARE(test.found.first().namePassword, u"black tea"_s);
        QVERIFY(test.found.first().roomPassword.isEmpty());
    }

    void forgetsOneThatWasRefused()
    {
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);
        test.comeInWith(roomAsks, with(test.options, u"green tea"_s), true);
        test.join(test.options);
        QVERIFY(test.ask(roomAsks));
        QCOMPARE(test.found.size(), 1);

        QVERIFY(test.ask(roomRefuses));

        QCOMPARE(test.found.size(), 1);
        QCOMPARE(test.mayRemember.last(), true);
        QVERIFY(test.keychain.kept.isEmpty());
    }

    void leavesAKeychainThatDoesNotAnswer()
    {
        Fixture test;
        test.keychain.silent = true;
        test.join(test.options);

        test.saved.look(roomAsks);
        test.scheduler.advance(std::chrono::minutes(1));

        QCOMPARE(test.mayRemember, QList<bool> {false});
    }

    void tellsNobodyWhoHasGivenUp()
    {
        Fixture test;
        test.keychain.open = true;
        test.join(test.options);

        test.saved.look(roomAsks);
        test.saved.cancel();
        test.scheduler.advance(std::chrono::minutes(1));
        QCoreApplication::processEvents();

        QVERIFY(test.found.isEmpty());
        QVERIFY(test.mayRemember.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSavedPasswords)
#include "tst_savedpasswords.moc"
