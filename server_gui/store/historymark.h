// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlError>
#include <QString>
#include <QStringList>

#include <optional>

class QSqlDatabase;

namespace Teahouse {

/// The small file beside a history by which a start tells the history that the last server here
/// left from an older copy that somebody put in its place. Such a copy counts on from ids that
/// clients have seen, so it must be another log: else they take new words for old ones.
///
/// Each run of a server notes a token of its own in the history and in this file, so a copy has the
/// token of an earlier run. One that was put back together with its mark has another time of change
/// than the last run noted when it closed the history; no copying sets that.
class HistoryMark
{
public:
    using Failure = std::optional<QSqlError>;

    explicit HistoryMark(const QString &history);

    /// What the last run left; before the history is opened, which may change it.
    void read();
    /// The last run had a history here, and nothing of it is there any more.
    bool isAllThatIsLeft() const;
    /// The next start finds none.
    static void forget(const QString &history);
    /// The history is about to be opened, which may change it, however the start ends.
    void expectOpening();
    /// The history belongs to this run from now on, and forgets its identity if it is not the one
    /// that was left here. On a full disk it stays the last run's.
    Failure takeUp(const QSqlDatabase &database);
    /// The history is closed, and everything is in its file.
    void seal();

private:
    bool fits(const QString &run) const;
    void unseal();
    bool write(const QStringList &runs, const QString &changed = {});
    QString timeOfChange() const;

    QString m_history;
    bool m_exists = false;
    QStringList m_runs; ///< the history is of one of these; more than one after a crash at a start
    QString m_changed; ///< the history's time of change; empty if the run did not close it
    bool m_isWhole = true; ///< nobody has touched what that run closed
    QString m_run; ///< this one
};

} // namespace Teahouse
