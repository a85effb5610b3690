// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "tests/bench/history/figures.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace Teahouse {

/// A history of very many messages in English and Chinese, and how long it lets one wait.
class LongHistory
{
public:
    /// Writes the messages; false if the disk refuses.
    bool write(int messages, const Figures &figures);
    /// Opening it as a server does that starts, and its newest page.
    bool measureOpening(const Figures &figures) const;
    bool measureSearch(const Figures &figures);
    /// How long what is said waits while one person's words, and then everything, are erased.
    bool measureErasing(const Figures &figures);

    /// As a server has it in its folder.
    QString path() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString folder() const { return m_folder.path(); }
    EventId last() const { return EventId(m_last); }

private:
    MessagePosted message(qint64 id);
    bool measureErasing(const QString &what, const Erasure &erasure, const Figures &figures);
    QString words();
    QString word();
    QString characters(int count);

    QTemporaryDir m_folder;
    QRandomGenerator m_random {1};
    qint64 m_last = 0; ///< the id of the last message
};

} // namespace Teahouse
