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
        remembered.theme = u"dark"_s;
        remembered.language = u"zh_CN"_s;
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
        damaged.write("servers\\size=3\nservers\\1\\address=a b\n\x01\xff[[[\n");
        damaged.close();

        QCOMPARE(ClientMemory(folder.filePath(u"none.ini"_s)).load(), Remembered {});
        QVERIFY(ClientMemory(damaged.fileName()).load().servers.empty());
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
