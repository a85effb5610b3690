// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/seatbook.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Teahouse {

class ChatSession;

/// What the seat has said and no server has stored, as somebody in a terminal deals with it: by
/// number. Answers in sentences that are safe to print.
class UnsentMessages
{
    Q_DECLARE_TR_FUNCTIONS(UnsentMessages)
public:
    explicit UnsentMessages(ChatSession &session);

    QStringList list();
    /// The one of that number in the last list; without one all that failed.
    QString retry(std::optional<int> number);
    QString discard(std::optional<int> number);

    void noteSaid(const QString &ref) { m_said.insert(ref); }
    /// Whether it was said in this run: what an earlier one left is not this one's to take away.
    bool isSaid(const QString &ref) const { return m_said.contains(ref); }
    /// The server had no room for it on its disk: another time it may.
    void noteNotStored(const QString &ref) { m_notStored.insert(ref); }
    bool isNotStored(const QString &ref) const { return m_notStored.contains(ref); }
    /// What became of a message, whenever it was said.
    void noteFailed(const QString &ref);
    void noteStored(const QString &ref);
    /// Whether anything said in this run failed, and was neither sent again nor taken away.
    bool hasFailed() const { return !m_failed.isEmpty(); }

    /// What a message says and to whom, on one line.
    static QString lineOf(const KeptMessage &message);

private:
    QStringList chosen(std::optional<int> number) const;

    ChatSession &m_session;
    QStringList m_listed; // refs, as numbered
    QSet<QString> m_said; // in this run, and not stored yet
    QSet<QString> m_again; // of an earlier run, sent again on demand
    QSet<QString> m_notStored;
    QSet<QString> m_failed;
};

} // namespace Teahouse
