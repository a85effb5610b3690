// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/trust/sqlitetrust.h"
#include "shared/base/names.h"

#include <QDateTime>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"绿茶 green tea"_s;

/// What a judge says in the end.
PasswordVerdict judged(SqliteTrust &trust, const QString &account, const QString &word)
{
    std::optional<PasswordVerdict> verdict;
    trust.judge(account, word, [&](PasswordVerdict given) { verdict = given; });
    const bool came = QTest::qWaitFor([&] { return verdict.has_value(); }, 30'000);
    return came ? *verdict : PasswordVerdict::Busy;
}

bool kept(const std::function<void(TrustKeeper::Kept)> &keep)
{
    std::optional<KeepResult> done;
    keep([&](KeepResult result) { done = result; });
    return QTest::qWaitFor([&] { return done.has_value(); }, 30'000) && *done == KeepResult::Kept;
}

} // namespace

class SqliteTrustTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"trust.sqlite"_s);
        m_trust = std::make_unique<SqliteTrust>(HashCost::Least);
        QVERIFY(!m_trust->open(m_file));
    }

    void cleanup() { m_trust.reset(); }

    void beginsWithNothing()
    {
        QVERIFY(m_trust->accounts().empty());
        QVERIFY(!m_trust->hasRoomPassword());
        QVERIFY(judged(*m_trust, QString(), password) == PasswordVerdict::Wrong);
        QVERIFY(judged(*m_trust, nameSkeleton(u"nobody"), password) == PasswordVerdict::Wrong);
    }

    void keepsEverythingForTheNextStart()
    {
        const Account alice {u"Alice"_s, {{"one"}, {"two"}}, true, Role::Moderator};
        const Account bob {u"Bob"_s, {{"three"}}};
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, password, done); }));
        QVERIFY(kept([&](auto done) { m_trust->keep(bob, {}, done); }));
        QVERIFY(kept([&](auto done) { m_trust->keepRoomPassword(u"black tea"_s, done); }));
        start();

        QCOMPARE(m_trust->accounts().size(), 2u);
        QVERIFY(m_trust->accounts().front() == alice);
        QVERIFY(m_trust->accounts().back() == bob);
        QVERIFY(m_trust->hasRoomPassword());
        QVERIFY(judged(*m_trust, nameSkeleton(u"ALICE"), password) == PasswordVerdict::Right);
        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), u"black tea"_s) == PasswordVerdict::Wrong);
        QVERIFY(judged(*m_trust, nameSkeleton(u"Bob"), password) == PasswordVerdict::Wrong);
        QVERIFY(judged(*m_trust, QString(), u"black tea"_s) == PasswordVerdict::Right);
    }

    void refusesMorePasswordsThanItCanKeepSoon()
    {
        const Account alice {u"Alice"_s, {{"one"}}, true};
        int done = 0;
        int refused = 0;
        const auto count = [&](KeepResult result) {
            ++done;
            refused += result == KeepResult::Busy;
        };
        for (int i = 0; i < SqliteTrust::mostKeeping + 3; ++i)
            m_trust->keep(alice, password, count);

        QVERIFY(QTest::qWaitFor([&] { return done == SqliteTrust::mostKeeping + 3; }, 60'000));

        QCOMPARE(refused, 3);
        QVERIFY(kept([&](auto told) { m_trust->keep(alice, password, told); }));
    }

    void changesWithoutLosingThePassword()
    {
        Account alice {u"Alice"_s, {{"one"}}, true};
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, password, done); }));

        alice.persons.push_back({"two"});
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, {}, done); }));

        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), password) == PasswordVerdict::Right);
    }

    void dropsForGood()
    {
        const Account alice {u"Alice"_s, {{"one"}}, true};
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, password, done); }));
        QVERIFY(kept([&](auto done) { m_trust->keepRoomPassword(password, done); }));
        QVERIFY(kept([&](auto done) { m_trust->drop(nameSkeleton(u"Alice"), done); }));
        QVERIFY(kept([&](auto done) { m_trust->keepRoomPassword({}, done); }));
        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), password) == PasswordVerdict::Wrong);
        start();

        QVERIFY(m_trust->accounts().empty());
        QVERIFY(!m_trust->hasRoomPassword());
    }

    void keepsBansForTheNextStart()
    {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(1'795'000'000'123, Qt::UTC);
        const std::vector<Ban> bans {{u"Eve"_s, {"one"}, u"10.0.0.5"_s, since},
            {u"10.0.0.6:4711"_s, {}, u"10.0.0.6"_s, since.addSecs(1)},
            {u"Eve"_s, {"two"}, {}, since}};
        QVERIFY(kept([&](auto done) { m_trust->keepBans(bans, done); }));
        start();
        QVERIFY(m_trust->bans() == bans);

        QVERIFY(kept([&](auto done) { m_trust->keepBans({bans[1]}, done); }));
        start();
        QVERIFY(m_trust->bans() == std::vector<Ban> {bans[1]});
    }

    void keepsMutesForTheNextStart()
    {
        const std::vector<PersonId> muted {{"two"}, {"one"}};
        QVERIFY(kept([&](auto done) { m_trust->keepMutes(muted, done); }));
        start();
        QVERIFY(m_trust->mutes() == muted);

        QVERIFY(kept([&](auto done) { m_trust->keepMutes({}, done); }));
        start();
        QVERIFY(m_trust->mutes().empty());
    }

    // What the program wrote before there were bans and mutes in it.
    void opensAFileOfTheFirstVersion()
    {
        const Account alice {u"Alice"_s, {{"one"}}, true};
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, password, done); }));
        m_trust.reset();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first version"_s);
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"DROP TABLE bans"_s));
            QVERIFY(query.exec(u"DROP TABLE mutes"_s));
            QVERIFY(query.exec(u"PRAGMA user_version = 1"_s));
        }
        QSqlDatabase::removeDatabase(u"first version"_s);

        start();

        QVERIFY(m_trust->bans().empty());
        QVERIFY(m_trust->mutes().empty());
        QCOMPARE(m_trust->accounts().size(), 1u);
        const std::vector<Ban> bans {{u"Eve"_s, {"two"}}};
        QVERIFY(kept([&](auto done) { m_trust->keepBans(bans, done); }));
        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), password) == PasswordVerdict::Right);
    }

    void leavesAFileOfALaterVersionAlone()
    {
        m_trust.reset();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"later version"_s);
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 1000"_s));
        }
        QSqlDatabase::removeDatabase(u"later version"_s);
        SqliteTrust later(HashCost::Least);

        const auto error = later.open(m_file);

        QVERIFY(error);
        QCOMPARE(error->code, u"trust-not-opened"_s);
    }

    void keepsNoPasswordReadableAndNothingForOthers()
    {
        QVERIFY(kept([&](auto done) { m_trust->keepRoomPassword(password, done); }));
        m_trust.reset();

        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(password.toUtf8()));
        QVERIFY(bytes.contains("$argon2id$"));
        QCOMPARE(int(QFile::permissions(m_file) & 0x0077), 0);
    }

    void boundsWhatWaits()
    {
        int busy = 0;
        int answers = 0;
        for (int i = 0; i < SqliteTrust::mostWaiting + 10; ++i)
            m_trust->judge({}, password, [&](PasswordVerdict verdict) {
                busy += verdict == PasswordVerdict::Busy;
                ++answers;
            });

        QTRY_COMPARE_WITH_TIMEOUT(answers, SqliteTrust::mostWaiting + 10, 30'000);
        QCOMPARE(busy, 10);
    }

    void refusesAFileThatIsNoDatabase()
    {
        const QString path = m_folder->filePath(u"other.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        SqliteTrust other(HashCost::Least);

        const auto error = other.open(path);

        QVERIFY(error);
        QCOMPARE(error->code, u"trust-not-opened"_s);
        QVERIFY(error->detail.contains(path));
    }

    void losesNoPasswordWhereANewOneCannotBeHashed()
    {
        bool hasMemory = true;
        m_trust = std::make_unique<SqliteTrust>([&hasMemory](const QString &word) {
            return hasMemory ? hashPassword(word, HashCost::Least) : QByteArray();
        });
        QVERIFY(!m_trust->open(m_file));
        const Account alice {u"Alice"_s, {{"one"}}, true};
        QVERIFY(kept([&](auto done) { m_trust->keepRoomPassword(password, done); }));
        QVERIFY(kept([&](auto done) { m_trust->keep(alice, password, done); }));

        hasMemory = false;
        QVERIFY(!kept([&](auto done) { m_trust->keepRoomPassword(u"black tea"_s, done); }));
        QVERIFY(!kept([&](auto done) { m_trust->keep(alice, u"black tea"_s, done); }));

        start();
        QVERIFY(m_trust->hasRoomPassword());
        QVERIFY(judged(*m_trust, {}, password) == PasswordVerdict::Right);
        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), password) == PasswordVerdict::Right);
    }

    void keepsWhatWasSetJustBeforeTheEnd()
    {
        const Account alice {u"Alice"_s, {{"one"}}, true};
        for (int i = 0; i < 10; ++i)
            m_trust->keep(alice, password, [](KeepResult) {});
        start();

        QVERIFY(judged(*m_trust, nameSkeleton(u"Alice"), password) == PasswordVerdict::Right);
    }

    void judgesThePasswordThatWasSetJustBefore()
    {
        bool right = false;
        m_trust->keepRoomPassword(password, [](KeepResult) {});
        m_trust->judge({}, password,
            [&](PasswordVerdict verdict) { right = verdict == PasswordVerdict::Right; });

        QTRY_VERIFY_WITH_TIMEOUT(right, 30'000);
    }

private:
    void start()
    {
        m_trust = std::make_unique<SqliteTrust>(HashCost::Least);
        QVERIFY(!m_trust->open(m_file));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteTrust> m_trust;
};

QTEST_GUILESS_MAIN(SqliteTrustTest)
#include "tst_sqlitetrust.moc"
