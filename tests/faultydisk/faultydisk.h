// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faultydisk/unsyncedfile.h"

#include <QMutex>
#include <QString>

#include <map>
#include <memory>

struct sqlite3_vfs;

namespace Teahouse {

/// What SQLite asks of a disk.
enum class DiskOperation { Open, Read, Write, Sync, Truncate, Delete };

/// What comes of one operation.
enum class Verdict {
    Works,
    Fails, ///< a write may have got half its way
    DiesAmid, ///< the power goes; nobody knows how far it got
    IsDead, ///< there is no power
};

/// The disk of the whole process while it lives: SQLite's files lie where they always do, but power
/// can be cut and operations fail. Syncs cost nothing, since the disk only notes what was synced.
/// Its methods may be called from any thread. One at a time.
class FaultyDisk
{
    Q_DISABLE_COPY_MOVE(FaultyDisk)
public:
    FaultyDisk();
    ~FaultyDisk();

    /// Fails the nth operation of this kind from now on, and `times` - 1 behind it.
    void failAt(DiskOperation operation, int nth, int times = 1);
    /// No file may grow any more, as if the disk were full.
    void fill();
    /// Everything works again.
    void heal();
    /// How many operations were made to fail.
    int faults() const;

    /// The power goes amid the nth operation that changes something, from now on.
    void cutPowerAfter(int operations);
    bool hasPower() const;

    /// The process died, not the power: what was written is still there, synced or not. Everything
    /// that had a file open must have closed it.
    void restartProcess();

    enum class Luck { Random, None };
    /// Puts what a power cut leaves into the files: of what was not synced whatever `random`
    /// decides, or nothing. Everything that had a file open must have closed it.
    void restart(QRandomGenerator &random, Luck luck);

    /// Changes of anything so far; not zero as soon as SQLite uses this disk.
    int changes() const;

    // What the VFS asks and reports.
    Verdict judge(DiskOperation operation);
    bool mayGrow() const;
    /// `created`: the name is new in its folder.
    std::shared_ptr<UnsyncedFile> opened(const QString &path, bool created);
    void wrote(UnsyncedFile &file, qint64 offset, const QByteArray &bytes);
    void truncated(UnsyncedFile &file, qint64 size);
    void synced(const QString &path, UnsyncedFile &file, bool andFolder);
    void syncFailed(UnsyncedFile &file);
    void deleted(const QString &path, bool andFolder);

private:
    struct Name {
        std::shared_ptr<UnsyncedFile> file; ///< null: deleted
        /// What else may be there after a power cut, since the folder was not synced.
        std::vector<std::shared_ptr<UnsyncedFile>> earlier;
    };

    void syncFolderOf(const QString &path);
    static void leave(const QString &path, const QByteArray *content);

    mutable QMutex m_mutex;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::map<QString, Name> m_names; ///< in order, so that a seed means one run
    DiskOperation m_failing = DiskOperation::Open;
    int m_untilFault = 0; ///< 0: none to come
    int m_faultsToCome = 0;
    int m_faults = 0;
    int m_untilCut = 0; ///< 0: none to come
    int m_changes = 0;
    bool m_full = false;
    bool m_power = true;
};

} // namespace Teahouse
