// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/historypruner.h"
#include "server_gui/store/trustedtime.h"

#include <QElapsedTimer>

namespace Teahouse {

class HistoryWriter;

/// What goes out of the history, and when: what is too old, what the host erases, and then whatever
/// is left of the words in the file. Lives in the writer's thread. Works in steps, between which
/// everything else that is to be written has its turn.
class HistoryCleaner
{
public:
    enum class Next { Idle, AtOnce, Later };
    struct Step {
        Next next = Next::Idle;
        std::vector<ErasureNews> news;
    };

    explicit HistoryCleaner(HistoryWriter &writer)
        : m_writer(writer)
    { }

    void retain(const Retention &retention);
    /// Notes it for good; step() carries it out.
    ErasureNews erase(const Erasure &erasure);
    /// Somebody deleted a message: its words are to go out of the file.
    void wipeSoon();
    /// Some time has passed: more may be too old.
    void look();
    /// Blocks for as long as a commit that waits may wait. The first step goes on with what an
    /// earlier run of the program left.
    Step step();

private:
    enum class Wiping { None, Begin, Index, Log };
    using Worked = Result<Next>;

    Worked work(HistoryPruner &pruner, Step &step);
    Worked takeUp(HistoryPruner &pruner);
    Worked wipe(HistoryPruner &pruner, Step &step);
    Worked finish(HistoryPruner &pruner, Step &step);
    Worked removeOld(HistoryPruner &pruner);
    Result<QDateTime> timeToGoBy(HistoryPruner &pruner);
    void startDueWipe();
    NotedErasure *underWay();
    /// Once, until something has worked again.
    bool mends(const Error &why);
    void holdUp(const Error &why, Step &step);

    HistoryWriter &m_writer;
    Retention m_retention;
    std::vector<NotedErasure> m_erasures; ///< as they stand in the file
    bool m_hasTakenUp = false;
    bool m_isStuck = false;
    bool m_hasMended = false; ///< the index of words, and nothing has worked since
    bool m_looks = false; ///< for what is too old
    std::optional<TrustedTime> m_time;
    QDateTime m_lookNoted;
    Wiping m_wiping = Wiping::None;
    IndexWipe m_indexWipe;
    bool m_isUnwiped = false;
    bool m_wipesSoon = false;
    int m_logTries = 0;
    QElapsedTimer m_sinceWiped;
};

} // namespace Teahouse
