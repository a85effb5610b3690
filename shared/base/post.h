// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <utility>

// GCC says it with a macro, Clang with a feature; Qt defines the question where a compiler does
// not.
#if defined(__SANITIZE_THREAD__) || __has_feature(thread_sanitizer)
#define TEAHOUSE_WATCHES_THREADS
#endif

#ifdef TEAHOUSE_WATCHES_THREADS
#include <sanitizer/tsan_interface.h>
#endif

namespace Teahouse {

/// Tells the thread sanitizer that what one thread did comes before what another does. Qt orders
/// the two by its queue of events, but in a Qt that was built without the sanitizer that cannot be
/// seen. Nothing in any other build.
class HandOver
{
public:
#ifdef TEAHOUSE_WATCHES_THREADS
    HandOver()
    {
        give();
    }
    HandOver(const HandOver &)
    {
        give();
    }
    HandOver &operator=(const HandOver &) = delete;
    ~HandOver()
    {
        take();
    }
    /// What this thread has done so far is handed over.
    void give()
    {
        __tsan_release(this);
    }
    /// What was handed over came before.
    void take()
    {
        __tsan_acquire(this);
    }
#else
    void give() { }
    void take() { }
#endif
};

/// Work on its way to another thread, as it lies in Qt's queue.
template<typename Work>
struct Posted {
    void operator()()
    {
        handOver.take();
        work();
        handOver.give(); // Qt lets either thread throw it away
    }

    Work work;
    HandOver handOver; ///< behind the work, so that it is made once the work is there
};

/// Runs `work` in one of the next turns of the thread of `context`, unless that is gone by then.
/// Any thread; what one thread posts to another keeps its order.
template<typename Work>
void post(QObject *context, Work work)
{
    QMetaObject::invokeMethod(context, Posted<Work> {std::move(work), {}}, Qt::QueuedConnection);
}

/// The same, and waits until it is done. Never from the thread of `context`: it would wait for
/// itself.
template<typename Work>
void postAndWait(QObject *context, Work work)
{
    HandOver done;
    const auto answering = [&work, &done] {
        work();
        done.give();
    };
    QMetaObject::invokeMethod(
        context, Posted<decltype(answering)> {answering, {}}, Qt::BlockingQueuedConnection);
    done.take();
}

} // namespace Teahouse
