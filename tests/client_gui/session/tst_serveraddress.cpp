// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/serveraddress.h"

#include <QTest>

using namespace Teahouse;

class TestServerAddress final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        const auto row = [](const char *typed, const char *host, int port) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(host) << port;
        };
        row("127.0.0.1:7700", "127.0.0.1", 7700);
        row("  lab3.local ", "lab3.local", 9999);
        row("[::1]:7700", "::1", 7700);
        row("[fe80::1]", "fe80::1", 9999);
        row("fe80::1", "fe80::1", 9999);
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(int, port);

        const std::optional<ServerAddress> address = ServerAddress::parse(typed);

        QVERIFY(address);
        QCOMPARE(address->host, host);
        QCOMPARE(int(address->port), port);
        QCOMPARE(ServerAddress::parse(address->toString()), address);
    }

    void knowsOneAddressInAllItsSpellings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *typed, const char *canonical) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(canonical);
        };
        row("Lab3.LOCAL.", "lab3.local:9999");
        row("lab3.local:09999", "lab3.local:9999");
        row("my_computer", "my_computer:9999");
        row("BÜCHER.example", "xn--bcher-kva.example:9999");
        row("127.1:7700", "127.0.0.1:7700");
        row("127.0.0.1.:7700", "127.0.0.1:7700");
        row("[::FFFF:127.0.0.1]:7700", "127.0.0.1:7700");
        row("2001:DB8:0:0::0001", "[2001:db8::1]:9999");
        row("localhost", "localhost:9999");
    }

    void knowsOneAddressInAllItsSpellings()
    {
        QFETCH(QString, typed);
        QFETCH(QString, canonical);

        const std::optional<ServerAddress> address = ServerAddress::parse(typed);

        QVERIFY(address);
        QCOMPARE(address->canonical(), canonical);
        QCOMPARE(ServerAddress::parse(canonical)->canonical(), canonical);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "  ", ":9999", "host:", "host:0", "host:65536", "host:abc",
                 "two words", "http://host", "[::1", "[::1]x", "[::1]:", "[]:1", ":::"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, typed);

        QVERIFY(!ServerAddress::parse(typed));
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
