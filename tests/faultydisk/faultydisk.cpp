// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/faultydisk.h"

#include "tests/faultydisk/diskvfs.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <utility>

namespace Teahouse {

FaultyDisk::FaultyDisk()
    : m_vfs(makeDiskVfs(*this))
{
    constexpr int asDefault = 1;
    sqlite3_vfs_register(m_vfs.get(), asDefault);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

void FaultyDisk::failAt(DiskOperation operation, int nth, int times)
{
    const QMutexLocker lock(&m_mutex);
    m_failing = operation;
    m_untilFault = nth;
    m_faultsToCome = times;
    m_faults = 0;
}

void FaultyDisk::fill()
{
    const QMutexLocker lock(&m_mutex);
    m_full = true;
}

void FaultyDisk::heal()
{
    const QMutexLocker lock(&m_mutex);
    m_untilFault = m_faultsToCome = 0;
    m_full = false;
}

int FaultyDisk::faults() const
{
    const QMutexLocker lock(&m_mutex);
    return m_faults;
}

void FaultyDisk::cutPowerAfter(int operations)
{
    const QMutexLocker lock(&m_mutex);
    m_untilCut = operations;
}

bool FaultyDisk::hasPower() const
{
    const QMutexLocker lock(&m_mutex);
    return m_power;
}

int FaultyDisk::changes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_changes;
}

void FaultyDisk::restartProcess()
{
    const QMutexLocker lock(&m_mutex);
    m_power = true;
    m_untilCut = 0;
}

void FaultyDisk::restart(QRandomGenerator &random, Luck luck)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto &[path, name] : m_names) {
        auto file = name.file;
        const int states = int(name.earlier.size()) + 1;
        const int state = luck == Luck::None ? 0 : random.bounded(states);
        if (state < states - 1)
            file = name.earlier[size_t(state)];
        const QByteArray content = !file ? QByteArray()
            : luck == Luck::None         ? file->certain()
                                         : file->survivors(random);
        leave(path, file ? &content : nullptr);
        // What several processes shared in memory is not worth anything afterwards.
        if (luck == Luck::None || random.bounded(2) == 0)
            QFile::remove(path + QStringLiteral("-shm"));
    }
    m_names.clear();
    m_power = true;
    m_untilCut = 0;
}

void FaultyDisk::leave(const QString &path, const QByteArray *content)
{
    QFile file(path);
    if (!content)
        file.remove();
    else if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size())
        qFatal("cannot write %s", qPrintable(path));
}

Verdict FaultyDisk::judge(DiskOperation operation)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_power)
        return Verdict::IsDead;
    const bool isChange = operation != DiskOperation::Open && operation != DiskOperation::Read;
    m_changes += isChange;
    if (isChange && m_untilCut > 0 && --m_untilCut == 0) {
        m_power = false;
        return Verdict::DiesAmid;
    }
    if (operation != m_failing || m_faultsToCome == 0 || --m_untilFault > 0)
        return Verdict::Works;
    --m_faultsToCome;
    ++m_faults;
    return Verdict::Fails;
}

bool FaultyDisk::mayGrow() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_full;
}

std::shared_ptr<UnsyncedFile> FaultyDisk::opened(const QString &path, bool created)
{
    const QMutexLocker lock(&m_mutex);
    Name &name = m_names[path];
    if (created) {
        name.earlier.push_back(std::exchange(name.file, std::make_shared<UnsyncedFile>()));
    } else if (!name.file) {
        // There before anybody looked: all of it is on the disk.
        QFile file(path);
        name.file = std::make_shared<UnsyncedFile>(
            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return name.file;
}

void FaultyDisk::wrote(UnsyncedFile &file, qint64 offset, const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    file.write(offset, bytes);
}

void FaultyDisk::truncated(UnsyncedFile &file, qint64 size)
{
    const QMutexLocker lock(&m_mutex);
    file.truncate(size);
}

void FaultyDisk::synced(const QString &path, UnsyncedFile &file, bool andFolder)
{
    const QMutexLocker lock(&m_mutex);
    file.sync();
    if (andFolder)
        syncFolderOf(path);
}

void FaultyDisk::syncFailed(UnsyncedFile &file)
{
    const QMutexLocker lock(&m_mutex);
    file.failSync();
}

void FaultyDisk::deleted(const QString &path, bool andFolder)
{
    const QMutexLocker lock(&m_mutex);
    Name &name = m_names[path];
    name.earlier.push_back(std::exchange(name.file, nullptr));
    if (andFolder)
        syncFolderOf(path);
}

void FaultyDisk::syncFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    for (auto &[other, name] : m_names) {
        if (QFileInfo(other).path() == folder)
            name.earlier.clear();
    }
}

} // namespace Teahouse
