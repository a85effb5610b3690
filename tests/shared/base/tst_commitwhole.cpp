// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/commitwhole.h"

#include "tests/support/fulldisk.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

bool save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && commitWhole(file);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

} // namespace

class CommitWholeTest final : public QObject
{
    Q_OBJECT
private slots:
    void leavesWhatIsThereOnAFullDisk_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("none at all") << 0;
        QTest::newRow("for a part") << 50;
    }

    void leavesWhatIsThereOnAFullDisk()
    {
        QFETCH(int, room);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"keys"_s);
        QVERIFY(save(path, "the old keys"));
        bool saved = true;
        {
            const FullDisk disk(static_cast<rlim_t>(room));
            saved = save(path, QByteArray(100, 'x'));
        }
        QVERIFY(!saved);
        QCOMPARE(contentOf(path), QByteArray("the old keys"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"keys"_s});
        QVERIFY(save(path, "the new keys"));
        QCOMPARE(contentOf(path), QByteArray("the new keys"));
    }
};

QTEST_GUILESS_MAIN(CommitWholeTest)
#include "tst_commitwhole.moc"
