// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/commandword.h"
#include "shared/protocol/linereader.h"

#include <QTest>

using namespace Teahouse;
using namespace std::chrono_literals;

namespace {

constexpr qint64 maximum = 100;

// Frames as one can read and compare them; "<too long>" stands for TooLong.
const QByteArray tooLong = QByteArrayLiteral("<too long>");

template<typename Next>
QByteArrayList drain(Next next)
{
    QByteArrayList frames;
    for (;;) {
        const Frame frame = next();
        if (frame.status == FrameStatus::Incomplete)
            return frames;
        frames << (frame.status == FrameStatus::TooLong ? tooLong : frame.bytes);
    }
}

QByteArrayList drain(LineFramer &framer)
{
    return drain([&] { return framer.next(); });
}

QByteArrayList drain(QuietGapReader &reader, Instant now)
{
    return drain([&] { return reader.next(now); });
}

QByteArrayList sliced(const QByteArray &bytes, qsizetype size)
{
    QByteArrayList slices;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        slices << bytes.mid(at, size);
    return slices;
}

void addDialogues()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("frames");

    QTest::newRow("LF") << QByteArray("alice -n\nhi -ta\nexit\n")
                        << QByteArrayList {"alice -n", "hi -ta", "exit"};
    QTest::newRow("CR LF") << QByteArray("alice -n\r\nhi -ta\r\nexit\r\n")
                           << QByteArrayList {"alice -n", "hi -ta", "exit"};
    QTest::newRow("both") << QByteArray("a -n\r\nb\n") << QByteArrayList {"a -n", "b"};
    QTest::newRow("no return inside is lost")
        << QByteArray("a\rb\r\r\n") << QByteArrayList {"a\rb\r"};
    QTest::newRow("blanks are kept") << QByteArray(" a  -ta \t\n") << QByteArrayList {" a  -ta \t"};
    QTest::newRow("empty lines") << QByteArray("\n\r\n \t \n\na\n")
                                 << QByteArrayList {"", "", "", "", "a"};
    QTest::newRow("chinese") << QByteArray("茶 -n\n你好 🍵 -ta\n")
                             << QByteArrayList {"茶 -n", "你好 🍵 -ta"};
    QTest::newRow("gbk") << QByteArray("\xc4\xe3\xba\xc3 -ta\n\xc4\xe3\n")
                         << QByteArrayList {"\xc4\xe3\xba\xc3 -ta", "\xc4\xe3"};
    QTest::newRow("nul") << QByteArray("a\0b\n", 4) << QByteArrayList {QByteArray("a\0b", 3)};
    QTest::newRow("just fits") << QByteArray(maximum, 'x') + "\nb\n"
                               << QByteArrayList {QByteArray(maximum, 'x'), "b"};
    QTest::newRow("just fits with CR") << QByteArray(maximum, 'x') + "\r\nb\n"
                                       << QByteArrayList {QByteArray(maximum, 'x'), "b"};
    QTest::newRow("one too many") << QByteArray(maximum + 1, 'x') + "\nb\n"
                                  << QByteArrayList {tooLong, "b"};
    QTest::newRow("far too long") << QByteArray(1000, 'x') + "\nb\n"
                                  << QByteArrayList {tooLong, "b"};
    QTest::newRow("too long twice") << "a\n" + QByteArray(150, 'x') + '\n' + QByteArray(150, 'y')
            + "\nb\n" << QByteArrayList {"a", tooLong, tooLong, "b"};
}

} // namespace

class LineReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsLinesWhateverTheSegments_data();
    void cutsLinesWhateverTheSegments();
    void readsLinePeersWhateverTheSegments_data();
    void readsLinePeersWhateverTheSegments();
    void framerForgetsWhatItHandedOut();
    void framerStartsAnewWithANewMaximum();
    void framerStaysLinear();

    void knowsACommandByItsLastWord_data();
    void knowsACommandByItsLastWord();
    void waitsAsLongAsTheBytesAsk_data();
    void waitsAsLongAsTheBytesAsk();
    void waitsNoTimeWhileNothingIsBegun();
    void aPlainRoomWaitsTheShortGap();
    void oneQuietCommandMakesAPeerUnframed();
    void aGapOfTheUnframedPeerIsShort();
    void aGapCountsThoughTheOwnerComesLate();
    void joinsWhatComesWithoutAGap();
    void theFirstLineEndMakesALinePeerForGood();
    void aQuietGapMeansNothingToALinePeer();
    void throwsTooLongACommandAwayUntilTheGap();
    void throwsTooLongACommandAwayUntilTheLineEnd();
    void finishesWithWhatIsWhole_data();
    void finishesWithWhatIsWhole();
    void readerStaysLinear();

private:
    Instant m_start {1h};
};

void LineReaderTest::cutsLinesWhateverTheSegments_data()
{
    addDialogues();
}

void LineReaderTest::cutsLinesWhateverTheSegments()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, frames);

    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        LineFramer framer(maximum);
        QByteArrayList got;
        for (const QByteArray &slice : sliced(bytes, size)) {
            framer.append(slice);
            got += drain(framer);
        }
        QCOMPARE(got, frames);
        QVERIFY(framer.isEmpty());
    }
}

void LineReaderTest::readsLinePeersWhateverTheSegments_data()
{
    addDialogues();
}

void LineReaderTest::readsLinePeersWhateverTheSegments()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, frames);

    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        QuietGapReader reader(maximum);
        QByteArrayList got;
        Instant now = m_start;
        for (const QByteArray &slice : sliced(bytes, size)) {
            reader.append(slice, now);
            got += drain(reader, now);
            now += 1ms;
        }
        got += drain(reader, now + 1h);
        QCOMPARE(got, frames);
        QVERIFY(reader.isLinePeer());
        QVERIFY(!reader.isUnframed());
        QVERIFY(!reader.quietDeadline());
        QCOMPARE(reader.finish().status, FrameStatus::Incomplete);
    }
}

void LineReaderTest::framerForgetsWhatItHandedOut()
{
    LineFramer framer(maximum);

    framer.append("one\ntwo\nthr");

    QCOMPARE(drain(framer), (QByteArrayList {"one", "two"}));
    QCOMPARE(framer.held(), 3);
    QVERIFY(!framer.isEmpty());
    QCOMPARE(framer.takeRest(), QByteArray("thr"));
    QCOMPARE(framer.held(), 0);
    framer.append(QByteArray(1000, 'x'));
    QCOMPARE(drain(framer), QByteArrayList {tooLong});
    QCOMPARE(framer.held(), 0);
    QVERIFY(!framer.isEmpty());
    QCOMPARE(framer.takeRest(), QByteArray());
    QVERIFY(framer.isEmpty());
}

void LineReaderTest::framerStartsAnewWithANewMaximum()
{
    LineFramer framer(4);

    framer.append("12345\n12345\n");
    QCOMPARE(framer.next().status, FrameStatus::TooLong);
    framer.setMaximum(5);

    QCOMPARE(framer.next().bytes, QByteArray("12345"));
}

// Were each line to move the rest, or each byte to search it anew, these would take minutes.
void LineReaderTest::framerStaysLinear()
{
    constexpr qsizetype lines = 1'000'000;
    LineFramer framer(4'000'000);

    framer.append(QByteArray("x\n").repeated(lines));
    QCOMPARE(drain(framer).size(), lines);
    qsizetype early = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        framer.append("x");
        early += framer.next().status == FrameStatus::Incomplete ? 0 : 1;
    }
    framer.append("\n");

    QCOMPARE(early, 0);
    QCOMPARE(framer.next().bytes.size(), 1'000'000);
}

void LineReaderTest::knowsACommandByItsLastWord_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ends");

    for (const char *bytes :
        {"alice -n", "hi -ta", "bob hi -to", "-n", "-ta", "-to", "-who", "-help", "exit",
            "exit \t\r", "hi -ta  ", "  -ta", "\xc4\xe3 -ta", "a -n -ta", "-search", "hi -search"})
        QTest::newRow(bytes) << QByteArray(bytes) << true;
    for (const char *bytes : {"", " ", "alice", "alice-n", "alice -", "alice -N", "a -who",
             "so exit", " exit", "exit now", "hi -ta.", "hi -help", "hi\t-ta", "-find"})
        QTest::newRow(*bytes ? bytes : "nothing") << QByteArray(bytes) << false;
}

void LineReaderTest::knowsACommandByItsLastWord()
{
    QFETCH(QByteArray, bytes);

    QTEST(endsInCommandWord(bytes), "ends");
}

void LineReaderTest::waitsAsLongAsTheBytesAsk_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("wait");

    QTest::newRow("a name") << QByteArray("alice -n") << 50;
    QTest::newRow("blanks behind") << QByteArray("alice -n \r") << 50;
    QTest::newRow("who") << QByteArray("-who") << 50;
    QTest::newRow("gbk") << QByteArray("\xc4\xe3\xba\xc3 -ta") << 50;
    QTest::newRow("no word") << QByteArray("alice") << 500;
    QTest::newRow("inside the word") << QByteArray("hi -t") << 500;
    QTest::newRow("inside a character") << QByteArray("hi \xe8\x8c") << 500;
    QTest::newRow("blanks only") << QByteArray("  ") << 500;
}

void LineReaderTest::waitsAsLongAsTheBytesAsk()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, wait);

    for (const qsizetype size : {qsizetype(1), bytes.size()}) {
        QuietGapReader reader(maximum);
        for (const QByteArray &slice : sliced(bytes, size))
            reader.append(slice, m_start);
        const Instant end = m_start + Milliseconds(wait);

        QVERIFY(reader.quietDeadline() == end);
        QCOMPARE(drain(reader, end - 1ms), QByteArrayList());
        QVERIFY(!reader.isUnframed());
        QCOMPARE(drain(reader, end),
            QByteArrayList {bytes.trimmed().isEmpty() ? QByteArray()
                    : bytes.endsWith('\r')            ? bytes.chopped(1)
                                                      : bytes});
        QVERIFY(reader.isUnframed());
        QVERIFY(!reader.quietDeadline());
    }
}

void LineReaderTest::waitsNoTimeWhileNothingIsBegun()
{
    QuietGapReader reader(maximum);

    reader.append({}, m_start);

    QVERIFY(!reader.quietDeadline());
    QCOMPARE(drain(reader, m_start + 1h), QByteArrayList());
    QVERIFY(!reader.isUnframed());
    QVERIFY(!reader.isLinePeer());
}

void LineReaderTest::aPlainRoomWaitsTheShortGap()
{
    QuietGapReader reader(maximum);
    reader.setPlainRoom(true);

    reader.append("good day", m_start);
    QVERIFY(reader.quietDeadline() == m_start + 50ms);
    QCOMPARE(drain(reader, m_start + 50ms), QByteArrayList {"good day"});
    reader.append("\xe8\x8c", m_start + 1s); // but never cuts a character
    QVERIFY(reader.quietDeadline() == m_start + 1500ms);
    reader.append("\xb6", m_start + 1400ms);

    QCOMPARE(drain(reader, m_start + 1450ms), QByteArrayList {"茶"});
}

void LineReaderTest::oneQuietCommandMakesAPeerUnframed()
{
    QuietGapReader reader(maximum);

    reader.append("alice -n", m_start);
    QCOMPARE(drain(reader, m_start + 49ms), QByteArrayList());
    QVERIFY(!reader.isUnframed());

    QCOMPARE(drain(reader, m_start + 50ms), QByteArrayList {"alice -n"});
    QVERIFY(reader.isUnframed());
    QVERIFY(!reader.isLinePeer());
}

void LineReaderTest::aGapOfTheUnframedPeerIsShort()
{
    QuietGapReader reader(maximum);
    reader.append("alice", m_start);
    QCOMPARE(drain(reader, m_start + 499ms), QByteArrayList());
    QCOMPARE(drain(reader, m_start + 500ms), QByteArrayList {"alice"});

    reader.append("what now", m_start + 1s);

    QVERIFY(reader.quietDeadline() == m_start + 1050ms);
    QCOMPARE(drain(reader, m_start + 1050ms), QByteArrayList {"what now"});
}

void LineReaderTest::aGapCountsThoughTheOwnerComesLate()
{
    QuietGapReader reader(maximum);

    reader.append("alice -n", m_start);
    reader.append("hi -ta", m_start + 60ms);
    reader.append("exit", m_start + 120ms);

    QCOMPARE(drain(reader, m_start + 120ms), (QByteArrayList {"alice -n", "hi -ta"}));
    QCOMPARE(drain(reader, m_start + 170ms), QByteArrayList {"exit"});
}

void LineReaderTest::joinsWhatComesWithoutAGap()
{
    QuietGapReader reader(maximum);
    Instant now = m_start;

    for (const char *part : {"al", "ice", " -", "n"}) {
        reader.append(part, now);
        QCOMPARE(drain(reader, now), QByteArrayList());
        now += 49ms;
    }

    QCOMPARE(drain(reader, now + 1ms), QByteArrayList {"alice -n"});
}

void LineReaderTest::theFirstLineEndMakesALinePeerForGood()
{
    QuietGapReader reader(maximum);
    reader.append("alice -n", m_start);
    QCOMPARE(drain(reader, m_start + 50ms), QByteArrayList {"alice -n"});

    reader.append("hi -ta", m_start + 1s);
    reader.append("\nhow -ta", m_start + 1s);

    QCOMPARE(drain(reader, m_start + 1s), QByteArrayList {"hi -ta"});
    QVERIFY(reader.isLinePeer());
    QVERIFY(!reader.isUnframed());
    QCOMPARE(drain(reader, m_start + 1h), QByteArrayList());
}

void LineReaderTest::aQuietGapMeansNothingToALinePeer()
{
    QuietGapReader reader(maximum);
    reader.append("alice -n\nhi -ta", m_start);
    QCOMPARE(drain(reader, m_start), QByteArrayList {"alice -n"});

    QCOMPARE(drain(reader, m_start + 1h), QByteArrayList());
    reader.append(" not yet -ta\n", m_start + 2h);

    QCOMPARE(drain(reader, m_start + 2h), QByteArrayList {"hi -ta not yet -ta"});
}

void LineReaderTest::throwsTooLongACommandAwayUntilTheGap()
{
    QuietGapReader reader(maximum);

    reader.append(QByteArray(maximum + 1, 'x'), m_start);
    QCOMPARE(drain(reader, m_start), QByteArrayList {tooLong});
    reader.append(QByteArray(500, 'x') + " -ta", m_start + 499ms);
    QCOMPARE(drain(reader, m_start + 499ms), QByteArrayList());
    QVERIFY(reader.quietDeadline() == m_start + 999ms);
    QCOMPARE(drain(reader, m_start + 999ms), QByteArrayList());
    QVERIFY(!reader.quietDeadline());
    reader.append("alice -n", m_start + 1s);

    QCOMPARE(drain(reader, m_start + 1050ms), QByteArrayList {"alice -n"});
}

void LineReaderTest::throwsTooLongACommandAwayUntilTheLineEnd()
{
    QuietGapReader reader(maximum);

    reader.append(QByteArray(maximum + 1, 'x'), m_start);
    QCOMPARE(drain(reader, m_start), QByteArrayList {tooLong});
    reader.append("xx\nalice -n\n", m_start + 1ms);

    QCOMPARE(drain(reader, m_start + 1ms), QByteArrayList {"alice -n"});
    QVERIFY(reader.isLinePeer());
}

void LineReaderTest::finishesWithWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("last");

    QTest::newRow("nothing") << QByteArray() << QByteArrayList {};
    QTest::newRow("no line yet") << QByteArray("alice") << QByteArrayList {"alice"};
    QTest::newRow("a half line") << QByteArray("alice -n\nhi") << QByteArrayList {};
    QTest::newRow("a whole command") << QByteArray("alice -n\nhi -ta") << QByteArrayList {"hi -ta"};
    QTest::newRow("exit") << QByteArray("alice -n\nexit\r") << QByteArrayList {"exit"};
    QTest::newRow("the rest of too long a line")
        << "a\n" + QByteArray(150, 'x') + " -ta" << QByteArrayList {};
    QTest::newRow("the rest of too long a command")
        << QByteArray(150, 'x') + " -ta" << QByteArrayList {};
}

void LineReaderTest::finishesWithWhatIsWhole()
{
    QFETCH(QByteArray, bytes);
    QuietGapReader reader(maximum);
    reader.append(bytes, m_start);
    drain(reader, m_start);

    QByteArrayList last;
    if (const Frame frame = reader.finish(); frame.status == FrameStatus::Complete)
        last << frame.bytes;

    QTEST(last, "last");
    QCOMPARE(reader.finish().status, FrameStatus::Incomplete);
}

// A character of three bytes is unfinished twice; were all that stands before it read again each
// time, this would take an hour.
void LineReaderTest::readerStaysLinear()
{
    const QByteArray bytes = QByteArray("茶  ").repeated(200'000) + QByteArray(1'000'000, ' ');
    QuietGapReader reader(bytes.size());

    for (qsizetype i = 0; i < bytes.size(); ++i) {
        reader.append(QByteArrayView(bytes).sliced(i, 1), m_start);
        QCOMPARE(reader.next(m_start).status, FrameStatus::Incomplete);
    }

    QCOMPARE(reader.next(m_start + 500ms).bytes.size(), bytes.size());
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "tst_linereader.moc"
