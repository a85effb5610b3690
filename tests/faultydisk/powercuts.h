// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/historywriter.h"
#include "tests/faultydisk/faultydisk.h"
#include "tests/faultydisk/keptwords.h"
#include "tests/server_gui/store/storefixture.h"

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

#include <memory>

namespace Teahouse {

/// How SQLite is told to sync: as the history asks for, or less, to show that it is seen.
enum class Synchronous { AsAsked, Normal };

/// A history that is written to while the power is cut again and again, and what became of what it
/// said was stored.
class PowerCuts
{
public:
    struct Figures {
        int cuts = 0;
        int crashes = 0; ///< of the process alone, in between
        int acked = 0;
        int changes = 0; ///< among them: edits, deletions and reactions
        int repeated = 0; ///< acked when said again, since it had been stored after all
        int lost = 0; ///< acked, and not there afterwards as it was said and changed
        int doubled = 0;
        int damaged = 0; ///< the file cannot be opened, or the check of its integrity fails
        int idsAgain = 0; ///< an id that was acked might be given again
        QStringList examples;
        bool allWell() const { return !(lost || doubled || damaged || idsAgain); }
    };

    PowerCuts(quint32 seed, Synchronous synchronous);
    ~PowerCuts();

    void run(int cuts);
    const Figures &figures() const { return m_figures; }

private:
    /// Words, or a change to words that were acked.
    struct Said {
        QString ref;
        FormChange what; ///< words are an edit of nothing
        QString about = {}; ///< the ref of the words that are changed; empty: these are words
    };

    void beginAnew();
    void liveUntilTheEnd();
    void live();
    void talk(HistoryWriter &writer);
    void settle(const std::vector<Said> &said, const std::vector<StoreOutcome> &outcomes);
    void acknowledge(const Said &said, qint64 id);
    Said newWords();
    Said newChange();
    LastingEvent eventOf(const Said &said, qint64 id) const;
    void check();
    void checkWords();
    /// Whether that is what all that was acked makes of the words, or that and what was said since.
    bool isAllowed(const QString &ref, const MessageForm &form) const;
    void forget(const QString &ref);
    void note(int &count, const QString &what);
    bool oneIn(int count) { return m_random.bounded(count) == 0; }

    QRandomGenerator m_random;
    FaultyDisk m_disk;
    std::unique_ptr<StoreFixture> m_files;
    QHash<QString, MessageForm> m_forms; ///< of words that were acked, by ref
    QHash<QString, qint64> m_ids; ///< of the same
    QStringList m_changeable; ///< the newest of them, but those that are deleted or to be
    QHash<QString, QStringList> m_emoji; ///< that they bear or are to bear
    std::vector<Said> m_waiting; ///< said, and not acked
    qint64 m_lastId = 0;
    qint64 m_highestAcked = 0;
    int m_words = 0;
    Figures m_figures;
};

} // namespace Teahouse
