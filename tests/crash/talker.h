// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/changerecord.h"
#include "tests/wire/jsonpeer.h"

#include <QJsonObject>
#include <QStringList>

#include <deque>
#include <optional>
#include <utility>

namespace Teahouse::Crash {

/// A program with a key that never waits: it says things and changes what it said, sends again what
/// is not acknowledged, and after a lost connection asks for what it has missed.
class Talker
{
public:
    Talker(int number, CrowdRecord &record, ChangeRecord &changes);

    int number() const { return m_number; }
    QString id() const { return m_key.id(); }
    void connectTo(quint16 port);
    void drop();
    /// Takes what has come; false once the connection is gone.
    bool read();

    void sayToAll();
    void sayTo(const Talker &other);
    /// Edits, deletes or answers something that it has said lately, as `chance` decides.
    void change(quint32 chance);
    /// Wants everything that `other` might have seen, from the beginning of the same log.
    void readFromTheBeginningOf(const Talker &other) { m_log = other.m_log; }
    /// Sends private messages again that were refused because nobody was there.
    void retry();

    bool isConnected() const { return m_peer.has_value(); }
    int descriptor() const { return m_peer ? m_peer->wire().descriptor() : -1; }
    bool isLive() const { return m_live; }
    bool isDone() const
    {
        return m_live && m_room.empty() && m_private.empty() && m_changes.empty();
    }
    /// Whether anything has come since this was asked last.
    bool takeHeard() { return std::exchange(m_heard, false); }
    /// What it waits for, for people.
    QString state() const;
    qint64 lastSeen() const { return m_last; }
    int sent() const { return m_sent; }
    int resent() const { return m_resent; }
    int resumes() const { return m_resumes; }
    /// How much it has done to its messages.
    int changed() const { return m_changed; }

private:
    struct Own {
        qint64 id = 0;
        CrowdRecord::Message message;
        QStringList emoji; ///< that were put on it and not taken back
        int reactions = 0; ///< ever
        bool mayReact() const;
    };
    struct Change {
        qint64 target = 0;
        FormChange what;
        int count = 0; ///< of those by this talker
        bool wasSent = false;
        QString ref() const { return QStringLiteral("change %1").arg(count); }
    };
    struct Waiting {
        CrowdRecord::Message message;
        QString receiver; ///< id; empty: to all
        bool wasSent = false;
    };

    void onEvent(const QJsonObject &event);
    void onWelcome(const QJsonObject &event);
    void onMessage(const QJsonObject &event);
    void onChange(FormChange::Kind kind, const QString &what, const QJsonObject &event);
    void onAck(const QJsonObject &event);
    void onError(const QJsonObject &event);
    void hello();
    void goLive();
    void send(Waiting &waiting);
    void send(Change &change);
    bool settleChange(const QString &ref, qint64 id);
    /// It is stored under this id.
    void settle(const CrowdRecord::Message &message, qint64 id);
    static FormChange drawReaction(Own &own, quint32 chance);
    void sendPrivate();

    int m_number;
    CrowdRecord &m_record;
    ChangeRecord &m_changeRecord;
    Wire::Key m_key;
    std::optional<Wire::JsonPeer> m_peer;
    QByteArray m_buffer;
    QString m_log;
    qint64 m_last = 0;
    bool m_live = false;
    bool m_heard = false;
    bool m_privateInFlight = false;
    std::deque<Waiting> m_room; ///< not acknowledged; all of it is under way
    std::deque<Waiting> m_private; ///< one at a time, since its receiver may be away
    std::deque<Change> m_changes; ///< not acknowledged; all of them are under way
    std::deque<Own> m_own; ///< what it has said lately
    int m_count = 0;
    int m_sent = 0;
    int m_resent = 0;
    int m_changed = 0;
    int m_resumes = 0;
};

} // namespace Teahouse::Crash
