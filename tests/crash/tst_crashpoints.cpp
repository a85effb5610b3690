// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crashingserver.h"
#include "tests/wire/jsonpeer.h"

#include <QFile>
#include <QObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace Teahouse::Crash;
using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

/// The server crashes where the runs say that it does, and tells nothing before it is stored.
class CrashPointsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_data = std::make_unique<QTemporaryDir>(); }

    void aCrashAtAPointLosesNothing_data()
    {
        QTest::addColumn<QString>("point");
        for (const QString &point : crashPoints())
            QTest::newRow(qPrintable(point)) << point;
    }

    void aCrashAtAPointLosesNothing()
    {
        QFETCH(QString, point);
        const Key key = Key::make();
        QStringList ids;
        {
            // Not among what happens while the file is made.
            startServer(m_data->path());
            auto server = startServer(m_data->path(), point, 40);
            JsonPeer alice(server->port());
            alice.join("alice", key);
            JsonPeer bob(server->port());
            bob.join("bob");
            for (int i = 0; !server->hasEnded() && i < 2000; ++i) {
                if (const auto id = say(alice, i))
                    ids << *id;
            }
            QVERIFY(server->awaitCrash());
        }
        QVERIFY(!ids.isEmpty());

        auto server = startServer(m_data->path());
        JsonPeer again(server->port());
        again.join("alice", key);
        for (int i = int(std::max<qsizetype>(0, ids.size() - 3)); i < ids.size(); ++i)
            QCOMPARE(say(again, i), ids.at(i));
        const auto next = say(again, 5000);
        QVERIFY(next && next->toLongLong() > ids.last().toLongLong());
    }

    void withoutAPointItLives()
    {
        auto server = startServer(m_data->path());
        JsonPeer alice(server->port());
        alice.join("alice");
        for (int i = 0; i < 20; ++i)
            QVERIFY(say(alice, i));
        QVERIFY(!server->hasEnded());
    }

    void theServerItselfKnowsNoPoints()
    {
        QFile binary(QStringLiteral(TEAHOUSE_SERVER));
        QVERIFY(binary.open(QIODevice::ReadOnly));
        const QByteArray content = binary.readAll();
        QVERIFY(content.startsWith("\x7f"
                                   "ELF"));
        for (const char *word : {"TEAHOUSE_CRASH", "TEAHOUSE_TRACE", "amid-fan-out"}) {
            const QString wide = QString::fromLatin1(word);
            QVERIFY2(!content.contains(word), word);
            QVERIFY2(!content.contains(QByteArrayView(
                         reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)),
                word);
        }
    }

    void nothingIsToldBeforeItIsStored()
    {
        const QString trace = m_data->filePath(u"trace"_s);
        constexpr int said = 60;
        {
            auto server = startServer(m_data->path(), {}, 1, trace);
            JsonPeer alice(server->port());
            alice.join("alice");
            JsonPeer bob(server->port());
            bob.join("bob");
            for (int i = 0; i < said; ++i) {
                if (i % 10 == 5) {
                    // Newcomers read the history while others talk.
                    send(bob, 1000 + i);
                    send(alice, i);
                    JsonPeer carol(server->port());
                    carol.join("carol" + QByteArray::number(i));
                } else {
                    send(alice, i);
                }
            }
            while (at(alice.event(u"ack"_s), "ref") != u"r%1"_s.arg(said - 1)) { }
        }
        const auto done = readTrace(trace);
        for (int i = 0; i < said; ++i)
            checkOrder(done, words(i));
    }

private:
    static QByteArray words(int number)
    {
        return "words " + QByteArray::number(number) + ' ' + QByteArray(2000, 'x') + '.';
    }

    static void send(JsonPeer &peer, int number)
    {
        peer.send(R"({"cmd":"ta","text":")" + words(number) + R"(","ref":"r)"
            + QByteArray::number(number) + R"("})");
    }

    /// The id once it is acked; nothing if the server is gone.
    static std::optional<QString> say(JsonPeer &peer, int number)
    {
        send(peer, number);
        const QJsonObject ack = peer.event(u"ack"_s);
        if (at(ack, "event") != u"ack"_s)
            return std::nullopt;
        return at(ack, "id");
    }

    /// Written into the log, then synced, and only then told to the first.
    static void checkOrder(const std::vector<Traced> &done, const QByteArray &text)
    {
        using What = Traced::What;
        const auto isAbout = [&text](What what) {
            return [&text, what](const Traced &one) {
                return one.what == what && one.bytes.contains(text.left(20));
            };
        };
        const auto written = std::find_if(done.begin(), done.end(), isAbout(What::Write));
        const auto synced = std::find_if(
            written, done.end(), [](const Traced &one) { return one.what == What::Sync; });
        const auto told = std::find_if(done.begin(), done.end(), isAbout(What::Tell));
        QVERIFY(told != done.end());
        QVERIFY2(synced < told, text.left(20).constData());
    }

    std::unique_ptr<QTemporaryDir> m_data;
};

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication program(argc, argv);
    CrashPointsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crashpoints.moc"
