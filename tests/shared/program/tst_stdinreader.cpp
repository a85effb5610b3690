// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/stdinreader.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QSignalSpy &spy)
{
    QStringList lines;
    for (const QList<QVariant> &arguments : spy)
        lines += arguments.at(0).toString();
    return lines;
}

} // namespace

class StdinReaderTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void readsLinesHoweverTheyAreCut();
    void lastLineNeedsNoLineEnd();
    void lineThatIsTooLongIsToldAndTheNextOneCounts();
    void linesWaitWhileItIsStopped();
    void tellsTheEndWhilePausedWhereNothingComesBeforeIt();
    void restsOnceTheInputHasEnded_data();
    void restsOnceTheInputHasEnded();

private:
    void type(const QByteArray &bytes) const;
    void endInput();

    std::array<int, 2> m_pipe {-1, -1};
};

void StdinReaderTest::init()
{
    QCOMPARE(::pipe(m_pipe.data()), 0);
}

void StdinReaderTest::cleanup()
{
    endInput();
    ::close(m_pipe[0]);
}

void StdinReaderTest::type(const QByteArray &bytes) const
{
    QCOMPARE(::write(m_pipe[1], bytes.constData(), size_t(bytes.size())), ssize_t(bytes.size()));
}

void StdinReaderTest::endInput()
{
    if (m_pipe[1] >= 0)
        ::close(m_pipe[1]);
    m_pipe[1] = -1;
}

void StdinReaderTest::readsLinesHoweverTheyAreCut()
{
    StdinReader reader(m_pipe[0]);
    QSignalSpy lines(&reader, &StdinReader::lineRead);
    reader.start();
    const QByteArray all = u"say 茶\r\nusers\n"_s.toUtf8();

    for (const char byte : all) {
        type(QByteArray(1, byte));
        QTest::qWait(1);
    }
    type("one\ntwo\n");

    QTRY_COMPARE(lines.count(), 4);
    QCOMPARE(linesOf(lines), (QStringList {u"say 茶"_s, u"users"_s, u"one"_s, u"two"_s}));
}

void StdinReaderTest::lastLineNeedsNoLineEnd()
{
    StdinReader reader(m_pipe[0]);
    QSignalSpy lines(&reader, &StdinReader::lineRead);
    QSignalSpy ended(&reader, &StdinReader::ended);
    type("users");
    endInput();

    reader.start();

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(linesOf(lines), QStringList {u"users"_s});
}

void StdinReaderTest::lineThatIsTooLongIsToldAndTheNextOneCounts()
{
    StdinReader reader(m_pipe[0]);
    QSignalSpy lines(&reader, &StdinReader::lineRead);
    QSignalSpy tooLong(&reader, &StdinReader::lineTooLong);
    reader.start();

    type(QByteArray(StdinReader::longestLine + 100, 'x') + "\nusers\n");

    QTRY_COMPARE(lines.count(), 1);
    QCOMPARE(tooLong.count(), 1);
    QCOMPARE(linesOf(lines), QStringList {u"users"_s});
}

void StdinReaderTest::tellsTheEndWhilePausedWhereNothingComesBeforeIt()
{
    StdinReader reader(m_pipe[0]);
    QSignalSpy lines(&reader, &StdinReader::lineRead);
    QSignalSpy ended(&reader, &StdinReader::ended);
    connect(&reader, &StdinReader::lineRead, &reader, &StdinReader::pause);
    type("one\ntwo\n");
    reader.start();
    QTRY_COMPARE(linesOf(lines), QStringList {u"one"_s});
    endInput();

    reader.start();

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(linesOf(lines), (QStringList {u"one"_s, u"two"_s}));
}

void StdinReaderTest::linesWaitWhileItIsStopped()
{
    StdinReader reader(m_pipe[0]);
    QSignalSpy lines(&reader, &StdinReader::lineRead);
    QSignalSpy ended(&reader, &StdinReader::ended);
    const auto stopOnce = connect(&reader, &StdinReader::lineRead, &reader, &StdinReader::stop);
    type("one\ntwo\nthree");
    endInput();

    reader.start();
    QTRY_COMPARE(lines.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(linesOf(lines), QStringList {u"one"_s});
    QCOMPARE(ended.count(), 0);

    disconnect(stopOnce);
    reader.start();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(linesOf(lines), (QStringList {u"one"_s, u"two"_s, u"three"_s}));
}

void StdinReaderTest::restsOnceTheInputHasEnded_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("pipe") << u""_s;
    QTest::newRow("nothing") << u"/dev/null"_s;
    QTest::newRow("file") << QStringLiteral(TEAHOUSE_SOME_FILE);
}

void StdinReaderTest::restsOnceTheInputHasEnded()
{
    QFETCH(QString, path);
    endInput();
    const int descriptor = path.isEmpty() ? ::dup(m_pipe[0]) : ::open(qPrintable(path), O_RDONLY);
    QVERIFY(descriptor >= 0);
    StdinReader reader(descriptor);
    QSignalSpy ended(&reader, &StdinReader::ended);

    reader.start();
    QTRY_COMPARE(ended.count(), 1);
    const auto *notifier = reader.findChild<QSocketNotifier *>();

    QVERIFY(notifier);
    QVERIFY(!notifier->isEnabled());
    ::close(descriptor);
}

QTEST_GUILESS_MAIN(StdinReaderTest)
#include "tst_stdinreader.moc"
