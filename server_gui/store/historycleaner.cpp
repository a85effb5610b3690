// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historycleaner.h"

#include "server_gui/store/historywriter.h"
#include "shared/base/logging.h"

#include <algorithm>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLogTries = 20;
// To wipe, all of the index is written anew: not for each message that grows too old.
constexpr qint64 wipeEveryMs = 60 * 60 * 1000;
// What somebody deleted goes sooner, but not the index anew for each of many.
constexpr qint64 wipeSoonMs = 60 * 1000;
constexpr qint64 noteLookEverySeconds = 60 * 60;

} // namespace

void HistoryCleaner::retain(const Retention &retention)
{
    m_retention = retention;
    look();
}

ErasureNews HistoryCleaner::erase(const Erasure &erasure)
{
    const auto refused = [&erasure](const QString &why) {
        return ErasureNews {ErasureNews::Kind::Refused, erasure, 0, why};
    };
    auto pruner = m_writer.pruner();
    if (!pruner)
        return refused(u"the disk refuses"_s);
    const auto failure = pruner->notes().add(erasure);
    m_hasTakenUp = false;
    if (!failure)
        return {ErasureNews::Kind::Begun, erasure};
    pruner.reset();
    m_writer.giveUp();
    return refused(failure->text());
}

void HistoryCleaner::wipeSoon()
{
    m_isUnwiped = m_wipesSoon = true;
    startDueWipe();
}

void HistoryCleaner::look()
{
    m_looks = m_retention != Retention {};
    startDueWipe();
}

void HistoryCleaner::startDueWipe()
{
    const qint64 pause = m_wipesSoon ? wipeSoonMs : wipeEveryMs;
    const bool isDue = !m_sinceWiped.isValid() || m_sinceWiped.hasExpired(pause);
    if (m_isUnwiped && isDue && m_wiping == Wiping::None)
        m_wiping = Wiping::Begin;
    m_logTries = 0;
}

HistoryCleaner::Step HistoryCleaner::step()
{
    Step step;
    const bool takesUp = !m_hasTakenUp;
    auto pruner = m_writer.pruner();
    const Worked worked =
        pruner ? work(*pruner, step) : Error {u"not-erased"_s, u"the disk refuses"_s};
    if (worked) {
        // That it can be read says nothing.
        m_isStuck = m_isStuck && takesUp;
        m_hasMended = m_hasMended && takesUp;
        step.next = *worked;
        return step;
    }
    const bool wasOpen = pruner.has_value();
    pruner.reset();
    if (mends(worked.error())) {
        m_hasTakenUp = false;
        step.next = Next::AtOnce;
        return step;
    }
    if (wasOpen)
        m_writer.giveUp();
    holdUp(worked.error(), step);
    return step;
}

bool HistoryCleaner::mends(const Error &why)
{
    return why.code == indexDamaged && !std::exchange(m_hasMended, true) && m_writer.mendIndex();
}

HistoryCleaner::Worked HistoryCleaner::work(HistoryPruner &pruner, Step &step)
{
    if (!m_hasTakenUp)
        return takeUp(pruner);
    if (NotedErasure *erasure = underWay()) {
        const auto progress = pruner.erase(*erasure);
        if (!progress)
            return progress.error();
        m_isUnwiped = m_isUnwiped || pruner.hasRemoved();
        if (!underWay())
            m_wiping = Wiping::Begin;
        return Next::AtOnce;
    }
    if (m_wiping != Wiping::None && m_logTries < mostLogTries)
        return wipe(pruner, step);
    return m_looks ? removeOld(pruner) : Next::Idle;
}

HistoryCleaner::Worked HistoryCleaner::takeUp(HistoryPruner &pruner)
{
    const auto erasures = pruner.notes().all();
    if (!erasures)
        return erasures.error();
    const auto isUnwiped = pruner.notes().isUnwiped();
    if (!isUnwiped)
        return isUnwiped.error();
    m_erasures = *erasures;
    m_isUnwiped = *isUnwiped;
    m_hasTakenUp = true;
    if (m_isUnwiped || !m_erasures.empty()) {
        m_wiping = Wiping::Begin;
        m_logTries = 0;
    }
    return Next::AtOnce;
}

HistoryCleaner::Worked HistoryCleaner::wipe(HistoryPruner &pruner, Step &step)
{
    if (m_wiping == Wiping::Log) {
        const auto progress = pruner.emptyLog();
        if (!progress)
            return progress.error();
        const bool isBusy = *progress == HistoryPruner::Progress::More;
        // For long only a backup reads: the next look tries again, and nobody need wait for it.
        if (isBusy && ++m_logTries < mostLogTries)
            return Next::Later;
        if (!isBusy)
            m_wiping = Wiping::None;
        return finish(pruner, step);
    }
    if (m_wiping == Wiping::Begin) {
        if (!m_writer.settleChanges())
            return Next::Later;
        m_wipesSoon = false;
        m_indexWipe = IndexWipe();
    }
    const auto progress = pruner.wipeIndex(m_indexWipe);
    if (!progress)
        return progress.error();
    m_wiping = *progress == HistoryPruner::Progress::More ? Wiping::Index : Wiping::Log;
    return Next::AtOnce;
}

HistoryCleaner::Worked HistoryCleaner::finish(HistoryPruner &pruner, Step &step)
{
    if (const auto error = pruner.forgetWiped())
        return *error;
    for (const NotedErasure &erasure : std::exchange(m_erasures, {}))
        step.news.push_back({ErasureNews::Kind::Done, erasure.what, erasure.messages});
    m_isUnwiped = false;
    m_sinceWiped.start();
    if (!m_wipesSoon)
        return Next::AtOnce;
    // Somebody deleted something while this was wiped.
    m_isUnwiped = true;
    const auto failure = pruner.notes().noteUnwiped();
    return failure ? Worked(Error {u"not-erased"_s, failure->text()}) : Worked(Next::AtOnce);
}

HistoryCleaner::Worked HistoryCleaner::removeOld(HistoryPruner &pruner)
{
    const auto time = timeToGoBy(pruner);
    if (!time)
        return time.error();
    const auto progress = pruner.removeOld(m_retention, *time);
    if (!progress)
        return progress.error();
    m_isUnwiped = m_isUnwiped || pruner.hasRemoved();
    if (*progress == HistoryPruner::Progress::More)
        return Next::AtOnce;
    look();
    m_looks = false;
    return m_wiping == Wiping::None ? Next::Idle : Next::AtOnce;
}

Result<QDateTime> HistoryCleaner::timeToGoBy(HistoryPruner &pruner)
{
    if (!m_time) {
        const auto last = pruner.lastLook();
        if (!last)
            return last.error();
        m_time.emplace(*last);
        m_lookNoted = *last;
    }
    const bool doubted = m_time->doubts();
    const QDateTime clock = QDateTime::currentDateTimeUtc();
    const QDateTime time = m_time->at(clock, timeRunning());
    if (m_time->doubts() && !doubted)
        qCWarning(lcStore) << "the clock is far ahead, at" << clock << "- what is too old is told"
                           << "by" << time << "until it is set right, or for an hour";
    const bool isToNote = !m_time->doubts()
        && !(m_lookNoted.isValid() && std::abs(m_lookNoted.secsTo(time)) < noteLookEverySeconds);
    if (m_retention.days > 0 && isToNote) {
        if (const auto error = pruner.noteLook(time))
            return *error;
        m_lookNoted = time;
    }
    return time;
}

NotedErasure *HistoryCleaner::underWay()
{
    const auto found = std::find_if(m_erasures.begin(), m_erasures.end(),
        [](const NotedErasure &erasure) { return !erasure.isThrough(); });
    return found == m_erasures.end() ? nullptr : &*found;
}

void HistoryCleaner::holdUp(const Error &why, Step &step)
{
    step.next = Next::Later;
    // What is in the file may be less than what was taken for done.
    m_hasTakenUp = false;
    if (std::exchange(m_isStuck, true))
        return;
    qCWarning(lcStore) << "what is to go out of the history stays for now:" << why.detail;
    for (const NotedErasure &erasure : m_erasures)
        step.news.push_back({ErasureNews::Kind::Stuck, erasure.what, erasure.messages, why.detail});
}

} // namespace Teahouse
