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
