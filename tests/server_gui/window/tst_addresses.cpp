// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/addresses.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class AddressesTest final : public QObject
{
    Q_OBJECT
private slots:
    void handsOutWhatOthersReach_data();
    void handsOutWhatOthersReach();
    void takesAddressesApart();
};

void AddressesTest::handsOutWhatOthersReach_data()
{
    QTest::addColumn<QString>("listening");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QStringList>("handedOut");

    QTest::newRow("the house's own network first")
        << u"[::]:9999"_s
        << QStringList {u"2001:db8::5"_s, u"203.0.113.9"_s, u"192.168.10.5"_s, u"10.1.2.3"_s}
        << QStringList {u"192.168.10.5:9999"_s, u"10.1.2.3:9999"_s, u"203.0.113.9:9999"_s,
               u"[2001:db8::5]:9999"_s};
    QTest::newRow("IPv4 alone") << u"0.0.0.0:7000"_s
                                << QStringList {u"2001:db8::5"_s, u"192.168.10.5"_s}
                                << QStringList {u"192.168.10.5:7000"_s};
    QTest::newRow("one address") << u"192.168.10.5:7000"_s << QStringList {u"10.1.2.3"_s}
                                 << QStringList {u"192.168.10.5:7000"_s};
    QTest::newRow("nothing that only this machine reaches")
        << u"[::]:9999"_s << QStringList {u"127.0.0.1"_s, u"::1"_s, u"fe80::1"_s, u"10.1.2.3"_s}
        << QStringList {u"10.1.2.3:9999"_s};
    QTest::newRow("no network") << u"[::]:9999"_s << QStringList {u"127.0.0.1"_s}
                                << QStringList {u"127.0.0.1:9999"_s};
}

void AddressesTest::handsOutWhatOthersReach()
{
    QFETCH(QString, listening);
    QFETCH(QStringList, own);
    QFETCH(QStringList, handedOut);
    QList<QHostAddress> addresses;
    for (const QString &address : own)
        addresses += QHostAddress(address);

    QCOMPARE(addressesToHandOut(listening, addresses), handedOut);
}

void AddressesTest::takesAddressesApart()
{
    QCOMPARE(hostOfAddress(u"192.168.1.20:51234"_s), u"192.168.1.20"_s);
    QCOMPARE(hostOfAddress(u"[2001:db8::1]:51234"_s), u"2001:db8::1"_s);
    QCOMPARE(portOfAddress(u"[2001:db8::1]:51234"_s), quint16(51234));
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
