// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/unframedwriter.h"
#include "tests/support/manualclock.h"

#include <QStringDecoder>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class UnframedWriterTest : public QObject
{
    Q_OBJECT
private:
    ManualClock clock;

    /// All writes, each as soon as it may leave.
    QByteArrayList writesOf(UnframedWriter &writer, Charset charset = Charset::Utf8)
    {
        QByteArrayList writes;
        while (const auto due = writer.due()) {
            if (*due > clock.now())
                clock.advance(std::chrono::ceil<Milliseconds>(*due - clock.now()));
            writes << writer.next(clock.now(), charset);
        }
        return writes;
    }

private slots:
    void writesAtOnceAfterASilenceAndThenEveryFiftyMilliseconds()
    {
        UnframedWriter writer;
        writer.push("one", false);
        QVERIFY(*writer.due() <= clock.now());

        QCOMPARE(writer.next(clock.now(), Charset::Utf8), QByteArray("one"));
        writer.push("two", false);

        clock.advance(Milliseconds(49));
        QCOMPARE(writer.next(clock.now(), Charset::Utf8), QByteArray());
        QCOMPARE(*writer.due(), clock.now() + Milliseconds(1));
        clock.advance(Milliseconds(1));
        QCOMPARE(writer.next(clock.now(), Charset::Utf8), QByteArray("two"));
        QVERIFY(writer.isEmpty());
        QVERIFY(!writer.due());
    }

    void joinsWhatPilesUpByLf()
    {
        UnframedWriter writer;
        for (const char *text : {"one", "two", "three"})
            writer.push(text, false);

        QCOMPARE(writesOf(writer), QByteArrayList {"one\ntwo\nthree"});
        QCOMPARE(writer.bytes(), 0);
    }

    void sendsAloneWhatMayNotBeJoined()
    {
        UnframedWriter writer;
        writer.push("before", false);
        writer.push("OK", true);
        writer.push("one", false);
        writer.push("two", false);
        writer.push("exit", true);

        QCOMPARE(writesOf(writer), (QByteArrayList {"before", "OK", "one\ntwo", "exit"}));
    }

    void writesAtMostAThousandBytes()
    {
        UnframedWriter writer;
        writer.push(QByteArray(600, 'a'), false);
        writer.push(QByteArray(399, 'b'), false); // with the LF between them just enough
        writer.push(QByteArray(500, 'c'), false);
        writer.push(QByteArray(500, 'd'), false); // one byte too many

        const QByteArrayList writes = writesOf(writer);

        QCOMPARE(writes.size(), 3);
        QCOMPARE(writes[0].size(), 1000);
        QCOMPARE(writes[1], QByteArray(500, 'c'));
        QCOMPARE(writes[2], QByteArray(500, 'd'));
    }

    void cutsALongTextOnlyBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGb18030");

        for (bool gb18030 : {false, true}) {
            const char *charset = gb18030 ? "GB18030" : "UTF-8";
            QTest::addRow("ASCII in %s", charset) << u"x"_s.repeated(5000) << gb18030;
            QTest::addRow("Chinese in %s", charset) << u"茶"_s.repeated(2001) << gb18030;
            QTest::addRow("one off in %s", charset) << u"x茶"_s.repeated(1500) << gb18030;
            QTest::addRow("emoji in %s", charset) << u"x🍵"_s.repeated(800) << gb18030;
            QTest::addRow("mixed in %s", charset) << u"é茶🍵x丂"_s.repeated(400) << gb18030;
        }
    }

    void cutsALongTextOnlyBetweenCharacters()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGb18030);
        if (isGb18030 && !hasGb18030())
            QSKIP("Qt was built without GB18030");
        const Charset charset = isGb18030 ? Charset::Gb18030 : Charset::Utf8;
        UnframedWriter writer;
        writer.push(encodeText(text, charset), false);

        const QByteArrayList writes = writesOf(writer, charset);

        QString read;
        for (const QByteArray &write : writes) {
            QVERIFY(!write.isEmpty());
            QVERIFY(write.size() <= 1000);
            QStringDecoder decoder(isGb18030 ? "GB18030" : "UTF-8");
            read += QString(decoder(write)); // strictly, each write by itself
            QVERIFY(!decoder.hasError());
        }
        QVERIFY(!read.contains(QChar::ReplacementCharacter));
        QCOMPARE(read, text);
        QVERIFY(writes.size() <= encodeText(text, charset).size() / 997 + 1);
    }

    void goesOnBehindALongText()
    {
        UnframedWriter writer;
        writer.push(QByteArray(1500, 'a'), false);
        writer.push("b", false);

        QCOMPARE(writesOf(writer),
            (QByteArrayList {QByteArray(1000, 'a'), QByteArray(500, 'a') + "\nb"}));
    }

    void countsWhatWaits()
    {
        UnframedWriter writer;
        writer.push(QByteArray(1500, 'a'), false);
        writer.push("OK", true);

        QCOMPARE(writer.bytes(), 1502);
        writer.next(clock.now(), Charset::Utf8);
        QCOMPARE(writer.bytes(), 502);
    }

    void givesLinesToAPeerThatKnowsThem()
    {
        UnframedWriter writer;
        writer.push("one", false);
        writer.push("OK", true);

        QCOMPARE(writer.takeAsLines(), QByteArray("one\nOK\n"));
        QVERIFY(writer.isEmpty());
        QCOMPARE(writer.bytes(), 0);
    }
};

QTEST_GUILESS_MAIN(UnframedWriterTest)
#include "tst_unframedwriter.moc"
