// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"

#include <QSet>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T commandOf(const QString &line)
{
    const Result<AdminRequest> request = parseAdminLine(line);
    const bool right = request && request->command && std::holds_alternative<T>(*request->command);
    return right ? std::get<T>(*request->command) : T {};
}

QString errorOf(const QString &line)
{
    const Result<AdminRequest> request = parseAdminLine(line);
    return request ? QString() : request.error().detail;
}

} // namespace

class AdminVerbsTest final : public QObject
{
    Q_OBJECT
private slots:
    void everyVerbHasAFaceAndAHelpLine();
    void everyVerbIsReachedByItsWord();
    void whatCannotBeUndoneNeedsAWordMore();
    void deleteTakesAnIdAsASearchShowsIt();
    void menuNumbersAreThoseOfTheMenu();
    void helpShowsEveryVerbOfTheFace();
    void tellLeavesTheNameAtTheHeadOfTheText();
    void kickTakesAReasonOrNone();
    void sayKeepsTheSpacesInside();
    void doorOpensAndCloses();
    void wrongArgumentsAreToldHowToWriteIt_data();
    void wrongArgumentsAreToldHowToWriteIt();
    void wrongVerbGetsTheNearestRightOne_data();
    void wrongVerbGetsTheNearestRightOne();
    void farOffWordGetsNoGuess();
    void helpTakesAVerb();
};

void AdminVerbsTest::everyVerbHasAFaceAndAHelpLine()
{
    QSet<int> seen;
    for (const VerbRow &row : verbRows()) {
        QVERIFY2(row.faces & (ConsoleFace | WindowFace), row.word);
        QVERIFY2(row.faces & ConsoleFace, row.word);
        QVERIFY2(qstrlen(row.meaning) > 0, row.word);
        QVERIFY2(row.fits, row.word);
        QVERIFY2(!seen.contains(int(row.verb)), row.word);
        seen.insert(int(row.verb));
    }
    QCOMPARE(seen.size(), int(Verb::Help) + 1);
}

void AdminVerbsTest::everyVerbIsReachedByItsWord()
{
    const QStringList rests {u""_s, u" open"_s, u" alice hello"_s, u" alice yes"_s, u" 25"_s};

    for (const VerbRow &row : verbRows()) {
        bool reached = false;
        for (const QString &rest : rests) {
            const Result<AdminRequest> request =
                parseAdminLine(QString::fromLatin1(row.word).toUpper() + rest);
            reached = reached || (request && request->verb == row.verb);
        }
        QVERIFY2(reached, row.word);
    }
}

void AdminVerbsTest::whatCannotBeUndoneNeedsAWordMore()
{
    for (const auto &line : {u"erase"_s, u"erase alice"_s, u"erase yes"_s})
        QVERIFY2(!parseAdminLine(line), qPrintable(line));
    const Result<AdminRequest> request = parseAdminLine(u"erase Alice Park yes"_s);
    QVERIFY(request);
    QCOMPARE(std::get<HostErase>(*request->command).whom, u"Alice Park"_s);
}

void AdminVerbsTest::deleteTakesAnIdAsASearchShowsIt()
{
    for (const auto &line : {u"delete 1301"_s, u"delete #1301"_s})
        QCOMPARE(commandOf<HostDelete>(line).target, EventId {1301});
    for (const auto &line : {u"delete"_s, u"delete #"_s, u"delete 0"_s, u"delete -5"_s,
             u"delete alice"_s, u"delete 13 01"_s})
        QVERIFY2(!parseAdminLine(line), qPrintable(line));
    QCOMPARE(parseRoleLine(u"delete 1301"_s, Role::Moderator).error().code, u"not-allowed"_s);
}

void AdminVerbsTest::menuNumbersAreThoseOfTheMenu()
{
    QCOMPARE(verbRow(Verb::Users).menu, 1);
    QCOMPARE(verbRow(Verb::Tell).menu, 2);
    QCOMPARE(verbRow(Verb::Stop).menu, 3);
}

void AdminVerbsTest::helpShowsEveryVerbOfTheFace()
{
    const QString help = verbHelp(ConsoleFace).join(u'\n');

    for (const VerbRow &row : verbRows()) {
        QVERIFY2(help.contains(verbUsage(row)), row.word);
        QVERIFY2(help.contains(QLatin1String(row.meaning)), row.word);
    }
}

void AdminVerbsTest::tellLeavesTheNameAtTheHeadOfTheText()
{
    const HostTell tell = commandOf<HostTell>(u"tell Alice Park how are you?"_s);

    QCOMPARE(tell.text, u"Alice Park how are you?"_s);
    QVERIFY(tell.to.name.isEmpty());
    QVERIFY(tell.to.id.isNull());
    QVERIFY(!tell.to.index);
}

void AdminVerbsTest::kickTakesAReasonOrNone()
{
    QCOMPARE(commandOf<HostKick>(u"kick bob"_s).reason, u"bob"_s);
    QCOMPARE(commandOf<HostKick>(u"kick bob too loud"_s).reason, u"bob too loud"_s);
}

void AdminVerbsTest::sayKeepsTheSpacesInside()
{
    QCOMPARE(commandOf<HostSay>(u"  say  one   two  "_s).text, u"one   two"_s);
}

void AdminVerbsTest::doorOpensAndCloses()
{
    QCOMPARE(commandOf<SetDoor>(u"door closed"_s).open, false);
    QVERIFY(parseAdminLine(u"door open"_s).isOk());
    QCOMPARE(commandOf<SetDoor>(u"door open"_s).open, true);
}

void AdminVerbsTest::wrongArgumentsAreToldHowToWriteIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("usage");
    QTest::newRow("tell nobody") << u"tell"_s << u"tell NAME TEXT"_s;
    QTest::newRow("tell nothing") << u"tell alice"_s << u"tell NAME TEXT"_s;
    QTest::newRow("say nothing") << u"say  "_s << u"say TEXT"_s;
    QTest::newRow("kick nobody") << u"kick"_s << u"kick NAME [REASON]"_s;
    QTest::newRow("door ajar") << u"door ajar"_s << u"door open|closed"_s;
    QTest::newRow("stop with words") << u"stop please"_s << u"write: stop"_s;
}

void AdminVerbsTest::wrongArgumentsAreToldHowToWriteIt()
{
    QFETCH(QString, line);
    QFETCH(QString, usage);

    QVERIFY2(errorOf(line).contains(usage), qPrintable(errorOf(line)));
}

void AdminVerbsTest::wrongVerbGetsTheNearestRightOne_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a letter left out") << u"uers"_s << u"users"_s;
    QTest::newRow("swapped") << u"tlel alice hello"_s << u"tell"_s;
    QTest::newRow("one too many") << u"stopp"_s << u"stop"_s;
    QTest::newRow("in capitals") << u"STATSU"_s << u"status"_s;
    QTest::newRow("help of a wrong verb") << u"help kik"_s << u"kick"_s;
}

void AdminVerbsTest::wrongVerbGetsTheNearestRightOne()
{
    QFETCH(QString, line);
    QFETCH(QString, nearest);

    const QString error = errorOf(line);

    QVERIFY2(error.contains(u"did you mean "_s + nearest + u'?'), qPrintable(error));
}

void AdminVerbsTest::farOffWordGetsNoGuess()
{
    const QString error = errorOf(u"支持中文吗"_s);

    QVERIFY(error.contains(u"help shows"_s));
    QVERIFY(!error.contains(u"did you mean"_s));
}

void AdminVerbsTest::helpTakesAVerb()
{
    const Result<AdminRequest> request = parseAdminLine(u"help door"_s);

    QVERIFY(request.isOk());
    QCOMPARE(request->verb, Verb::Help);
    QVERIFY(!request->command);
    QCOMPARE(request->topic, u"door"_s);
    QCOMPARE(verbHelp(ConsoleFace, request->topic).size(), 1);
    QVERIFY(verbHelp(ConsoleFace, request->topic).front().contains(u"door open|closed"_s));
}

QTEST_GUILESS_MAIN(AdminVerbsTest)
#include "tst_adminverbs.moc"
