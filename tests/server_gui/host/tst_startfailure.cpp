// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/startfailure.h"

#include "server_gui/host/wantofroom.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class StartFailureTest final : public QObject
{
    Q_OBJECT
private slots:
    void namesTheAddressAndWhatToDo_data();
    void namesTheAddressAndWhatToDo();
    void namesTheFolderOfTheKey();
    void saysThatTheDiskIsFullWhateverFailed_data();
    void saysThatTheDiskIsFullWhateverFailed();
};

void StartFailureTest::namesTheAddressAndWhatToDo_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("taken") << u"address-in-use"_s << u"another port"_s;
    QTest::newRow("not ours") << u"address-not-here"_s << u"--listen"_s;
    QTest::newRow("not allowed") << u"address-forbidden"_s << u"1024"_s;
    QTest::newRow("anything else") << u"strange"_s << u"the very reason"_s;
}

void StartFailureTest::namesTheAddressAndWhatToDo()
{
    QFETCH(QString, code);
    QFETCH(QString, remedy);
    ServerConfig config;
    config.listenAddress = u"::1"_s;
    config.port = 80;

    const QString text = startFailureText(config, {code, u"the very reason"_s});

    QVERIFY2(text.contains(u"[::1]:80"_s), qPrintable(text));
    QVERIFY2(text.contains(remedy), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));
}

void StartFailureTest::namesTheFolderOfTheKey()
{
    ServerConfig config;
    config.dataDir = u"/var/empty"_s;

    const QString folder = startFailureText(config, {u"no-data-folder"_s, {}});
    const QString full = startFailureText(
        config, {u"data-folder-not-usable"_s, u"/var/empty/lock: No space left"_s});
    const QString key = startFailureText(config, {u"no-key"_s, u"/x/server.key: no PEM"_s});

    QVERIFY2(folder.contains(u"/var/empty"_s), qPrintable(folder));
    QVERIFY2(folder.contains(u"--data"_s), qPrintable(folder));
    QVERIFY2(full.contains(u"/var/empty/lock: No space left"_s), qPrintable(full));
    QVERIFY2(!full.contains(u"another server"_s), qPrintable(full));
    QVERIFY2(key.contains(u"/x/server.key: no PEM"_s), qPrintable(key));
}

void StartFailureTest::saysThatTheDiskIsFullWhateverFailed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("bytesLeft");
    QTest::addColumn<bool>("isFull");
    QTest::newRow("names, full") << u"trust-not-opened"_s << qint64(4096) << true;
    QTest::newRow("history, full") << u"history-not-opened"_s << qint64(0) << true;
    QTest::newRow("names, room") << u"trust-not-opened"_s << leastRoom << false;
    QTest::newRow("names, nobody knows") << u"trust-not-opened"_s << qint64(-1) << false;
    QTest::newRow("in use, full") << u"data-folder-in-use"_s << qint64(0) << false;
    QTest::newRow("damaged, full") << u"history-damaged"_s << qint64(0) << false;
}

void StartFailureTest::saysThatTheDiskIsFullWhateverFailed()
{
    QFETCH(QString, code);
    QFETCH(qint64, bytesLeft);
    QFETCH(bool, isFull);

    const Error error = wantOfRoomOr({code, u"/x/file: why"_s}, bytesLeft);

    QCOMPARE(error.code == u"no-room"_s, isFull);
    const QString text = startFailureText({}, error);
    QCOMPARE(text.contains(u"the disk is full: /x/file: why"_s), isFull);
}

QTEST_GUILESS_MAIN(StartFailureTest)
#include "tst_startfailure.moc"
