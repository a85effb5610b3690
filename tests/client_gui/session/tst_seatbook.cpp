// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seatbook.h"
#include "shared/protocol/personproof.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

KeptMessage message(const QString &ref)
{
    return {ref, {}, {}, u"text of "_s + ref, QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
}

QStringList refs(SeatBook &book)
{
    QStringList all;
    for (const KeptMessage &kept : book.messages())
        all.append(kept.ref);
    return all;
}

KeptChat chatWithBob()
{
    KeptChat chat;
    chat.other = {randomPersonId(), u"bob"_s};
    chat.id = privateConversation(randomPersonId(), chat.other.id);
    chat.draft = u"half a"_s;
    chat.lastLine = u"hello"_s;
    chat.lastAt = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
    chat.firstUnread = EventId {7};
    chat.muted = true;
    return chat;
}

} // namespace

class TestSeatBook final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(u"seat.db"_s); }

private slots:
    void cleanup()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void keepsMessagesInTheirOrder()
    {
        KeptMessage toBob = message(u"b"_s);
        toBob.to = u"K9gGyX8OAK8aH8Myj6djqQ"_s;
        toBob.toName = u"bob"_s;
        toBob.reply = EventId {1301};
        {
            SeatBook book;
            QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY(book.put(message(u"a"_s)));
            QVERIFY(book.put(toBob));
            QVERIFY(book.put(message(u"c"_s)));
            QVERIFY(book.remove(u"a"_s));
            QVERIFY(book.put(message(u"a"_s)));
            QVERIFY(book.mark(u"c"_s, KeptMessage::State::Failed, u"why"_s));
        }
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);

        QCOMPARE(refs(book), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(book.messages().front(), toBob);
        QCOMPARE(book.messages().at(1).state, KeptMessage::State::Failed);
        QCOMPARE(book.messages().at(1).reason, u"why"_s);
    }

    void manyThatFailedHideNothing()
    {
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        SeatDatabase quick;
        QCOMPARE(quick.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY2(quick.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                           " i < 1000) INSERT INTO outbox (ref, receiver, receiver_name, text,"
                           " written, state, reason) SELECT 'ref' || i, '', '', 'hello', 1, 2, 'no'"
                           " FROM n"_s),
            qPrintable(quick.trouble()));
        QCOMPARE(book.underWay(), 0);

        QVERIFY(book.put({u"late"_s, {}, {}, u"hi"_s, QDateTime::currentDateTimeUtc()}));

        QCOMPARE(book.underWay(), 1);
        QCOMPARE(book.messages().size(), size_t(1'001));
        QCOMPARE(book.messages().back().ref, u"late"_s);
    }

    void isThereWithoutAnEndOfTheProgram()
    {
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY(book.put(message(u"a"_s)));

        // As the files are when the program is killed now.
        for (const auto &part : {u""_s, u"-wal"_s})
            QVERIFY(QFile::copy(file() + part, m_folder.filePath(u"copy.db"_s + part)));
        SeatBook after;
        QCOMPARE(after.open(m_folder.filePath(u"copy.db"_s)), SeatDatabase::Opened::Whole);

        QCOMPARE(refs(after), QStringList(u"a"_s));
    }

    void takesUpAFileThatKnewNoReplies()
    {
        {
            SeatBook book;
            QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY(book.put(message(u"a"_s)));
            SeatDatabase older;
            QCOMPARE(older.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY2(
                older.run(u"ALTER TABLE outbox DROP COLUMN reply"_s), qPrintable(older.trouble()));
            QVERIFY(older.run(u"ALTER TABLE chats DROP COLUMN muted"_s));
            QVERIFY(older.run(u"DROP TABLE printed"_s));
            QVERIFY(older.run(u"PRAGMA user_version = 1"_s));
        }
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);

        QVERIFY(book.messages() == std::vector<KeptMessage>({message(u"a"_s)}));
        KeptMessage answer = message(u"b"_s);
        answer.reply = EventId {7};
        QVERIFY(book.put(answer));
        QVERIFY(book.messages().back() == answer);
    }

    void aReplyToWhatCannotBeAnswersNothing_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
            {"0", "-1", "9007199254740992", "9223372036854775807", "1e300", "'seven'", "x'ff'"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }

    void aReplyToWhatCannotBeAnswersNothing()
    {
        QFETCH(QString, value);
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        KeptMessage answer = message(u"a"_s);
        answer.reply = EventId {7};
        QVERIFY(book.put(answer));
        SeatDatabase hostile;
        QCOMPARE(hostile.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY2(
            hostile.run(u"UPDATE outbox SET reply = "_s + value), qPrintable(hostile.trouble()));

        QVERIFY(book.messages() == std::vector<KeptMessage>({message(u"a"_s)}));
    }

    void isNobodyElses()
    {
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY(book.put(message(u"a"_s)));

        for (const auto &part : {u""_s, u"-wal"_s}) {
            const auto permissions = QFileInfo(file() + part).permissions();
            QCOMPARE(int(permissions & (QFile::ReadGroup | QFile::ReadOther)), 0);
        }
    }

    void keepsChatsAndThePlaceInTheLog()
    {
        const KeptPlace place {u"log"_s, EventId {9}, EventId {6}};
        const KeptChat chat = chatWithBob();
        {
            SeatBook book;
            QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY(book.keep({u"older"_s, EventId {1}, EventId {1}}, {KeptChat {}}));
            QVERIFY(book.keep(place, {chat}));
        }
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);

        QCOMPARE(book.place(), place);
        QVERIFY(book.chats() == std::vector<KeptChat>({chat}));
    }

    void aTerminalAndAWindowKeepTheirPlacesBesideEachOther()
    {
        const KeptPlace read {u"log"_s, EventId {9}, EventId {6}};
        const KeptChat chat = chatWithBob();
        const PrintedPlace printed {u"log"_s, EventId {41}};
        SeatBook window;
        SeatBook terminal;
        QCOMPARE(window.open(file()), SeatDatabase::Opened::Whole);
        QCOMPARE(terminal.open(file()), SeatDatabase::Opened::Whole);
        QCOMPARE(terminal.printed(), PrintedPlace {});

        QVERIFY(window.keep(read, {chat}));
        QVERIFY(terminal.keep({u"log"_s, EventId {40}}));
        QVERIFY(terminal.keep(printed));

        QCOMPARE(window.place(), read);
        QVERIFY(window.chats() == std::vector<KeptChat>({chat}));
        QVERIFY(window.keep(read, {}));
        QCOMPARE(window.printed(), printed);
    }

    void keepsAPlaceBeforeTheFirstEvent()
    {
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY(book.keep(KeptPlace {u"log"_s, {}, {}}, {}));
        QVERIFY(book.keep(PrintedPlace {u"log"_s, {}}));

        QCOMPARE(book.place(), KeptPlace({u"log"_s, {}, {}}));
        QCOMPARE(book.printed(), PrintedPlace({u"log"_s, {}}));
    }

    void takesNoPrintedPlaceThatMakesNoSense_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("no log") << u"log = ''"_s;
        QTest::newRow("endless log") << u"log = printf('%.*c', 65, 'x')"_s;
        QTest::newRow("before the first") << u"last = -1"_s;
        QTest::newRow("beyond all events") << u"last = 9007199254740992"_s;
    }

    void takesNoPrintedPlaceThatMakesNoSense()
    {
        QFETCH(QString, change);
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY(book.keep({u"log"_s, EventId {41}}));
        SeatDatabase hostile;
        QCOMPARE(hostile.open(file()), SeatDatabase::Opened::Whole);
        QVERIFY2(hostile.run(u"UPDATE printed SET "_s + change), qPrintable(hostile.trouble()));

        QCOMPARE(book.printed(), PrintedPlace {});
    }

    void twoWindowsMayHaveItOpen()
    {
        SeatBook one;
        SeatBook other;
        QCOMPARE(one.open(file()), SeatDatabase::Opened::Whole);
        QCOMPARE(other.open(file()), SeatDatabase::Opened::Whole);

        QVERIFY(one.put(message(u"a"_s)));
        QVERIFY(other.put(message(u"b"_s)));

        QCOMPARE(refs(one), QStringList({u"a"_s, u"b"_s}));
    }

    void windowsThatMakeItAtOnceDoNotFallOverEachOther()
    {
        for (int round = 0; round < 5; ++round) {
            const QString path = m_folder.filePath(u"seat%1.db"_s.arg(round));
            std::atomic_int whole = 0;
            std::vector<std::unique_ptr<QThread>> windows;
            for (int i = 0; i < 4; ++i) {
                windows.emplace_back(QThread::create([&] {
                    SeatDatabase seat;
                    whole += seat.open(path) == SeatDatabase::Opened::Whole;
                }));
            }
            for (const auto &window : windows)
                window->start();
            for (const auto &window : windows)
                window->wait();
            QCOMPARE(whole.load(), 4);
        }
    }

    void movesADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database") << QByteArray(5'000, 'x');
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("another header")
            << QByteArray("SQLite format 9\0", 16) + QByteArray(9'000, 0);
    }

    void movesADamagedFileAside()
    {
        QFETCH(QByteArray, bytes);
        QFile spoilt(file());
        QVERIFY(spoilt.open(QIODevice::WriteOnly));
        spoilt.write(bytes);
        spoilt.close();

        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Damaged);

        QFile aside(book.trouble());
        QVERIFY2(aside.open(QIODevice::ReadOnly), qPrintable(book.trouble()));
        QCOMPARE(aside.readAll(), bytes);
        QVERIFY(book.put(message(u"a"_s)));
        QCOMPARE(refs(book), QStringList(u"a"_s));
    }

    void leavesAFileOfALaterVersionAlone()
    {
        {
            SeatDatabase later;
            QCOMPARE(later.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY(later.run(u"PRAGMA user_version = 99"_s));
        }
        SeatBook book;

        QCOMPARE(book.open(file()), SeatDatabase::Opened::Not);

        QVERIFY(!book.trouble().isEmpty());
        QVERIFY(QFile::exists(file()));
    }

    void takesNothingThatMakesNoSense_data()
    {
        QTest::addColumn<QString>("change");
        const auto outbox = [](const char *what) {
            return u"UPDATE outbox SET %1"_s.arg(QLatin1StringView(what));
        };
        const auto chats = [](const char *what) {
            return u"UPDATE chats SET %1"_s.arg(QLatin1StringView(what));
        };
        QTest::newRow("no ref") << outbox("ref = ''");
        QTest::newRow("long ref") << outbox("ref = printf('%.*c', 65, 'x')");
        QTest::newRow("no text") << outbox("text = ''");
        QTest::newRow("endless text") << outbox("text = printf('%.*c', 100000, 'x')");
        QTest::newRow("bytes") << outbox("text = x'00ff'");
        QTest::newRow("no time") << outbox("written = -1");
        QTest::newRow("endless time") << outbox("written = 9223372036854775807");
        QTest::newRow("long name") << outbox("receiver_name = printf('%.*c', 1000, 'x')");
        QTest::newRow("no conversation") << chats("conversation = 'p:x:y'");
        QTest::newRow("another's") << chats("other = 'K9gGyX8OAK8aH8Myj6djqQ'");
        QTest::newRow("nobody") << chats("other_name = ''");
        QTest::newRow("endless draft") << chats("draft = printf('%.*c', 100000, 'x')");
    }

    void takesNothingThatMakesNoSense()
    {
        QFETCH(QString, change);
        {
            SeatBook book;
            QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY(book.put(message(u"a"_s)));
            QVERIFY(book.keep({}, {chatWithBob()}));
            SeatDatabase hostile;
            QCOMPARE(hostile.open(file()), SeatDatabase::Opened::Whole);
            QVERIFY2(hostile.run(change), qPrintable(hostile.trouble()));
        }
        SeatBook book;
        QCOMPARE(book.open(file()), SeatDatabase::Opened::Whole);

        const bool kept = book.messages().size() == 1 && book.chats().size() == 1;
        if (change.contains(u"x'00ff'"_s))
            QVERIFY(book.chats().size() == 1); // whatever it reads as, it reads as text
        else
            QVERIFY(!kept);
        QVERIFY(book.put(message(u"b"_s)));
    }

    void keepsNothingWithoutAFile()
    {
        SeatBook book;

        QVERIFY(book.put(message(u"a"_s)));
        QVERIFY(book.keep({}, {}));
        QVERIFY(book.messages().empty());
    }

    void saysWhenItCannotKeep()
    {
        SeatBook book;

        QCOMPARE(book.open(m_folder.filePath(u"no/folder/seat.db"_s)), SeatDatabase::Opened::Not);
        QVERIFY(!book.trouble().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSeatBook)
#include "tst_seatbook.moc"
