// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/listenaddress.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class ListenAddressTest final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void aPlaceOfThisComputerAloneIsLoopbackWithAPort_data();
    void aPlaceOfThisComputerAloneIsLoopbackWithAPort();
};

void ListenAddressTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("both") << u"127.0.0.1:5000"_s << u"127.0.0.1:5000"_s;
    QTest::newRow("port") << u"5000"_s << u"*:5000"_s;
    QTest::newRow("port 0") << u"0"_s << u"*:0"_s;
    QTest::newRow("colon and port") << u":5000"_s << u"*:5000"_s;
    QTest::newRow("star") << u"*:1"_s << u"*:1"_s;
    QTest::newRow("address") << u"10.0.0.1"_s << u"10.0.0.1:9999"_s;
    QTest::newRow("localhost") << u"localhost:7"_s << u"127.0.0.1:7"_s;
    QTest::newRow("IPv6 and port") << u"[::1]:0"_s << u"[::1]:0"_s;
    QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"[::1]:9999"_s;
    QTest::newRow("IPv6") << u"fe80::1"_s << u"[fe80::1]:9999"_s;
    QTest::newRow("any IPv4") << u"0.0.0.0:65535"_s << u"0.0.0.0:65535"_s;
}

void ListenAddressTest::readsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);

    const std::optional<ListenAddress> parsed = parseListenAddress(text);

    QVERIFY(parsed);
    QCOMPARE(listenAddressText(parsed->address, parsed->port), shown);
    QCOMPARE(parseListenAddress(shown), parsed);
}

void ListenAddressTest::aPlaceOfThisComputerAloneIsLoopbackWithAPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // empty: refused
    QTest::newRow("port") << u"9998"_s << u"127.0.0.1:9998"_s;
    QTest::newRow("localhost") << u"localhost:9998"_s << u"127.0.0.1:9998"_s;
    QTest::newRow("another loopback") << u"127.3.0.1:9998"_s << u"127.3.0.1:9998"_s;
    QTest::newRow("IPv6") << u"[::1]:9998"_s << u"[::1]:9998"_s;
    for (const char *text : {"*:9998", ":9998", "0.0.0.0:9998", "[::]:9998", "10.0.0.1:9998",
             "127.0.0.1", "localhost", "[::1]", "0::1", "[::ffff:10.0.0.1]:9998", "70000", ""})
        QTest::newRow(text) << QString::fromLatin1(text) << QString();
}

void ListenAddressTest::aPlaceOfThisComputerAloneIsLoopbackWithAPort()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);

    const std::optional<ListenAddress> parsed = parseLoopbackAddress(text);

    QCOMPARE(parsed ? listenAddressText(parsed->address, parsed->port) : QString(), shown);
}

void ListenAddressTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", ":", "65536", "-1", "127.0.0.1:65536", "127.0.0.1:", "127.0.0.1:+5", "127.1",
            "300.0.0.1", "example.org:80", "[::1", "[::1]5", "[::1]:", "::1:zz", "1 2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ListenAddressTest::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);

    QVERIFY(!parseListenAddress(text));
}

QTEST_GUILESS_MAIN(ListenAddressTest)
#include "tst_listenaddress.moc"
