// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

class QRandomGenerator;

namespace Teahouse {

/// One file as the disk knows it: what was synced, and what was written since and may be lost.
class UnsyncedFile
{
public:
    explicit UnsyncedFile(QByteArray synced = {})
        : m_synced(std::move(synced))
    { }

    void write(qint64 offset, const QByteArray &bytes);
    void truncate(qint64 size);
    void sync();
    /// A sync that failed: what was written may or may not be on the disk, and no later sync makes
    /// it safer, since the system takes it for written.
    void failSync();

    bool isSynced() const { return m_changes.empty(); }
    /// What is certain to be there.
    QByteArray certain() const;
    /// What a power cut leaves: what is certain, and of the rest whatever chance decides, by
    /// sectors, torn, in another order, with an end of the file that fits or does not.
    QByteArray survivors(QRandomGenerator &random) const;

private:
    enum class Safety { Pending, Doubtful, Safe };
    struct Change {
        qint64 offset = 0; ///< of a truncation: the size
        QByteArray bytes;
        bool truncates = false;
        Safety safety = Safety::Pending;
    };

    /// Of one power cut.
    struct Luck {
        double chance = 0; ///< of each sector to be written
        bool tears = false; ///< sectors may also be written in part, or wrongly
    };

    static void apply(const Change &change, QByteArray &content);
    static void applyBySectors(
        const Change &change, const Luck &luck, QRandomGenerator &random, QByteArray &content);
    std::vector<Change> shuffled(QRandomGenerator &random) const;
    void settle();

    QByteArray m_synced;
    std::vector<Change> m_changes; ///< behind it, in order; the first is never Safe
};

} // namespace Teahouse
