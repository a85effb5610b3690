// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/consoleprinter.h"
#include "server_gui/host/hostfailure.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QDateTime someTime(QDate(2026, 11, 21), QTime(9, 30, 2), Qt::UTC);
const QString someAddress = u"127.0.0.1:5000"_s;

Person personCalled(const QString &name)
{
    Person person;
    person.name = name;
    return person;
}

MessagePosted messageOf(const QString &name, const QString &text)
{
    MessagePosted message;
    message.at = someTime;
    message.from = personCalled(name);
    message.text = text;
    return message;
}

template<typename T>
T eventOf(const QString &name)
{
    T event;
    event.at = someTime;
    event.people = {personCalled(name)};
    return event;
}

template<MessageChange Change>
Change eventOf()
{
    Change change;
    change.at = someTime;
    change.from = personCalled(u"alice"_s);
    return change;
}

Left leftBecauseOf(LeaveReason reason)
{
    Left left = eventOf<Left>(u"alice"_s);
    left.reason = reason;
    return left;
}

Renamed renamed()
{
    Renamed event;
    event.at = someTime;
    event.person = personCalled(u"alicia"_s);
    event.old = u"alice"_s;
    return event;
}

Notice announced(const QString &text)
{
    Notice notice;
    notice.at = someTime;
    notice.text = text;
    return notice;
}

RoomSnapshot roomOfTwo()
{
    Guest alice;
    alice.person.name = u"alice\x1b[2J"_s;
    alice.address = someAddress;
    Guest nameless;
    nameless.person.name = u"127.0.0.1:5001"_s;
    nameless.address = nameless.person.name;
    nameless.named = false;
    RoomSnapshot room;
    room.guests = {alice, nameless};
    room.connections = 3;
    room.messages = 17;
    room.address = u"0.0.0.0:9999"_s;
    room.upSeconds = 3 * 3600 + 62;
    return room;
}

} // namespace

class ConsolePrinterTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void firstLineTellsWhereTheServerListens();
    void saysHowToJoin_data();
    void saysHowToJoin();
    void menuLineShowsTheNumbers();
    void showsEvents_data();
    void showsEvents();
    void messageOfSeveralLinesIsOneLine();
    void hidesWhatIsNoNews();
    void listsPeopleFromZeroWithTheirAddresses();
    void tellsTheStatus();
    void tellsWhatCameOfACommand();
    void whatTheFeedShowsIsNotToldTwice();
    void showsWhatWasFound();
    void saysWhatBecameOfAnExport();
    void refusalSpeaksOfWhatWasTyped();

private:
    const Phrasebook m_phrases {u"en"_s};
    ConsolePrinter m_printer {m_phrases};
};

void ConsolePrinterTest::firstLineTellsWhereTheServerListens()
{
    QCOMPARE(ConsolePrinter::opening(u"[::1]:40000"_s).front(), u"listening on [::1]:40000"_s);
}

void ConsolePrinterTest::saysHowToJoin_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("command");
    QTest::newRow("one address") << u"10.0.0.1:9999"_s << u"nc 10.0.0.1 9999 "_s;
    QTest::newRow("IPv6") << u"[::1]:9999"_s << u"nc ::1 9999 "_s;
    QTest::newRow("all IPv4") << u"0.0.0.0:9999"_s << u"nc localhost 9999 "_s;
    QTest::newRow("all") << u"[::]:9999"_s << u"nc localhost 9999 "_s;
}

void ConsolePrinterTest::saysHowToJoin()
{
    QFETCH(QString, address);
    QFETCH(QString, command);

    const QString line = ConsolePrinter::opening(address).at(1);

    QVERIFY2(line.contains(command), qPrintable(line));
    QVERIFY2(line.contains(u"alice -n"_s), qPrintable(line));
}

void ConsolePrinterTest::menuLineShowsTheNumbers()
{
    const QString menu = ConsolePrinter::opening(u"127.0.0.1:1"_s).at(2);

    for (const VerbRow &row : verbRows()) {
        if (row.menu)
            QVERIFY2(menu.contains(QString::number(row.menu) + u' ' + QLatin1String(row.meaning)),
                qPrintable(menu));
    }
}

void ConsolePrinterTest::showsEvents_data()
{
    QTest::addColumn<FeedEntry>("entry");
    QTest::addColumn<QString>("line");
    MessagePosted told = messageOf(u"alice"_s, u"psst"_s);
    told.to = personCalled(u"Host"_s);
    QTest::newRow("said") << FeedEntry {messageOf(u"alice"_s, u"hi %1"_s), someAddress.toUtf8()}
                          << u"alice (127.0.0.1:5000): hi %1"_s;
    QTest::newRow("said without a name") << FeedEntry {messageOf(someAddress, u"hi"_s),
        someAddress.toUtf8()} << u"127.0.0.1:5000: hi"_s;
    QTest::newRow("told") << FeedEntry {told, someAddress.toUtf8()}
                          << u"alice (127.0.0.1:5000) → Host: psst"_s;
    MessagePosted answered = messageOf(u"Host"_s, u"yes?"_s);
    answered.from.role = Role::Host;
    answered.to = personCalled(u"alice"_s);
    QTest::newRow("answered") << FeedEntry {answered, someAddress.toUtf8()}
                              << u"Host → alice (127.0.0.1:5000): yes?"_s;
    QTest::newRow("came") << FeedEntry {eventOf<Joined>(u"alice"_s), someAddress.toUtf8()}
                          << u"alice (127.0.0.1:5000) came in"_s;
    QTest::newRow("left") << FeedEntry {leftBecauseOf(LeaveReason::Exit), someAddress.toUtf8()}
                          << u"alice (127.0.0.1:5000) left"_s;
    QTest::newRow("offline") << FeedEntry {leftBecauseOf(LeaveReason::Offline),
        someAddress.toUtf8()} << u"alice (127.0.0.1:5000) went offline"_s;
    QTest::newRow("renamed") << FeedEntry {renamed(), someAddress.toUtf8()}
                             << u"alice is now called alicia (127.0.0.1:5000)"_s;
    Edited edited = eventOf<Edited>();
    edited.text = u"new"_s;
    QTest::newRow("edited") << FeedEntry {edited, someAddress.toUtf8()}
                            << u"alice (127.0.0.1:5000) changed a message: new"_s;
    Deleted deleted = eventOf<Deleted>();
    deleted.author = u"bob"_s;
    QTest::newRow("deleted") << FeedEntry {deleted, someAddress.toUtf8()}
                             << u"alice (127.0.0.1:5000) deleted a message of bob"_s;
    Reacted reacted = eventOf<Reacted>();
    reacted.emoji = u"👍"_s;
    reacted.about = u"tea"_s;
    QTest::newRow("reacted") << FeedEntry {reacted, someAddress.toUtf8()}
                             << u"alice (127.0.0.1:5000) reacted with 👍: tea"_s;
    QTest::newRow("moderated") << FeedEntry {leftBecauseOf(LeaveReason::Kicked),
        someAddress.toUtf8(), false, u"Mo"_s}
                               << u"alice (127.0.0.1:5000) was disconnected by Mo"_s;
    QTest::newRow("announced") << FeedEntry {announced(u"tea"_s), {}} << u"to all: tea"_s;
}

void ConsolePrinterTest::showsEvents()
{
    QFETCH(FeedEntry, entry);
    QFETCH(QString, line);

    QCOMPARE(m_printer.feedLine(entry), u"[2026-11-21 09:30:02] "_s + line);
}

void ConsolePrinterTest::messageOfSeveralLinesIsOneLine()
{
    const QString line = m_printer.feedLine(
        {messageOf(u"al\rice"_s, u"one\ntwo\x1b[31m\u202e"_s), someAddress.toUtf8()});

    QVERIFY(!line.contains(u'\n'));
    QVERIFY(!line.contains(u'\r'));
    QVERIFY(!line.contains(QChar(0x1b)));
    QVERIFY(!line.contains(QChar(0x202e)));
}

void ConsolePrinterTest::hidesWhatIsNoNews()
{
    QVERIFY(m_printer.feedLine({Typing {}, someAddress.toUtf8()}).isEmpty());
}

void ConsolePrinterTest::listsPeopleFromZeroWithTheirAddresses()
{
    const QStringList lines = ConsolePrinter::users(roomOfTwo());

    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"online: 2"_s);
    QVERIFY(lines[1].startsWith(u"0  alice"_s));
    QVERIFY(lines[1].endsWith(someAddress));
    QVERIFY(!lines[1].contains(QChar(0x1b)));
    QCOMPARE(lines[2], u"1  (no name)  127.0.0.1:5001"_s);
}

void ConsolePrinterTest::tellsTheStatus()
{
    RoomSnapshot room = roomOfTwo();
    const QString open = ConsolePrinter::status(room).join(u'\n');
    QVERIFY2(open.contains(u"0.0.0.0:9999"_s), qPrintable(open));
    QVERIFY2(open.contains(u"connections: 3"_s), qPrintable(open));
    QVERIFY2(open.contains(u"messages: 17"_s), qPrintable(open));
    QVERIFY2(open.contains(u"3:01:02"_s), qPrintable(open));

    room.doorOpen = false;

    QVERIFY(ConsolePrinter::status(room).join(u'\n').contains(u"the door is closed"_s));
}

void ConsolePrinterTest::showsWhatWasFound()
{
    QCOMPARE(m_printer.found({}), QStringList {u"nothing was found"_s});
    MessagePosted message;
    message.id = EventId {1301};
    message.from.name = u"alice"_s;
    message.text = u"tea\n\u001b[31m"_s;
    const QStringList lines = m_printer.found({{message}, true});
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"there is more"_s));
    QVERIFY(lines[1].contains(u"alice: tea"_s));
    QVERIFY2(lines[1].startsWith(u"#1301 "_s), qPrintable(lines[1]));
    QVERIFY(!lines[1].contains(u'\n') && !lines[1].contains(u'\u001b'));
}

void ConsolePrinterTest::saysWhatBecameOfAnExport()
{
    QCOMPARE(ConsolePrinter::exported({u"/tmp/a.md"_s, 3}), u"written: /tmp/a.md (entries: 3)"_s);
    QVERIFY(hostFailureText({u"unknown-ending"_s, {}}).contains(u".jsonl"_s));
    for (const auto &code : {u"file-exists"_s, u"folder-missing"_s, u"not-written"_s})
        QVERIFY(hostFailureText({code, u"/a\u001b"_s}).contains(u"/a␛"_s));
    QVERIFY(hostFailureText({u"not-read"_s, {}}) != u"not-read"_s);
}

void ConsolePrinterTest::tellsWhatCameOfACommand()
{
    QVERIFY(ConsolePrinter::done({Verb::Door, SetDoor {false}}).contains(u"closed"_s));
    QVERIFY(ConsolePrinter::openAgain(u"[::1]:1"_s).endsWith(u"[::1]:1"_s));
}

void ConsolePrinterTest::whatTheFeedShowsIsNotToldTwice()
{
    QVERIFY(ConsolePrinter::done({Verb::Tell, HostTell {}}).isEmpty());
    QVERIFY(ConsolePrinter::done({Verb::Door, SetDoor {true}}).isEmpty());
}

void ConsolePrinterTest::refusalSpeaksOfWhatWasTyped()
{
    const AdminRefused nobody {ErrorCode::NobodyCalled, u"zoe"_s};
    Addressee ninth;
    ninth.index = 9;
    const Addressee gone {{}, {"id"}, {}};

    QVERIFY(
        m_printer.refused({Verb::Kick, HostKick {{}, u"zoe"_s}}, nobody).contains(u"\"zoe\""_s));
    QVERIFY(
        m_printer.refused({Verb::Tell, HostTell {ninth, u"hi"_s}}, nobody).contains(u"has no 9"_s));
    QVERIFY(
        m_printer.refused({Verb::Tell, HostTell {gone, u"hi"_s}}, nobody).contains(u"has left"_s));
    QVERIFY(!m_printer.refused({Verb::Say, HostSay {}}, {ErrorCode::TooLong, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(ConsolePrinterTest)
#include "tst_consoleprinter.moc"
