// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>
#include <optional>

namespace Teahouse {

/// Takes the words of what is gone out of the index of words. FTS5 only notes there that a message
/// is gone, until the parts that know of it are merged. That goes a few pages at a time, so that
/// whoever says something meanwhile need not wait long.
///
/// FTS5 counts the pages that it writes, not those that it reads: where next to nothing is left, it
/// would read all of a large index to write one page. Such an index is set aside, a new one made of
/// what is left, and the old one deleted.
class IndexWipe
{
public:
    using Failure = std::optional<QSqlError>;

    struct Bounds {
        qint64 fewMessages = 500; ///< that a new index is made of at once
        qint64 manyPages = 1'000; ///< of an index that is worth setting aside
        int mostPages = 200; ///< that one step writes
        int firstPages = 8; ///< that the first one writes: nobody knows how much it has to read
        Milliseconds longestStep {30}; ///< without the commit; then the next one writes fewer pages
    };

    IndexWipe() = default;
    explicit IndexWipe(const Bounds &bounds)
        : m_bounds(bounds)
        , m_pages(std::min(bounds.firstPages, bounds.mostPages))
    { }

    /// The next step, in a transaction of its own, which is left open if it fails; then all begins
    /// anew, with another object.
    Failure step(QSqlDatabase &database);
    bool isDone() const { return m_stage == Stage::Done; }

private:
    enum class Stage { Begin, Gather, Merge, Delete, Done };

    Failure work(QSqlDatabase &database);
    Failure begin(QSqlDatabase &database);
    Failure gather(QSqlDatabase &database);
    Failure merge(QSqlDatabase &database, int pages);
    Failure deleteSome(QSqlDatabase &database);
    Failure looksHollow(QSqlDatabase &database, bool &isHollow);

    Bounds m_bounds;
    Stage m_stage = Stage::Begin;
    int m_pages = m_bounds.firstPages;
};

} // namespace Teahouse
