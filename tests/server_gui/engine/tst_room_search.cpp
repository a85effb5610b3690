// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomSearchTest : public QObject
{
    Q_OBJECT
private slots:
    void asksTheStoreInTheNameOfWhoSearches()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const ConversationId conversation {"p:a:b"};
        const QDateTime noon({2026, 1, 2}, {12, 0}, Qt::UTC);

        f.send(alice,
            AskSearch {
                u"tea"_s, u"bob"_s, conversation, noon, noon.addDays(1), EventId(7), 50, u"c-1"_s});

        const auto searches = f.searches();
        QCOMPARE(searches.size(), size_t(1));
        QCOMPARE(searches[0].to, alice);
        QCOMPARE(searches[0].ref, u"c-1"_s);
        const SearchQuery expected {f.personOf(alice).id, u"tea"_s, u"bob"_s, conversation, noon,
            noon.addDays(1), EventId(7), 50};
        QCOMPARE(searches[0].query, expected);
    }

    void givesAPageOfWhatWasAskedFor_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("given");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("as many as a page holds") << 200 << 200;
        QTest::newRow("more") << 100'000 << 200;
    }
    void givesAPageOfWhatWasAskedFor()
    {
        QFETCH(int, asked);
        QFETCH(int, given);
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, AskSearch {.words = u"tea"_s, .limit = asked});
        QCOMPARE(f.searches().at(0).query.limit, given);
    }

    void refusesWhatItCannotLookFor_data()
    {
        QTest::addColumn<AskSearch>("search");
        QTest::addColumn<QString>("answer");
        const QDateTime noon({2026, 1, 2}, {12, 0}, Qt::UTC);
        const QString none;
        const auto row = [](const char *name, const AskSearch &search, const QString &answer) {
            QTest::newRow(name) << search << answer;
        };
        row("no words", {}, u"refused empty"_s);
        row("blanks", {.words = u" \u3000\t"_s}, u"refused empty"_s);
        row("no words, of a person", {.from = u"bob"_s}, none);
        row("no words, since a time", {.earliest = noon}, none);
        row("no words, until a time", {.latest = noon}, none);
        row("many words", {.words = QString(200, u'x')}, none);
        row("too many words", {.words = QString(201, u'x')}, u"refused too-long"_s);
        row("no name is so long", {.words = u"tea"_s, .from = QString(201, u'x')},
            u"refused too-long"_s);
    }
    void refusesWhatItCannotLookFor()
    {
        QFETCH(AskSearch, search);
        QFETCH(QString, answer);
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, search);
        QCOMPARE(f.heard(alice), answer.isEmpty() ? QStringList() : QStringList {answer});
        QCOMPARE(f.searches().empty(), !answer.isEmpty());
    }

    void letsOnlyThoseInsideSearch()
    {
        RoomFixture f;
        const SessionId stranger = f.textPeer();
        f.send(stranger, AskSearch {.words = u"tea"_s});
        QCOMPARE(f.heard(stranger), QStringList {u"refused join-first"_s});
        QVERIFY(f.searches().empty());
    }

    void saysWhenTheNextSearchIsWelcome()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, AskSearch {.words = u"tea"_s});
        f.pass(Milliseconds(400));
        f.forget();

        f.send(alice, AskSearch {.words = u"tea"_s, .ref = u"c-2"_s});

        const std::vector<Event> events = f.events(alice);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(std::get<Refused>(events[0]).code, ErrorCode::TooFast);
        QCOMPARE(std::get<Refused>(events[0]).ref, u"c-2"_s);
        QCOMPARE(std::get<Refused>(events[0]).retryAfterMs, 600);
        f.pass(Milliseconds(600));
        f.searches();
        f.send(alice, AskSearch {.words = u"tea"_s});
        QCOMPARE(f.searches().size(), size_t(1));
    }

    // Who scrolls up while they search is not held up by it.
    void countsSearchesApartFromHistory()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, AskSearch {.words = u"tea"_s});
        f.send(alice, AskHistory {});
        QCOMPARE(f.heard(alice), QStringList());
    }
};

QTEST_GUILESS_MAIN(RoomSearchTest)
#include "tst_room_search.moc"
