// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

PersonId idOf(const char *name)
{
    return {QByteArray(name).leftJustified(22, '0')};
}

/// Said so many minutes after noon.
LastingEvent saidAt(qint64 id, int minutes)
{
    LastingEvent lasting = StoreFixture::message(id, "alice", u"tea "_s + QString::number(id));
    auto &message = std::get<MessagePosted>(lasting.event);
    message.at = message.at.addSecs(minutes * 60);
    return lasting;
}

} // namespace

class HistorySearchTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_files = std::make_unique<StoreFixture>();
        m_writer = std::make_unique<HistoryWriter>();
        m_reader = std::make_unique<HistoryReader>();
        QVERIFY(!m_writer->open(m_files->path()));
        QVERIFY(!m_reader->open(m_files->path()));
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
        m_files.reset();
    }

    void findsWordsOfAnyLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &text, const QString &words,
                             bool isFound) { QTest::newRow(name) << text << words << isFound; };
        const QString meeting = u"下午的会议改到三点，请准时。"_s;
        row("one Chinese character", meeting, u"改"_s, true);
        row("two", meeting, u"会议"_s, true);
        row("three", meeting, u"改到三"_s, true);
        row("the last one", meeting, u"时"_s, true);
        row("in another order", meeting, u"议会"_s, false);
        row("two apart", meeting, u"会议 准时"_s, true);
        row("not next to each other", meeting, u"会三"_s, false);
        row("beyond 16 bits", u"去𠮷野家"_s, u"𠮷"_s, true);
        row("its neighbour", u"去𠮷野家"_s, u"𠮸"_s, false);
        row("Japanese", u"明日コーヒーを飲む"_s, u"コーヒー"_s, true);
        row("half width", u"明日コーヒーを飲む"_s, u"ｺｰﾋｰ"_s, true);
        row("Korean", u"안녕하세요"_s, u"안녕"_s, true);
        row("Thai", u"สวัสดีครับ"_s, u"สวัสดี"_s, true);
        row("Russian, another case", u"Чай готов"_s, u"ЧАЙ"_s, true);
        row("Greek, another case", u"Ωραίο τσάι"_s, u"ΤΣΆΙ"_s, true);
        row("Arabic", u"شاي أخضر"_s, u"شاي"_s, true);
        row("accents", u"Café Zürich"_s, u"cafe zurich"_s, true);
        row("a whole word", u"green teapot"_s, u"tea"_s, false);
        row("all words", u"green tea"_s, u"tea green"_s, true);
        row("one is missing", u"green tea"_s, u"tea black"_s, false);
        row("mixed", u"v2上线了"_s, u"v2上线"_s, true);
        row("full width", u"room ２０１"_s, u"201"_s, true);
        row("an emoji", u"one 🍵please"_s, u"🍵"_s, true);
        row("another emoji", u"one 🍵please"_s, u"🍶"_s, false);
        row("signs do not count", u"so: tea!"_s, u"tea !!!"_s, true);
        row("nothing but signs", u"so: tea!"_s, u"!!!"_s, false);
        row("nothing but signs, twice", u"so: tea!"_s, u"!!! ???"_s, false);
        row("no name of anybody", u"so: nonamelikethis!"_s, u"so tea"_s, false);
        row("an address", u"see https://example.org/a-b"_s, u"example.org"_s, true);
    }
    void findsWordsOfAnyLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(bool, isFound);
        append({StoreFixture::message(1, "alice", u"something else"_s),
            StoreFixture::message(2, "alice", text)});
        const HistoryPage page = m_reader->search({.reader = idOf("bob"), .words = words});
        QVERIFY(!page.failed);
        QCOMPARE(StoreFixture::texts(page), isFound ? QStringList {text} : QStringList());
    }

    void findsAPrivateMessageForItsTwoAlone_data()
    {
        QTest::addColumn<QByteArray>("reader");
        QTest::addColumn<QString>("conversation");
        QTest::addColumn<QStringList>("texts");
        const QString both =
            QString::fromLatin1(privateConversation(idOf("alice"), idOf("bob")).text);
        const QStringList none;
        QTest::newRow("alice") << QByteArray("alice") << QString()
                               << QStringList {u"tea for all"_s, u"tea for bob"_s};
        QTest::newRow("bob") << QByteArray("bob") << QString()
                             << QStringList {
                                    u"tea for all"_s, u"tea for bob"_s, u"tea for carol"_s};
        QTest::newRow("a stranger")
            << QByteArray("dave") << QString() << QStringList {u"tea for all"_s};
        QTest::newRow("nobody") << QByteArray() << QString() << QStringList {u"tea for all"_s};
        QTest::newRow("bob in the room")
            << QByteArray("bob") << u"room"_s << QStringList {u"tea for all"_s};
        QTest::newRow("bob in one of his")
            << QByteArray("bob") << both << QStringList {u"tea for bob"_s};
        QTest::newRow("carol there") << QByteArray("carol") << both << none;
        QTest::newRow("nowhere") << QByteArray("bob") << u"p:x"_s << none;
        QTest::newRow("another case")
            << QByteArray("ALICE") << QString() << QStringList {u"tea for all"_s};
    }
    void findsAPrivateMessageForItsTwoAlone()
    {
        QFETCH(QByteArray, reader);
        QFETCH(QString, conversation);
        QFETCH(QStringList, texts);
        append({StoreFixture::message(1, "alice", u"tea for all"_s),
            StoreFixture::message(2, "alice", u"tea for bob"_s, {}, "bob"),
            StoreFixture::message(3, "bob", u"tea for carol"_s, {}, "carol")});
        SearchQuery query {.words = u"tea"_s};
        if (!reader.isEmpty())
            query.reader = idOf(reader.constData());
        if (!conversation.isEmpty())
            query.conversation = ConversationId {conversation.toLatin1()};
        QCOMPARE(StoreFixture::texts(m_reader->search(query)), texts);
    }

    void findsWhatAPersonSaid_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("texts");
        const QString id = QString::fromLatin1(idOf("alice").text);
        QTest::newRow("by the name") << u"alice"_s << u"tea"_s << QStringList {u"tea"_s};
        QTest::newRow("in another case") << u"ALICE"_s << u"tea"_s << QStringList {u"tea"_s};
        QTest::newRow("by the id") << id << u"tea"_s << QStringList {u"tea"_s};
        QTest::newRow("the id in another case") << id.toUpper() << u"tea"_s << QStringList();
        QTest::newRow("all of it") << u"alice"_s << QString() << QStringList {u"tea"_s, u"milk"_s};
        QTest::newRow("of somebody else") << u"carol"_s << u"tea"_s << QStringList();
        QTest::newRow("syntax") << u"x\" OR audience:room"_s << u"tea"_s << QStringList();
    }
    void findsWhatAPersonSaid()
    {
        QFETCH(QString, from);
        QFETCH(QString, words);
        QFETCH(QStringList, texts);
        append({StoreFixture::message(1, "alice", u"tea"_s),
            StoreFixture::message(2, "bob", u"more tea, alice"_s),
            StoreFixture::message(3, "alice", u"milk"_s)});
        const HistoryPage page = m_reader->search({.words = words, .from = from});
        QVERIFY(!page.failed);
        QCOMPARE(StoreFixture::texts(page), texts);
    }

    void findsWhatWasSaidInATime_data()
    {
        QTest::addColumn<int>("earliest");
        QTest::addColumn<int>("latest");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("since") << 15 << -1 << QStringList {u"tea 3"_s, u"tea 5"_s};
        QTest::newRow("until") << -1 << 15 << QStringList {u"tea 1"_s, u"tea 2"_s, u"tea 4"_s};
        QTest::newRow("between") << 4 << 5 << QStringList {u"tea 2"_s};
        QTest::newRow("a moment") << 5 << 5 << QStringList {u"tea 2"_s};
        QTest::newRow("when nothing was said") << 31 << 40 << QStringList();
        QTest::newRow("the wrong way round") << 60 << 0 << QStringList();
        QTest::newRow("later than all") << 1000 << -1 << QStringList();
    }
    void findsWhatWasSaidInATime()
    {
        QFETCH(int, earliest);
        QFETCH(int, latest);
        QFETCH(QStringList, texts);
        // Behind the third the clock was set back.
        append({saidAt(1, 0), saidAt(2, 5), saidAt(3, 30), saidAt(4, 10), saidAt(5, 60)});
        const QDateTime noon = std::get<MessagePosted>(saidAt(1, 0).event).at;
        SearchQuery query {.words = u"tea"_s};
        if (earliest >= 0)
            query.earliest = noon.addSecs(earliest * 60);
        if (latest >= 0)
            query.latest = noon.addSecs(latest * 60);
        QCOMPARE(StoreFixture::texts(m_reader->search(query)), texts);
        query.words.clear();
        QCOMPARE(StoreFixture::texts(m_reader->search(query)), texts);
    }

    void pagesFromTheNewestOn()
    {
        for (qint64 id = 1; id <= 5; ++id)
            append({StoreFixture::message(id, "alice", u"tea "_s + QString::number(id))});
        SearchQuery query {.words = u"tea"_s, .limit = 2};
        const HistoryPage first = m_reader->search(query);
        QCOMPARE(StoreFixture::texts(first), (QStringList {u"tea 4"_s, u"tea 5"_s}));
        QVERIFY(first.more);
        query.before = EventId(2);
        const HistoryPage last = m_reader->search(query);
        QCOMPARE(StoreFixture::texts(last), QStringList {u"tea 1"_s});
        QVERIFY(!last.more);
    }

    void endsAPageThatGetsLarge()
    {
        const QString chapter = u"tea "_s + QString(10'000, u'x');
        for (qint64 id = 1; id <= 10; ++id)
            append({StoreFixture::message(id, "alice", chapter)});
        const HistoryPage page = m_reader->search({.words = u"tea"_s, .bytes = 25'000});
        QCOMPARE(page.events.size(), size_t(3));
        QVERIFY(page.more);
    }

    void tellsARefOnlyToWhoSaidIt()
    {
        append({StoreFixture::message(1, "alice", u"tea"_s, u"r1"_s)});
        const auto refOf = [this](const char *reader) {
            const HistoryPage page = m_reader->search({.reader = idOf(reader), .words = u"tea"_s});
            return std::get<MessagePosted>(page.events.at(0)).ref;
        };
        QCOMPARE(refOf("alice"), u"r1"_s);
        QCOMPARE(refOf("bob"), QString());
    }

    // Syntax of the index in what people type would find too much, or fail.
    void takesNothingForSyntax_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"\"", "\"\"", "tea\"", "tea OR milk", "tea AND", "NOT",
                 "NEAR(a b)", "tea*", "^tea", "words:tea", "{words}: tea", "-tea", "(tea", "tea)",
                 "'; DROP", "audience:room", "\\", "%", "tea + milk", "*", "room"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void takesNothingForSyntax()
    {
        QFETCH(QString, words);
        append({StoreFixture::message(1, "alice", u"nothing of it"_s)});
        const HistoryPage page = m_reader->search({.words = words});
        QVERIFY(!page.failed);
        QCOMPARE(StoreFixture::texts(page), QStringList());
        QVERIFY(!m_reader->search({.words = u"nothing"_s, .from = words}).failed);
    }

    void neverFailsAtWhatPeopleType()
    {
        append({StoreFixture::message(1, "alice", u"会议 tea"_s)});
        QRandomGenerator random(20'261'121);
        const QString alphabet =
            u"\"'*^:(){}-+ \t\n\\ORANDNOTa会議ﷺé\u0000\u202e\u200b\u0301\xd800\xdc00🍵"_s;
        for (int run = 0; run < 300; ++run) {
            QString words;
            for (int i = random.bounded(200); i >= 0; --i)
                words += alphabet.at(random.bounded(alphabet.size()));
            QVERIFY2(!m_reader->search({.words = words}).failed, qPrintable(words));
        }
    }

    void findsNothingThatWasNotKept()
    {
        m_files->sql(u"CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.body LIKE '%poison%'"
                     " BEGIN SELECT RAISE(FAIL, 'no room left'); END"_s);
        m_writer->append({StoreFixture::message(1, "alice", u"tea"_s),
            StoreFixture::message(2, "alice", u"poison tea"_s)});
        m_files->sql(u"DROP TRIGGER refuse"_s);
        append({StoreFixture::message(3, "alice", u"more tea"_s)});
        QCOMPARE(StoreFixture::texts(m_reader->search({.words = u"tea"_s})),
            QStringList {u"more tea"_s});
        m_files->sql(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
    }

    void findsARepeatedMessageOnce()
    {
        append({StoreFixture::message(1, "alice", u"tea"_s, u"r"_s)});
        m_writer->append({StoreFixture::message(2, "alice", u"tea"_s, u"r"_s)});
        QCOMPARE(
            StoreFixture::texts(m_reader->search({.words = u"tea"_s})), QStringList {u"tea"_s});
    }

    void saysThatItCouldNotSearch()
    {
        m_files->sql(u"DROP TABLE search"_s);
        QVERIFY(m_reader->search({.words = u"tea"_s}).failed);
    }

private:
    void append(const std::vector<LastingEvent> &batch)
    {
        for (const StoreOutcome &outcome : m_writer->append(batch))
            QVERIFY2(outcome.kind == StoreOutcome::Kind::Stored, qPrintable(outcome.detail));
    }

    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<HistoryReader> m_reader;
};

QTEST_GUILESS_MAIN(HistorySearchTest)
#include "tst_historysearch.moc"
