// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/faultydisk.h"

#include <QFile>
#include <QObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// One file, as SQLite opens it.
class DiskFile
{
public:
    DiskFile(const QString &path, int flags)
        : m_name(QFile::encodeName(path))
        , m_vfs(sqlite3_vfs_find(nullptr))
        , m_file(size_t(m_vfs->szOsFile))
    {
        // SQLite looks for options behind the name's end.
        m_name.append(4, '\0');
        result = m_vfs->xOpen(m_vfs, m_name.constData(), file(),
            flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    }
    ~DiskFile()
    {
        if (file()->pMethods)
            file()->pMethods->xClose(file());
    }

    int write(const QByteArray &bytes, qint64 offset = 0)
    {
        return file()->pMethods->xWrite(file(), bytes.constData(), int(bytes.size()), offset);
    }
    int sync() { return file()->pMethods->xSync(file(), SQLITE_SYNC_NORMAL); }

    int result = SQLITE_OK;

private:
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_file.data()); }

    QByteArray m_name;
    sqlite3_vfs *m_vfs;
    std::vector<char> m_file;
};

constexpr int journal = SQLITE_OPEN_WAL;
constexpr int database = SQLITE_OPEN_MAIN_DB;

} // namespace

/// The disk of these tests forgets what a disk may forget, and nothing else.
class FaultyDiskTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<FaultyDisk>();
        // SQLite opens a journal beside its database only.
        QVERIFY(QFile(m_folder->filePath(u"file"_s)).open(QIODevice::WriteOnly));
        m_path = m_folder->filePath(u"file-wal"_s);
    }

    void cleanup()
    {
        m_disk.reset();
        m_folder.reset();
    }

    void keepsWhatWasSynced()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            DiskFile(m_path, journal).write("tea");
            {
                DiskFile file(m_path, journal);
                file.write("teapot");
                file.sync();
                file.write("XX", 6);
            }
            // The folder knows the file since a journal was synced in it.
            {
                DiskFile other(m_folder->filePath(u"file-journal"_s), journal);
                other.sync();
            }
            restart(seed);
            QVERIFY(content().startsWith("teapot"));
            QFile::remove(m_path);
            QFile::remove(m_folder->filePath(u"file-journal"_s));
        }
    }

    void forgetsWhatWasNot_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("bytes") << true;
        QTest::newRow("the name of a new file") << false;
    }

    void forgetsWhatWasNot()
    {
        QFETCH(bool, folder);
        if (!folder)
            m_path = m_folder->filePath(u"database"_s);
        {
            DiskFile file(m_path, folder ? journal : database);
            file.sync();
            file.write("tea");
        }
        QRandomGenerator random(1);
        m_disk->restart(random, FaultyDisk::Luck::None);
        QCOMPARE(QFile::exists(m_path), folder);
        QCOMPARE(content(), QByteArray());
    }

    void leavesEveryMixture()
    {
        QSet<QByteArray> left;
        for (quint32 seed = 0; seed < 300; ++seed) {
            QFile::remove(m_path);
            {
                DiskFile file(m_path, journal);
                file.write(QByteArray(1024, 'a'));
                file.sync();
                file.write(QByteArray(1024, 'b'));
                file.write(QByteArray(512, 'c'), 1024);
            }
            restart(seed);
            const QByteArray found = content();
            left << found.left(1) + found.mid(512, 1) + found.mid(1024, 1);
        }
        // Old and new by sectors, the later write without the earlier one, the end missing.
        for (const char *mixture : {"aa", "ab", "ba", "bb", "aac", "abc", "bac", "bbc"})
            QVERIFY2(left.contains(mixture), mixture);
    }

    void aFailedSyncIsNotMadeGoodByTheNext()
    {
        {
            DiskFile file(m_path, journal);
            file.sync();
            file.write("tea");
            m_disk->failAt(DiskOperation::Sync, 1);
            QCOMPARE(file.sync(), SQLITE_IOERR_FSYNC);
            QCOMPARE(file.sync(), SQLITE_OK);
        }
        QRandomGenerator random(1);
        m_disk->restart(random, FaultyDisk::Luck::None);
        QCOMPARE(content(), QByteArray());
    }

    void failsTheNthOnly()
    {
        DiskFile file(m_path, journal);
        m_disk->failAt(DiskOperation::Write, 2);
        QCOMPARE(file.write("a"), SQLITE_OK);
        QCOMPARE(file.write("b"), SQLITE_IOERR_WRITE);
        QCOMPARE(file.write("c"), SQLITE_OK);
        QCOMPARE(m_disk->faults(), 1);
    }

    void aFullDiskTakesNothingMore()
    {
        DiskFile file(m_path, journal);
        QCOMPARE(file.write("tea"), SQLITE_OK);
        m_disk->fill();
        QCOMPARE(file.write("TEA"), SQLITE_OK);
        QCOMPARE(file.write("teapot"), SQLITE_FULL);
        m_disk->heal();
        QCOMPARE(file.write("teapot"), SQLITE_OK);
    }

    void withoutPowerNothingWorks()
    {
        DiskFile file(m_path, journal);
        m_disk->cutPowerAfter(2);
        QCOMPARE(file.write("tea"), SQLITE_OK);
        QVERIFY(m_disk->hasPower());
        QCOMPARE(file.sync(), SQLITE_IOERR_FSYNC);
        QVERIFY(!m_disk->hasPower());
        QCOMPARE(file.write("tea"), SQLITE_IOERR_WRITE);
        QCOMPARE(DiskFile(m_path, journal).result, SQLITE_CANTOPEN);
    }

private:
    void restart(quint32 seed)
    {
        QRandomGenerator random(seed);
        m_disk->restart(random, FaultyDisk::Luck::Random);
    }

    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyDisk> m_disk;
    QString m_path;
};

QTEST_GUILESS_MAIN(FaultyDiskTest)
#include "tst_faultydisk.moc"
