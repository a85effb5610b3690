// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/makeprivate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class MakePrivateTest : public QObject
{
    Q_OBJECT

    static int others(const QString &path) { return int(QFile::permissions(path)) & 0x0077; }

private slots:
    void makesAFileForTheUserAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new"_s);

        QVERIFY(!makePrivate(path));

        QVERIFY(QFile::exists(path));
        QCOMPARE(others(path), 0);
    }

    void takesAFileFromOthersAndKeepsWhatIsInIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("tea") == 3);
        file.close();
        QVERIFY(file.setPermissions(QFile::Permissions(0x6644)));

        QVERIFY(!makePrivate(path));

        QCOMPARE(others(path), 0);
        QCOMPARE(file.size(), 3);
    }

    void saysWhyItCannot()
    {
        const auto why = makePrivate(u"/no-such-folder/file"_s);

        QVERIFY(why && !why->isEmpty());
    }
};

QTEST_GUILESS_MAIN(MakePrivateTest)
#include "tst_makeprivate.moc"
