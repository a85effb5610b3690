// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/clientmemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestClientMemory final : public QObject
{
    Q_OBJECT
private slots:
    void remembersAllOfIt()
    {
        const QTemporaryDir folder;
        Remembered remembered;
        remembered.name = u"Mei Lin"_s;
        remembered.servers = {{u"lab3:7700"_s, ProtocolChoice::Text}, {u"[::1]:9999"_s, {}}};
        remembered.preferences = {u"dark"_s, u"zh_CN"_s, 125, SendKey::ControlEnter,
            {NoticeOf::Everything, true, true, true}};
        remembered.recentEmoji = {u"🍵"_s, u"👍"_s};
        remembered.geometry = "bytes";
        remembered.sidebarWidth = 300;
        remembered.peopleShown = false;

        ClientMemory(folder.filePath(u"a.ini"_s)).store(remembered);

        QCOMPARE(ClientMemory(folder.filePath(u"a.ini"_s)).load(), remembered);
    }

    void aMissingOrDamagedFileGivesDefaults()
    {
        const QTemporaryDir folder;
        QFile damaged(folder.filePath(u"b.ini"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("zoom=9000\nsend-with=\\x1\nnotify-of=7\nservers\\size="
                      "3\nservers\\1\\address=a b\n\x01\xff[[[\n");
        damaged.close();

        QCOMPARE(ClientMemory(folder.filePath(u"none.ini"_s)).load(), Remembered {});
        const Remembered load = ClientMemory(damaged.fileName()).load();
        QVERIFY(load.servers.empty());
        QCOMPARE(load.preferences.zoom, 150);
        QCOMPARE(load.preferences.sendKey, SendKey::Enter);
        QCOMPARE(load.preferences.notices.of, NoticeOf::Mentions);
    }

    void theServerJoinedLastIsTheFirstAndTheOldestGoes()
    {
        Remembered remembered;
        for (int i = 0; i < 10; ++i)
            rememberServer(remembered, {u"host%1:1"_s.arg(i), {}});

        rememberServer(remembered, {u"host5:1"_s, ProtocolChoice::Plain});

        QCOMPARE(remembered.servers.size(), 8U);
        QCOMPARE(remembered.servers.front(), (KnownServer {u"host5:1"_s, ProtocolChoice::Plain}));
        QCOMPARE(remembered.servers.back().address, u"host2:1"_s);
    }
};

QTEST_GUILESS_MAIN(TestClientMemory)
#include "tst_clientmemory.moc"
