// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/diskvfs.h"

#include "tests/faultydisk/faultydisk.h"

#include <QFile>

#include <new>
#include <utility>

#include <sqlite3.h>

namespace Teahouse {

namespace {

/// An open file: SQLite's part, ours, and behind them the real one.
struct OpenFile {
    sqlite3_file base;
    FaultyDisk *disk;
    QString path;
    std::shared_ptr<UnsyncedFile> content; ///< null for temporary files: nothing of them lasts
    bool syncsFolder; ///< with its next sync, as SQLite does for journals that may be new
    sqlite3_file *real;
};

OpenFile &ours(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return ours(file).real;
}

FaultyDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<FaultyDisk *>(vfs->pAppData);
}

sqlite3_vfs *realVfs()
{
    return sqlite3_vfs_find("unix");
}

// ---- files -------------------------------------------------------------------------------------

int closeFile(sqlite3_file *file)
{
    const int result = realOf(file)->pMethods->xClose(realOf(file));
    ours(file).~OpenFile();
    return result;
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    if (ours(file).disk->judge(DiskOperation::Read) != Verdict::Works)
        return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}

bool grows(sqlite3_file *file, sqlite3_int64 end)
{
    sqlite3_int64 size = 0;
    return realOf(file)->pMethods->xFileSize(realOf(file), &size) == SQLITE_OK && end > size;
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    OpenFile &own = ours(file);
    const Verdict verdict = own.disk->judge(DiskOperation::Write);
    if (verdict == Verdict::IsDead)
        return SQLITE_IOERR_WRITE;
    if (!own.disk->mayGrow() && grows(file, offset + size))
        return SQLITE_FULL;
    const int length = verdict == Verdict::Fails ? size / 2 : size;
    if (own.content)
        own.disk->wrote(*own.content, offset, QByteArray(static_cast<const char *>(bytes), length));
    const int result = own.real->pMethods->xWrite(own.real, bytes, length, offset);
    return verdict == Verdict::Works ? result : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    OpenFile &own = ours(file);
    const Verdict verdict = own.disk->judge(DiskOperation::Truncate);
    if (verdict == Verdict::IsDead || verdict == Verdict::Fails)
        return SQLITE_IOERR_TRUNCATE;
    if (own.content)
        own.disk->truncated(*own.content, size);
    const int result = own.real->pMethods->xTruncate(own.real, size);
    return verdict == Verdict::Works ? result : SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file *file, int)
{
    OpenFile &own = ours(file);
    const Verdict verdict = own.disk->judge(DiskOperation::Sync);
    if (own.content && verdict == Verdict::Fails)
        own.disk->syncFailed(*own.content);
    if (verdict != Verdict::Works)
        return SQLITE_IOERR_FSYNC;
    if (own.content)
        own.disk->synced(own.path, *own.content, std::exchange(own.syncsFolder, false));
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (!ours(file).disk->hasPower())
        return SQLITE_IOERR_FSTAT;
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *answer)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), answer);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void sharedBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

/// Without memory-mapped files, which would be written past us.
constexpr sqlite3_io_methods methods {.iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = mapShared,
    .xShmLock = lockShared,
    .xShmBarrier = sharedBarrier,
    .xShmUnmap = unmapShared,
    .xFetch = nullptr,
    .xUnfetch = nullptr};

// ---- the file system ---------------------------------------------------------------------------

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    FaultyDisk &disk = diskOf(vfs);
    if (disk.judge(DiskOperation::Open) != Verdict::Works)
        return SQLITE_CANTOPEN;
    const QString path = name ? QFile::decodeName(name) : QString();
    const bool existed = name && QFile::exists(path);
    auto *real = reinterpret_cast<sqlite3_file *>(&ours(file) + 1);
    const int result = realVfs()->xOpen(realVfs(), name, real, flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    constexpr int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
    auto *own = new (file) OpenFile {{&methods}, &disk, path, nullptr, false, real};
    if (name) {
        own->content = disk.opened(path, !existed);
        own->syncsFolder = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & journals) != 0;
    }
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FaultyDisk &disk = diskOf(vfs);
    const Verdict verdict = disk.judge(DiskOperation::Delete);
    if (verdict == Verdict::IsDead || verdict == Verdict::Fails)
        return SQLITE_IOERR_DELETE;
    const int result = realVfs()->xDelete(realVfs(), name, 0);
    if (result == SQLITE_OK)
        disk.deleted(QFile::decodeName(name), syncFolder && verdict == Verdict::Works);
    return verdict == Verdict::Works ? result : SQLITE_IOERR_DELETE;
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
    if (!diskOf(vfs).hasPower())
        return SQLITE_IOERR_ACCESS;
    return realVfs()->xAccess(realVfs(), name, flags, answer);
}

} // namespace

std::unique_ptr<sqlite3_vfs> makeDiskVfs(FaultyDisk &disk)
{
    // What has nothing to do with files is the real one's.
    auto vfs = std::make_unique<sqlite3_vfs>(*realVfs());
    vfs->szOsFile = int(sizeof(OpenFile)) + realVfs()->szOsFile;
    vfs->zName = "faulty";
    vfs->pNext = nullptr;
    vfs->pAppData = &disk;
    vfs->xOpen = openFile;
    vfs->xDelete = deleteFile;
    vfs->xAccess = accessFile;
    return vfs;
}

} // namespace Teahouse
