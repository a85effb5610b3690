// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/negotiation.h"

#include <QTest>

using namespace Teahouse;

class NegotiationTest : public QObject
{
    Q_OBJECT

private slots:
    void firstBytesDecideTheSession_data();
    void firstBytesDecideTheSession();
    void knowsAnHttpRequestByItsWholeLine_data();
    void knowsAnHttpRequestByItsWholeLine();
};

void NegotiationTest::firstBytesDecideTheSession_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SessionKind>("kind");

    QTest::newRow("nothing") << QByteArray() << SessionKind::Undecided;
    QTest::newRow("half a hello") << QByteArray("\x16") << SessionKind::Undecided;
    QTest::newRow("client hello") << QByteArray("\x16\x03\x01") << SessionKind::Tls;
    QTest::newRow("no client hello") << QByteArray("\x16\x02") << SessionKind::Text;
    QTest::newRow("json") << QByteArray("{") << SessionKind::Json;
    QTest::newRow("a blank before json") << QByteArray(" {") << SessionKind::Text;
    QTest::newRow("text") << QByteArray("a") << SessionKind::Text;
    QTest::newRow("line feed") << QByteArray("\n") << SessionKind::Text;
    QTest::newRow("gbk") << QByteArray("\xc4") << SessionKind::Text;
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1") << SessionKind::Text;
    QTest::newRow("telnet option") << QByteArray("\xff\xfd") << SessionKind::Text;
}

void NegotiationTest::firstBytesDecideTheSession()
{
    QFETCH(QByteArray, bytes);

    QTEST(negotiate(bytes), "kind");
}

void NegotiationTest::knowsAnHttpRequestByItsWholeLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("is");

    QTest::newRow("get") << QByteArray("GET / HTTP/1.1") << true;
    QTest::newRow("with its return") << QByteArray("GET / HTTP/1.1\r") << true;
    QTest::newRow("http 2") << QByteArray("PRI * HTTP/2") << true;
    QTest::newRow("connect") << QByteArray("CONNECT a.example:443 HTTP/1.0") << true;
    QTest::newRow("16 letters") << QByteArray("UPDATEREDIRECTRE / HTTP/1.1") << true;
    QTest::newRow("17 letters") << QByteArray("UPDATEREDIRECTREF / HTTP/1.1") << false;
    QTest::newRow("2 letters") << QByteArray("GO / HTTP/1.1") << false;
    QTest::newRow("a name") << QByteArray("GET -n") << false;
    QTest::newRow("small letters") << QByteArray("get / HTTP/1.1") << false;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1") << false;
    QTest::newRow("an empty target") << QByteArray("GET  HTTP/1.1") << false;
    QTest::newRow("two targets") << QByteArray("GET /a /b HTTP/1.1") << false;
    QTest::newRow("no version") << QByteArray("GET / HTTP/") << false;
    QTest::newRow("odd version") << QByteArray("GET / HTTP/1.x") << false;
    QTest::newRow("said about it") << QByteArray("GET / HTTP/1.1 -ta") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void NegotiationTest::knowsAnHttpRequestByItsWholeLine()
{
    QFETCH(QByteArray, line);

    QTEST(isHttpRequest(line), "is");
}

QTEST_GUILESS_MAIN(NegotiationTest)
#include "tst_negotiation.moc"
