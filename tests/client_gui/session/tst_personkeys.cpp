// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/personkeys.h"

#include "tests/support/filecontent.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Keys cannot be made again.
class PersonKeysTest final : public QObject
{
    Q_OBJECT
private slots:
    void twoWindowsKeepTheirKeysInOneFile()
    {
        const QTemporaryDir folder;
        PersonKeys first(folder.path());
        PersonKeys second(folder.path());
        const PersonKey alice = PersonKey::make();
        const PersonKey bob = PersonKey::make();
        first.keep("server", u"lab3:9999"_s, u"alice"_s, alice);
        second.keep("server", u"lab3:9999"_s, u"bob"_s, bob);

        PersonKeys third(folder.path());
        QCOMPARE(third.find("server", u"alice"_s)->publicKey, alice.publicKey);
        QCOMPARE(third.find("server", u"bob"_s)->publicKey, bob.publicKey);
    }

    void aFileThatIsBrokenIsPutAside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"persons.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("tea leaves");
        file.close();
        PersonKeys keys(folder.path());
        keys.keep("server", u"lab3:9999"_s, u"alice"_s, PersonKey::make());

        QVERIFY(PersonKeys(folder.path()).find("server", u"alice"_s));
        QCOMPARE(contentOf(path + u".broken"_s), QByteArray("tea leaves"));
    }

    void aFileThatCannotBeReadIsNotWrittenOver()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"persons.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        constexpr qint64 tooLarge = 17 * 1024 * 1024;
        QVERIFY(file.resize(tooLarge));
        file.close();
        PersonKeys keys(folder.path());
        const PersonKey key = PersonKey::make();

        keys.keep("server", u"lab3:9999"_s, u"alice"_s, key);

        QCOMPARE(QFileInfo(file).size(), tooLarge);
        QCOMPARE(keys.find("server", u"alice"_s)->publicKey, key.publicKey);
    }
};

QTEST_GUILESS_MAIN(PersonKeysTest)
#include "tst_personkeys.moc"
