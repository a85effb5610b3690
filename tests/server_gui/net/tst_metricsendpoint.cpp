// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/metricsendpoint.h"

#include "tests/server_gui/net/socketpeer.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class MetricsEndpointTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_asked = 0;
        m_endpoint = std::make_unique<MetricsEndpoint>([this] {
            ++m_asked;
            ServerFigures figures;
            figures.people = 42;
            return figures;
        });
        const Result<QString> address = m_endpoint->open(u"127.0.0.1"_s, 0);
        QVERIFY(bool(address));
        m_port = quint16(address->section(u':', -1).toInt());
    }

    void tellsTheFigures()
    {
        SocketPeer prometheus = SocketPeer::connectedTo(m_port);

        prometheus.send("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n");

        QTRY_VERIFY(prometheus.hasEnded());
        const QByteArray answer = prometheus.take();
        QVERIFY(answer.startsWith("HTTP/1.0 200 OK\r\n"));
        QVERIFY(answer.contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
        QVERIFY(answer.contains("\nteahouse_people 42\n"));
        const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(body.size()) + "\r\n"));
    }

    void takesARequestInPieces()
    {
        SocketPeer peer = SocketPeer::connectedTo(m_port);
        for (const char *piece : {"GE", "T / HT", "TP/1.0\r", "\n\r"}) {
            peer.send(piece);
            QTest::qWait(5);
            QCOMPARE(peer.received(), QByteArray());
        }
        peer.send("\n");
        QTRY_VERIFY(peer.received().startsWith("HTTP/1.0 200 "));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("another page")
            << QByteArray("GET /passwd HTTP/1.0\r\n\r\n") << QByteArray("404");
        QTest::newRow("another method")
            << QByteArray("POST /metrics HTTP/1.0\r\n\r\n") << QByteArray("405");
        QTest::newRow("no words") << QByteArray("\r\n\r\n") << QByteArray("400");
        QTest::newRow("too few words") << QByteArray("GET /metrics\n\n") << QByteArray("400");
        QTest::newRow("bytes") << QByteArray("\x16\x03\x01\x00\xff\n\n", 7) << QByteArray("400");
        QTest::newRow("a join") << QByteArray("alice -n\n\n") << QByteArray("400");
        QTest::newRow("without an end") << QByteArray(4096, 'x') << QByteArray("431");
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        SocketPeer peer = SocketPeer::connectedTo(m_port);

        peer.send(request);

        QTRY_VERIFY(peer.hasEnded());
        QVERIFY2(peer.received().startsWith("HTTP/1.0 " + status + ' '), peer.received());
        QCOMPARE(m_asked, 0);
    }

    void takesOnlyAFewAskersAtOnce()
    {
        std::vector<SocketPeer> idle;
        for (int i = 0; i < MetricsEndpoint::mostAskers; ++i)
            idle.push_back(SocketPeer::connectedTo(m_port));
        SocketPeer late = SocketPeer::connectedTo(m_port);
        QTRY_VERIFY(late.hasEnded());

        idle.pop_back();

        QTRY_VERIFY(isAnswered());
        QVERIFY(!idle.front().hasEnded());
    }

    void goesOnAfterManyThatLeaveAtOnce()
    {
        for (int i = 0; i < 200; ++i) {
            SocketPeer peer = SocketPeer::connectedTo(m_port);
            peer.send("GET /met");
            i % 2 ? peer.reset() : peer.close();
        }
        QTRY_VERIFY(isAnswered());
    }

    void letsGoOfWhoeverSaysNothing()
    {
        SocketPeer silent = SocketPeer::connectedTo(m_port);
        silent.send("GET /metrics HTTP/1.0\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasEnded(), MetricsEndpoint::mostMs * 3);
        QCOMPARE(silent.received(), QByteArray());
    }

private:
    bool isAnswered() const
    {
        SocketPeer peer = SocketPeer::connectedTo(m_port);
        peer.send("GET /metrics HTTP/1.0\r\n\r\n");
        return QTest::qWaitFor([&peer] { return peer.hasEnded(); })
            && peer.received().startsWith("HTTP/1.0 200 ");
    }

    int m_asked = 0;
    quint16 m_port = 0;
    std::unique_ptr<MetricsEndpoint> m_endpoint;
};

QTEST_GUILESS_MAIN(MetricsEndpointTest)
#include "tst_metricsendpoint.moc"
