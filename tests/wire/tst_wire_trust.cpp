// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/support/testcertificate.h"
#include "tests/wire/middle.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Teahouse;
using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::Wire::Middle::Way)

namespace {

/// `teahouse --no-gui`, called alice, in a home that outlives it.
class Client final : public QProcess
{
public:
    Client(const QTemporaryDir &home, quint16 port, const QStringList &options = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.path());
        setProcessEnvironment(environment);
        setProcessChannelMode(QProcess::MergedChannels);
        start(QStringLiteral(TEAHOUSE_CLIENT),
            QStringList {u"--no-gui"_s, u"--lang"_s, u"en"_s, u"--name"_s, u"alice"_s,
                u"--server"_s, u"127.0.0.1:%1"_s.arg(port)}
                + options);
    }
    ~Client() override
    {
        kill();
        waitForFinished();
    }

    bool shows(const QString &text)
    {
        return QTest::qWaitFor([&] { return shown().contains(text); }, patienceMs);
    }
    QString shown()
    {
        m_shown += QString::fromUtf8(readAll());
        return m_shown;
    }
    /// The exit code, -1 if it does not end.
    int awaitExit()
    {
        const bool ended = QTest::qWaitFor([&] { return state() == NotRunning; }, patienceMs);
        return ended ? exitCode() : -1;
    }
    /// It came in, and leaves again.
    bool visits()
    {
        if (!shows(u"/help"_s))
            return false;
        closeWriteChannel();
        return awaitExit() == 0;
    }

private:
    QString m_shown;
};

QString fingerprintOf(ServerProcess &server)
{
    return server.awaitOutput({u"fingerprint "_s}).section(u"fingerprint "_s, 1);
}

bool write(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.setPermissions(permissions);
}

constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Certificate and key of a test as files, with the options that name them.
struct CertificateFiles {
    CertificateFiles() { change(); }
    void change(QFileDevice::Permissions ofKey = mine)
    {
        const TestCertificate made = TestCertificate::make();
        QVERIFY(write(folder.filePath(u"own.crt"_s), made.certificate, mine));
        QVERIFY(write(folder.filePath(u"own.key"_s), made.key, ofKey));
    }
    QStringList options() const
    {
        return {
            u"--cert"_s, folder.filePath(u"own.crt"_s), u"--key"_s, folder.filePath(u"own.key"_s)};
    }

    QTemporaryDir folder;
};

ServerProcess::Run startedWith(const QStringList &options)
{
    const QTemporaryDir folder;
    return ServerProcess::run(QStringList {u"--no-gui"_s, u"--lang"_s, u"en"_s, u"--listen"_s,
                                  u"127.0.0.1:0"_s, u"--data"_s, folder.filePath(u"data"_s)}
        + options);
}

} // namespace

/// Encryption from outside: both programs, and somebody between them.
class TestWireTrust final : public QObject
{
    Q_OBJECT
private slots:
    void refusesAServerThatNobodyVouchedFor()
    {
        ServerProcess server;
        const QString fingerprint = fingerprintOf(server);
        QTemporaryDir home;
        Client alice(home, server.port());

        QCOMPARE(alice.awaitExit(), 1);
        QVERIFY2(alice.shown().contains(fingerprint), qPrintable(alice.shown()));
        server.type(u"users"_s);
        QVERIFY(!server.awaitOutput({u"online: 0"_s}).isNull());
    }

    void talksWithTheServerThatWasNamed()
    {
        ServerProcess server;
        const QString fingerprint = fingerprintOf(server);
        QTemporaryDir home;
        Client alice(home, server.port(), {u"--trust"_s, fingerprint});
        QVERIFY2(alice.shows(u"/help"_s), qPrintable(alice.shown()));

        server.type(u"users"_s);

        QVERIFY(!server.awaitOutput({u"alice"_s, u"(encrypted)"_s}).isNull());
        QVERIFY(alice.visits());
        Client again(home, server.port());
        QVERIFY(again.visits());
    }

    void refusesSomebodyBetweenEveryTime_data()
    {
        QTest::addColumn<Middle::Way>("way");
        QTest::newRow("who closes") << Middle::Way::Close;
        QTest::newRow("who is silent") << Middle::Way::Silence;
        QTest::newRow("who says something else") << Middle::Way::OtherBytes;
        QTest::newRow("who speaks JSON in plain") << Middle::Way::JsonInPlain;
        QTest::newRow("who shows another certificate") << Middle::Way::Through;
    }

    void refusesSomebodyBetweenEveryTime()
    {
        QFETCH(Middle::Way, way);
        ServerProcess server;
        const QString fingerprint = fingerprintOf(server);
        ServerProcess other;
        const QString otherFingerprint = fingerprintOf(other);
        Middle middle;
        middle.lead(server.port());
        QTemporaryDir home;
        Client first(home, middle.port(), {u"--trust"_s, fingerprint});
        QVERIFY2(first.visits(), qPrintable(first.shown()));
        const bool replaces = way == Middle::Way::Through;
        // A script cannot tell them from a server that starts again, and waits.
        const bool passes = way == Middle::Way::Close || way == Middle::Way::Silence;
        middle.take(way);
        middle.lead(other.port());
        middle.forget();

        for (const QStringList &options :
            {QStringList(), QStringList {u"--tls"_s, u"off"_s}, QStringList()}) {
            Client again(home, middle.port(), options);
            if (passes) {
                QVERIFY2(again.shows(u"broke off before anything was encrypted"_s),
                    qPrintable(again.shown()));
                again.closeWriteChannel();
            }
            QCOMPARE(again.awaitExit(), 1);
            if (replaces) {
                QVERIFY2(again.shown().contains(fingerprint), qPrintable(again.shown()));
                QVERIFY2(again.shown().contains(otherFingerprint), qPrintable(again.shown()));
            }
        }

        if (passes)
            QVERIFY(middle.visits() >= 3);
        else
            QCOMPARE(middle.visits(), 3);
        QVERIFY(middle.heard().startsWith('\x16'));
        for (const char *secret : {"alice", "hello", "\"cmd\""})
            QVERIFY2(!middle.heard().contains(secret), secret);
        other.type(u"status"_s);
        QVERIFY(!other.awaitOutput({u"online: 0"_s}).isNull());
        QVERIFY(!other.printed().contains(u"alice came"_s));
        // Once nobody is between, all is as it was.
        middle.take(Middle::Way::Through);
        middle.lead(server.port());
        Client last(home, middle.port());
        QVERIFY2(last.visits(), qPrintable(last.shown()));
    }

    void comesEncryptedWhereThatIsRequired()
    {
        ServerProcess server({u"--tls"_s, u"required"_s});
        const QString fingerprint = fingerprintOf(server);
        WirePeer netcat(server.port());
        const QString told = netcat.ask(u"bob -n"_s);
        QVERIFY2(told.contains(u"TLS"_s), qPrintable(told));
        QCOMPARE(netcat.rest(), QByteArray());
        QTemporaryDir home;

        Client alice(home, server.port(), {u"--tls"_s, u"off"_s});

        QCOMPARE(alice.awaitExit(), 1);
        QVERIFY2(alice.shown().contains(fingerprint), qPrintable(alice.shown()));
    }

    void showsTheCertificateThatItWasGiven()
    {
        CertificateFiles files;
        ServerProcess server(files.options());
        const QString fingerprint = fingerprintOf(server);
        QTemporaryDir home;

        Client alice(home, server.port(), {u"--trust"_s, fingerprint});

        QVERIFY2(alice.visits(), qPrintable(alice.shown()));
    }

    void readsItsCertificateAnew_data()
    {
        QTest::addColumn<bool>("bySignal");
        QTest::newRow("by the verb") << false;
        QTest::newRow("by SIGHUP") << true;
    }

    void readsItsCertificateAnew()
    {
        QFETCH(bool, bySignal);
        CertificateFiles files;
        ServerProcess server(files.options());
        const QString before = fingerprintOf(server);
        QTemporaryDir home;
        Client alice(home, server.port(), {u"--trust"_s, before});
        QVERIFY(alice.shows(u"/help"_s));
        files.change();

        if (bySignal)
            server.signalWith(SIGHUP);
        else
            server.type(u"reload"_s);

        const QString after = fingerprintOf(server);
        QVERIFY(!after.isEmpty());
        QVERIFY(after != before);
        QTemporaryDir otherHome;
        Client stranger(otherHome, server.port(), {u"--trust"_s, after});
        QVERIFY2(stranger.shows(u"Try \"alice2\""_s), qPrintable(stranger.shown()));
        QVERIFY(alice.visits());
    }

    void goesOnWithTheOldCertificateWhereTheNewOneIsWrong()
    {
        CertificateFiles files;
        ServerProcess server(files.options() + QStringList {u"--lang"_s, u"en"_s});
        const QString before = fingerprintOf(server);
        files.change(mine | QFileDevice::ReadOther);

        server.type(u"reload"_s);

        QVERIFY(!server.awaitOutput({u"chmod 600"_s}).isNull());
        QTemporaryDir home;
        Client alice(home, server.port(), {u"--trust"_s, before});
        QVERIFY2(alice.visits(), qPrintable(alice.shown()));
    }

    void doesNotStartWithAnUnusableCertificate_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a key that others read") << u"exposed"_s << u"chmod 600"_s;
        QTest::newRow("a key of another certificate") << u"mismatch"_s << u"belong together"_s;
        QTest::newRow("no key") << u"half"_s << u"--key"_s;
        QTest::newRow("a key that is none") << u"garbage"_s << u"private key"_s;
        QTest::newRow("a key behind a pass phrase") << u"locked"_s << u"pass phrase"_s;
        QTest::newRow("a file that is not there") << u"missing"_s << u"own.key"_s;
        QTest::newRow("a folder") << u"folder"_s << u"no file"_s;
    }

    void doesNotStartWithAnUnusableCertificate()
    {
        QFETCH(QString, what);
        QFETCH(QString, reason);
        CertificateFiles files;
        QStringList options = files.options();
        const QString key = files.folder.filePath(u"own.key"_s);
        if (what == u"exposed")
            files.change(mine | QFileDevice::ReadGroup);
        else if (what == u"mismatch")
            QVERIFY(write(key, TestCertificate::make().key, mine));
        else if (what == u"half")
            options = options.first(2);
        else if (what == u"garbage")
            QVERIFY(write(key, "nothing", mine));
        else if (what == u"locked")
            QVERIFY(write(key, "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", mine));
        else if (what == u"missing")
            QVERIFY(QFile::remove(key));
        else
            options.last() = files.folder.path();

        const ServerProcess::Run run = startedWith(options);

        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(reason), qPrintable(run.errors));
    }
};

QTEST_GUILESS_MAIN(TestWireTrust)
#include "tst_wire_trust.moc"
