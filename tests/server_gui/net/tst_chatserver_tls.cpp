// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"
#include "tests/server_gui/net/tlspeer.h"

#include <QTest>

#include <deque>
#include <vector>

using namespace Teahouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::TlsVersion)

namespace {

const QByteArray hello = R"({"cmd":"hello","protocol":1,"name":"bot"})"
                         "\n";

/// A server with a certificate of its own.
struct TlsFixture : ServerFixture {
    explicit TlsFixture(Encryption encryption = Encryption::Offered,
        const RoomSettings &settings = {}, const Limits &limits = {})
        : ServerFixture(settings, limits)
    {
        encrypt(encryption);
    }

    void encrypt(Encryption encryption)
    {
        const TestCertificate made = TestCertificate::make();
        const auto context = TlsContext::make(made.certificate, made.key);
        QVERIFY(context);
        server.encrypt(encryption, *context, QByteArray(32, 'k'));
    }

    TlsPeer encrypted(TlsVersion version = TlsVersion::Tls13) { return TlsPeer(peer(), version); }
};

/// Shakes hands and joins; what it heard of that is forgotten.
bool joins(TlsPeer &peer, const QByteArray &name)
{
    if (!QTest::qWaitFor([&] { return peer.isEstablished(); }))
        return false;
    peer.send(name + " -n\n");
    return QTest::qWaitFor([&] { return peer.received().contains("OK\n"); })
        && !peer.take().isEmpty();
}

/// What a peer that holds back wants to send next of its handshake; empty once it is established.
QByteArray nextFlight(TlsPeer &peer)
{
    QByteArray flight;
    const bool came = QTest::qWaitFor([&] {
        flight = peer.takeHeld();
        return !flight.isEmpty() || peer.isEstablished();
    });
    return came ? flight : QByteArray();
}

/// Shakes hands as far as the flight of that number, from 0 on, which it hands out instead.
QByteArray flightOf(TlsPeer &peer, int number)
{
    peer.holdBack();
    for (int sent = 0; sent < number; ++sent)
        peer.sendRaw(nextFlight(peer));
    return nextFlight(peer);
}

/// Inside the head of each record, behind it, inside the record, and at its end.
std::vector<qsizetype> placesToCut(const QByteArray &flight)
{
    constexpr qsizetype head = 5;
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at + head <= flight.size();) {
        const qsizetype length = uchar(flight[at + 3]) << 8 | uchar(flight[at + 4]);
        for (const qsizetype place : {qsizetype(1), head, head + length / 2, head + length})
            places.push_back(at + place);
        at += head + length;
    }
    return places;
}

} // namespace

class ChatServerTlsTest : public QObject
{
    Q_OBJECT
private slots:
    void speaksEveryKindOfSessionInsideTls_data()
    {
        QTest::addColumn<TlsVersion>("version");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        for (const TlsVersion version : {TlsVersion::Tls12, TlsVersion::Tls13}) {
            const char *name = version == TlsVersion::Tls12 ? "1.2" : "1.3";
            QTest::addRow("lines in %s", name) << version << QByteArray("alice -n\n") << "OK\n"_ba;
            QTest::addRow("no lines in %s", name) << version << QByteArray("alice -n") << "OK"_ba;
            QTest::addRow("JSON in %s", name) << version << hello << R"("event":"live")"_ba;
            QTest::addRow("a browser in %s", name) << version << "GET / HTTP/1.1\r\n"_ba
                                                   << "HTTP/1.0 200 OK\r\n"_ba;
        }
    }

    void speaksEveryKindOfSessionInsideTls()
    {
        QFETCH(TlsVersion, version);
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        TlsFixture f;
        TlsPeer peer(f.peer(), version);
        QTRY_VERIFY(peer.isEstablished());

        peer.send(request);
        QTest::qWait(20);
        f.pass(Milliseconds(60)); // the gap that ends a command without a line end

        QTRY_VERIFY2(peer.received().contains(answer), peer.received().constData());
    }

    void knowsWhoIsEncrypted()
    {
        TlsFixture f;
        SocketPeer plain = f.member("alice");
        TlsPeer secret(f.peer());
        QTRY_VERIFY(secret.isEstablished());
        secret.send("bob -n\n");
        QTRY_COMPARE(secret.received(), "OK\n"_ba);

        const RoomSnapshot room = f.snapshot();

        QCOMPARE(room.guests.size(), size_t(2));
        QVERIFY(!room.guests[0].encrypted);
        QVERIFY(room.guests[1].encrypted);
        QCOMPARE(room.encryption, Encryption::Offered);
        QCOMPARE(room.serverKey, QByteArray(32, 'k'));
    }

    void hearsTheRoomAsPlainPeersDo()
    {
        TlsFixture f;
        SocketPeer plain = f.member("alice");
        TlsPeer secret(f.peer());
        QVERIFY(joins(secret, "bob"));
        // Many records each way.
        const QByteArray text(3900, 'x');

        for (int i = 0; i < 5; ++i)
            secret.send(text + " -ta\n");

        QTRY_COMPARE(plain.received().count(text), qsizetype(5));
        QTRY_COMPARE(secret.received().count(text), qsizetype(5));
    }

    void keepsWhatWaitsForASlowPeerInOrder()
    {
        Limits limits;
        limits.messageBurst = 0;
        limits.messagesPerSecond = 0;
        TlsFixture f(Encryption::Offered, {}, limits);
        SocketPeer socket = f.peer();
        socket.boundReceiving();
        TlsPeer slow(std::move(socket));
        QVERIFY(joins(slow, "bob"));
        SocketPeer alice = f.member("alice");
        constexpr int messages = 150;

        for (int i = 0; i < messages; ++i) {
            alice.send(QByteArray(3000, 'x') + QByteArray::number(i) + ". -ta\n");
            QTRY_VERIFY(alice.received().contains(QByteArray::number(i) + ".\n"));
            alice.take();
        }

        QTRY_VERIFY_WITH_TIMEOUT(slow.received().contains("x149.\n"), 30000);
        qsizetype at = 0;
        for (int i = 0; i < messages; ++i) {
            at = slow.received().indexOf('x' + QByteArray::number(i) + ".\n", at);
            QVERIFY2(at >= 0, qPrintable(u"message %1 is missing or late"_s.arg(i)));
        }
    }

    void tellsWhoHasSaidFarewellAllThatWaitsForThem()
    {
        Limits limits;
        limits.outboxBytes = 64 * 1024 * 1024;
        TlsFixture f(Encryption::Offered, {}, limits);
        SocketPeer alice = f.member("alice");
        alice.send("-help\n");
        QTRY_VERIFY(alice.received().endsWith('\n'));
        const QByteArray help = alice.take();
        TlsPeer slow(f.peer());
        QTRY_VERIFY(slow.isEstablished());

        // More than any system holds on the way.
        const qsizetype times = 8 * 1024 * 1024 / help.size();
        slow.send(QByteArray("-help\n").repeated(times));
        slow.sayFarewell();

        QTRY_VERIFY_WITH_TIMEOUT(slow.hasEnded(), 30000);
        QCOMPARE(slow.received().count(help), times);
    }

    void closesTheDoorToTlsWhereThereIsNone()
    {
        TlsFixture f(Encryption::Off);
        TlsPeer peer(f.peer());

        QTRY_VERIFY(peer.hasEnded());
        QVERIFY(!peer.isEstablished());
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void refusesTlsInsideTls()
    {
        TlsFixture f;
        TlsPeer peer(f.peer());
        QTRY_VERIFY(peer.isEstablished());

        peer.send("\x16\x03\x01\x00\x05hello"_ba);

        QTRY_VERIFY(peer.hasEnded());
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void tellsPlainPeersThatEncryptionIsRequired_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("text") << "alice -n\n"_ba
                              << "TLS"_ba;
        QTest::newRow("JSON") << hello << R"("code":"encryption-needed")"_ba;
    }

    void tellsPlainPeersThatEncryptionIsRequired()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        RoomSettings settings;
        settings.plainText = true;
        settings.greeting = u"Tea is ready"_s;
        TlsFixture f(Encryption::Required, settings);
        SocketPeer peer = f.peer();
        QTRY_COMPARE(f.snapshot().connections, 1);
        f.pass(Milliseconds(1500));
        QVERIFY(f.snapshot().guests.empty());

        peer.send(request);

        QTRY_VERIFY(peer.hasEnded());
        QVERIFY2(peer.received().contains(answer), peer.received().constData());
        QCOMPARE(peer.received().count('\n'), qsizetype(1));
        peer.close();
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void letsEncryptedPeersInWhereItIsRequired()
    {
        TlsFixture f(Encryption::Required);
        TlsPeer peer(f.peer());
        QTRY_VERIFY(peer.isEstablished());

        peer.send("alice -n\n");

        QTRY_COMPARE(peer.received(), "OK\n"_ba);
    }

    void greetsASilentPeerInsideTls()
    {
        RoomSettings settings;
        settings.greeting = u"Tea is ready"_s;
        TlsFixture f(Encryption::Required, settings);
        TlsPeer peer(f.peer());
        QTRY_VERIFY(peer.isEstablished());
        QTest::qWait(20);

        f.pass(Milliseconds(1100));

        QTRY_COMPARE(peer.received(), "Tea is ready\n"_ba);
    }

    void refusesToNegotiateAnew()
    {
        TlsFixture f;
        TlsPeer peer(f.peer(), TlsVersion::Tls12);
        QVERIFY(joins(peer, "alice"));

        peer.renegotiate();
        peer.holdBack();

        // By the server: OpenSSL's client gives up when its wish is refused, but says nothing now.
        QTRY_VERIFY(peer.socket().hasEnded());
        SocketPeer other = f.member("bob");
        QVERIFY(other.isConnected());
    }

    void takesAHandshakeInPieces_data()
    {
        QTest::addColumn<TlsVersion>("version");
        QTest::addColumn<int>("size");
        for (const int size : {1, 5, 100}) {
            QTest::addRow("1.2, %d bytes", size) << TlsVersion::Tls12 << size;
            QTest::addRow("1.3, %d bytes", size) << TlsVersion::Tls13 << size;
        }
    }

    void takesAHandshakeInPieces()
    {
        QFETCH(TlsVersion, version);
        QFETCH(int, size);
        TlsFixture f;
        TlsPeer peer(f.peer(), version);
        peer.holdBack();

        const auto pieces = [&] {
            const QByteArray bytes = peer.takeHeld();
            for (qsizetype at = 0; at < bytes.size(); at += size) {
                peer.sendRaw(bytes.mid(at, size));
                QTest::qWait(0);
            }
        };
        for (int turn = 0; turn < 200 && !peer.isEstablished(); ++turn) {
            pieces();
            QTest::qWait(1);
        }
        QVERIFY(peer.isEstablished());
        peer.send("alice -n\n");
        pieces();

        QTRY_COMPARE(peer.received(), "OK\n"_ba);
    }

    void survivesAHandshakeCutAnywhere()
    {
        TlsFixture f;
        QByteArray first;
        {
            TlsPeer peer(f.peer());
            peer.holdBack();
            first = peer.takeHeld();
        }
        QVERIFY(first.size() > 100);

        for (qsizetype cut = 1; cut < first.size(); cut += 7) {
            SocketPeer peer = f.peer();
            peer.send(first.first(cut));
            peer.close();
        }

        QTRY_COMPARE(f.snapshot().connections, 0);
        SocketPeer alice = f.member("alice");
        QVERIFY(alice.isConnected());
    }

    void survivesAHandshakeCutAtEachRecordOfEachFlight_data()
    {
        QTest::addColumn<TlsVersion>("version");
        QTest::newRow("1.2") << TlsVersion::Tls12;
        QTest::newRow("1.3") << TlsVersion::Tls13;
    }

    void survivesAHandshakeCutAtEachRecordOfEachFlight()
    {
        QFETCH(TlsVersion, version);
        TlsFixture f;
        int flights = 0;
        size_t cuts = 0;
        for (;; ++flights) {
            TlsPeer whole(f.peer(), version);
            const std::vector<qsizetype> places = placesToCut(flightOf(whole, flights));
            if (places.empty())
                break;
            for (const qsizetype place : places) {
                TlsPeer peer(f.peer(), version);
                peer.sendRaw(flightOf(peer, flights).left(place));
                peer.socket().close();
            }
            cuts += places.size();
        }

        QCOMPARE(flights, 2);
        QVERIFY(cuts >= 12); // a ClientHello, and at least two records of the second flight
        QTRY_COMPARE(f.snapshot().connections, 0);
        SocketPeer alice = f.member("alice");
        QVERIFY(alice.isConnected());
    }

    void closesOnGarbage_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("no hello") << "\x16\x03\x01\x00\x04"_ba + QByteArray(4, 'x');
        QTest::newRow("a huge record") << "\x16\x03\x01\xff\xff"_ba + QByteArray(5000, 'x');
        QTest::newRow("zeros") << "\x16\x03"_ba + QByteArray(3000, '\0');
        QTest::newRow("another major version") << "\x16\x03\x09\x00\x05\x01\x00\x00\x01\x00"_ba;
    }

    void closesOnGarbage()
    {
        QFETCH(QByteArray, garbage);
        TlsFixture f;
        SocketPeer peer = f.peer();

        peer.send(garbage);

        QTRY_VERIFY(peer.hasEnded());
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void closesOnGarbageInsideASession()
    {
        TlsFixture f;
        TlsPeer peer(f.peer());
        QVERIFY(joins(peer, "alice"));

        peer.sendRaw("\x17\x03\x03\x00\x20"_ba + QByteArray(32, 'x'));

        QTRY_VERIFY(peer.hasEnded());
        QTRY_VERIFY(f.snapshot().guests.empty());
    }

    void takesNoHalfCommandFromATornConnection()
    {
        TlsFixture f;
        SocketPeer bob = f.member("bob");
        TlsPeer peer(f.peer());
        QVERIFY(joins(peer, "alice"));
        QTRY_VERIFY(bob.received().contains("alice"));

        peer.send("I never said -ta");
        peer.socket().endSending();

        QTRY_VERIFY(f.snapshot().guests.size() == 1);
        QVERIFY2(!bob.received().contains("never said"), bob.received().constData());
    }

    void takesTheLastCommandBeforeAFarewell()
    {
        TlsFixture f;
        SocketPeer bob = f.member("bob");
        TlsPeer peer(f.peer());
        QTRY_VERIFY(peer.isEstablished());

        peer.send("alice -n\nsee you -ta");
        peer.sayFarewell();

        QTRY_VERIFY2(bob.received().contains("alice:see you"), bob.received().constData());
    }

    void leavesBySayingFarewell()
    {
        TlsFixture f;
        TlsPeer peer(f.peer());
        QTRY_VERIFY(peer.isEstablished());
        peer.send("alice -n\nexit\n");

        QTRY_VERIFY(peer.hasEnded());
        QVERIFY(peer.received().endsWith("exit\n"));
        QVERIFY(!peer.socket().wasReset());
    }

    void boundsTheHandshakesUnderWay()
    {
        Limits limits;
        limits.tlsHandshakes = 2;
        TlsFixture f(Encryption::Offered, {}, limits);
        SocketPeer first = f.peer();
        SocketPeer second = f.peer();
        for (SocketPeer *peer : {&first, &second})
            peer->send("\x16\x03\x01");
        QTRY_COMPARE(f.snapshot().connections, 2);
        QTest::qWait(50);

        TlsPeer third(f.peer());
        QTRY_VERIFY(third.hasEnded());
        QCOMPARE(f.snapshot().figures.cutOffs[size_t(CutOff::NoHandshake)], 1);
        SocketPeer plain = f.member("alice");
        first.close();
        QTRY_COMPARE(f.snapshot().connections, 2);

        TlsPeer fourth(f.peer());
        QTRY_VERIFY(fourth.isEstablished());
    }

    void endsAHandshakeThatTakesTooLong()
    {
        TlsFixture f;
        SocketPeer peer = f.peer();
        peer.send("\x16\x03\x01");
        QTRY_COMPARE(f.snapshot().connections, 1);
        QTest::qWait(20);

        f.pass(Milliseconds(9900));
        QVERIFY(!peer.hasEnded());
        f.pass(Milliseconds(300));

        QTRY_VERIFY(peer.hasEnded());
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void takesANewCertificateWithoutDroppingAnyone()
    {
        TlsFixture f;
        TlsPeer before(f.peer());
        QVERIFY(joins(before, "alice"));

        f.encrypt(Encryption::Offered);
        TlsPeer after(f.peer());
        QTRY_VERIFY(after.isEstablished());
        after.send("bob -n\n");
        QTRY_VERIFY(after.received().contains("OK\n"));
        before.send("still here -ta\n");

        QTRY_VERIFY(after.received().contains("alice:still here"));
        QVERIFY(!before.serverKey().isEmpty());
        QVERIFY(before.serverKey() != after.serverKey());
    }

    void bears512HandshakesAtOnce()
    {
        constexpr size_t many = 512;
        TlsFixture f;
        std::deque<TlsPeer> peers;

        for (size_t i = 0; i < many; ++i) {
            peers.emplace_back(f.peer());
            peers.back().isEstablished();
        }

        for (TlsPeer &peer : peers)
            QTRY_VERIFY(peer.isEstablished());
        QCOMPARE(f.snapshot().connections, qint64(many));
    }
};

QTEST_GUILESS_MAIN(ChatServerTlsTest)
#include "tst_chatserver_tls.moc"
