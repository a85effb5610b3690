// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/configwriter.h"

#include "server_gui/host/options.h"
#include "tests/support/filecontent.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class ConfigWriterTest final : public QObject
{
    Q_OBJECT
private slots:
    void changesOneLineAndLeavesTheOthers_data();
    void changesOneLineAndLeavesTheOthers();
    void onlyWhatDiffersIsWritten();
    void whatWasWrittenIsReadBack();
    void makesTheFileAndItsFolder();
    void saysWhyItCannotWrite();
};

void ConfigWriterTest::changesOneLineAndLeavesTheOthers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("where it stands")
        << QByteArray("# mine\n[server]\nroom = old\n\n# end\ndesk = on\n")
        << QByteArray("# mine\n[server]\nroom = new room\n\n# end\ndesk = on\n");
    QTest::newRow("in another spelling")
        << QByteArray("[Server]\nROOM=old\n") << QByteArray("[Server]\nroom = new room\n");
    QTest::newRow("not in the other section")
        << QByteArray("[limits]\nroom = 1\n[server]\ndesk = on\n\n[limits]\n")
        << QByteArray("[limits]\nroom = 1\n[server]\ndesk = on\nroom = new room\n\n[limits]\n");
    QTest::newRow("a comment is no entry") << QByteArray(
        "[server]\n# room = old\n") << QByteArray("[server]\n# room = old\nroom = new room\n");
    QTest::newRow("no section") << QByteArray("# only this\n")
                                << QByteArray("# only this\n\n[server]\nroom = new room\n");
    QTest::newRow("empty") << QByteArray() << QByteArray("[server]\nroom = new room\n");
    QTest::newRow("carriage returns") << QByteArray("[server]\r\nroom = old\r\n")
                                      << QByteArray("[server]\r\nroom = new room\r\n");
}

void ConfigWriterTest::changesOneLineAndLeavesTheOthers()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);

    QCOMPARE(withEntries(before, {{u"server"_s, u"room"_s, u"new room"_s, 0}}), after);
}

void ConfigWriterTest::onlyWhatDiffersIsWritten()
{
    ServerConfig now;
    now.port = 7000;
    now.room.greeting = u"one\ntwo"_s;

    const std::vector<ConfigEntry> expected {
        {u"server"_s, u"listen"_s, u"*:7000"_s, 0}, {u"server"_s, u"greeting"_s, u"one\ntwo"_s, 0}};
    QCOMPARE(changedEntries({}, now), expected);
    QVERIFY(changedEntries(now, now).empty());
}

void ConfigWriterTest::whatWasWrittenIsReadBack()
{
    ServerConfig wanted;
    wanted.room.name = u"三号实验室 · Lab 3"_s;
    wanted.room.greeting = u" \"hi\"\n# no comment \\n"_s;
    wanted.room.echo = false;
    wanted.limits.messageBurst = 0;
    wanted.limits.messagesPerSecond = 0;

    const QByteArray file = withEntries("[limits]\n", changedEntries({}, wanted));

    const Result<Startup> read = applyConfigFile({}, file, u"f"_s, {});
    QVERIFY2(read.isOk(), read.isOk() ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->config, wanted);
}

void ConfigWriterTest::makesTheFileAndItsFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/server.ini"_s);

    QVERIFY(saveEntries(path, {{u"server"_s, u"room"_s, u"one"_s, 0}}).isOk());
    QVERIFY(saveEntries(path, {{u"server"_s, u"room"_s, u"two"_s, 0}}).isOk());

    QCOMPARE(contentOf(path), QByteArray("[server]\nroom = two\n"));
}

void ConfigWriterTest::saysWhyItCannotWrite()
{
    const QTemporaryDir folder;

    const Result<bool> saved = saveEntries(folder.path(), {{u"server"_s, u"a"_s, u"b"_s, 0}});

    QVERIFY(!saved.isOk());
    QVERIFY(!saved.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(ConfigWriterTest)
#include "tst_configwriter.moc"
