// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/servercertificate.h"
#include "server_gui/net/tlscontext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestServerCertificate final : public QObject
{
    Q_OBJECT
private slots:
    void makesKeyAndCertificateAtTheFirstStart()
    {
        const QTemporaryDir folder;

        const auto made = loadServerCertificate(folder.filePath(u"data"_s), {});

        QVERIFY(made);
        QVERIFY(made->certificates.contains("BEGIN CERTIFICATE"));
        QCOMPARE(made->publicKeyDigest.size(), 32);
        QVERIFY(TlsContext::make(made->certificates, made->key));
        for (const QString &name : {u"data/server.key"_s, u"data/server.crt"_s}) {
            const auto ofOthers = QFile::permissions(folder.filePath(name)) & 0x0077;
            QCOMPARE(int(ofOthers), 0);
        }
    }

    void keepsThemAfterwards()
    {
        const QTemporaryDir folder;
        const auto first = loadServerCertificate(folder.path(), {});

        const auto second = loadServerCertificate(folder.path(), {});

        QVERIFY(first);
        QVERIFY(second);
        QCOMPARE(second->certificates, first->certificates);
        QCOMPARE(second->publicKeyDigest, first->publicKeyDigest);
    }

    void makesAnotherCertificateForAnotherKey()
    {
        const QTemporaryDir folder;
        const auto first = loadServerCertificate(folder.path(), {});
        QVERIFY(first);
        QVERIFY(QFile::remove(folder.filePath(u"server.key"_s)));

        const auto second = loadServerCertificate(folder.path(), {});

        QVERIFY(second);
        QVERIFY(second->publicKeyDigest != first->publicKeyDigest);
        QVERIFY(TlsContext::make(second->certificates, second->key));
    }

    void refusesAKeyThatOthersCanRead()
    {
        const QTemporaryDir folder;
        QVERIFY(loadServerCertificate(folder.path(), {}));
        QFile key(folder.filePath(u"server.key"_s));
        QVERIFY(key.setPermissions(key.permissions() | QFileDevice::ReadGroup));

        const auto refused = loadServerCertificate(folder.path(), {});

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"exposed-key"_s);
        QCOMPARE(refused.error().detail, key.fileName());
    }

    void refusesWhatIsNoKey()
    {
        const QTemporaryDir folder;
        QFile key(folder.filePath(u"server.key"_s));
        QVERIFY(key.open(QIODevice::WriteOnly));
        QVERIFY(key.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        key.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        key.close();

        const auto refused = loadServerCertificate(folder.path(), {});

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"no-key"_s);
    }

    void refusesHalfAPair()
    {
        const QTemporaryDir folder;

        const auto refused = loadServerCertificate(folder.path(), {u"/own.crt"_s, {}});

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"half-certificate"_s);
    }
};

QTEST_GUILESS_MAIN(TestServerCertificate)
#include "tst_servercertificate.moc"
