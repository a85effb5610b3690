// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/filelock.h"

#include "tests/support/filecontent.h"

#include <QDir>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

#include <unistd.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class FileLockTest final : public QObject
{
    Q_OBJECT
private slots:
    void isHeldByOneUntilItGoes()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        {
            FileLock first(path);
            FileLock second(path);
            QVERIFY(!first.take());
            const auto error = second.take();
            QVERIFY(error);
            QCOMPARE(error->code, u"locked"_s);
            QCOMPARE(error->detail, path);
        }
        FileLock third(path);
        QVERIFY(!third.take());
    }

    void waitsForWhoeverHoldsIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        auto held = std::make_unique<FileLock>(path);
        QVERIFY(!held->take());
        const std::unique_ptr<QThread> holder(QThread::create([&] {
            QThread::msleep(50);
            held.reset();
        }));
        holder->start();

        FileLock lock(path);

        QVERIFY(!lock.take(Milliseconds(60'000)));
        QVERIFY(holder->wait());
        QVERIFY(!held);
    }

    void waitsNoLongerThanItIsTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        FileLock held(path);
        QVERIFY(!held.take());
        FileLock lock(path);

        const auto error = lock.take(Milliseconds(30));

        QVERIFY(error);
        QCOMPARE(error->code, u"locked"_s);
    }

    // As a server of an earlier version left it that was killed: in a container the next one has
    // the same process id and name.
    void aFileThatNamesThisVeryProcessIsNoLock()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        const QByteArray left = QByteArray::number(::getpid()) + '\n'
            + QCoreApplication::applicationName().toUtf8() + '\n'
            + QSysInfo::machineHostName().toUtf8() + '\n';
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(left);
        }
        FileLock lock(path);
        QVERIFY(!lock.take());
        QCOMPARE(contentOf(path), left);
    }

    void saysWhyThereCanBeNoLock()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        QVERIFY(QDir().mkdir(path));
        FileLock lock(path);
        const auto error = lock.take();
        QVERIFY(error);
        QCOMPARE(error->code, u"not-locked"_s);
        QVERIFY2(error->detail.startsWith(path + u": "_s), qPrintable(error->detail));
        QVERIFY(error->detail.size() > path.size() + 4);
    }
};

QTEST_GUILESS_MAIN(FileLockTest)
#include "tst_filelock.moc"
