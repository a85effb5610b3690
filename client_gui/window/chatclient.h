// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"
#include "client_gui/window/changesender.h"
#include "client_gui/window/exporter.h"
#include "client_gui/window/moderationsender.h"
#include "client_gui/window/pastloader.h"
#include "client_gui/window/pastvisit.h"
#include "client_gui/window/presencereport.h"
#include "client_gui/window/searcher.h"
#include "client_gui/window/seatmemory.h"

#include <QHash>

namespace Teahouse {

/// What was made of a message and is not its text yet.
struct UnfinishedEdit {
    ConversationId conversation;
    QString text;
};

/// One seat in one room: joins the session with the models and decides nothing. Also holds what
/// belongs to the seat and no window: the limits it was told and what is half written. Lives in the
/// window's thread.
class ChatClient final : public QObject
{
    Q_OBJECT
public:
    explicit ChatClient(SessionPorts ports, QObject *parent = nullptr);

    ChatSession &session() { return m_session; }
    RoomState &room() { return m_room; }
    Searcher &searcher() { return m_searcher; }
    Exporter &exporter() { return m_exporter; }
    PastVisit &visit() { return m_visit; }
    ChangeSender &changes() { return m_changes; }
    ModerationSender &moderation() { return m_moderation; }
    /// Whether the server could find anything.
    bool canSearch() const { return !m_session.isTextSession(); }
    /// Whether it could give a whole conversation.
    bool canExport() const { return !m_session.isTextSession(); }
    const Limits &limits() const { return m_limits; }
    bool isLive() const { return m_session.state() == ConnectionState::Live; }

    /// Says something in a conversation that the room knows; it waits where there is no connection.
    /// In another nothing is said: what is meant for one person must never reach everybody.
    void say(const ConversationId &conversation, const QString &text,
        const std::optional<EventId> &reply = {});
    /// Sends a message that failed once more, under its old ref: it arrives once at most.
    void retry(const ConversationId &conversation, const QString &ref);
    /// Takes a message away that waits or failed; nothing happens while it is under way.
    void discard(const QString &ref);
    /// Answered by a change of the room's `you`, or by renameRefused().
    void rename(const QString &name);
    void setTyping(const ConversationId &conversation, bool on);
    /// Whether the reader is here; the room is told of each change.
    PresenceReport &presence() { return m_presence; }

    /// The beginning of what is shown of a conversation is near.
    void loadOlder(const ConversationId &conversation) { m_past.want(conversation); }

    /// What is half written; it survives the program.
    QString draft(const ConversationId &conversation) const { return m_memory.draft(conversation); }
    void setDraft(const ConversationId &conversation, const QString &text)
    {
        m_memory.setDraft(conversation, text);
    }

    /// The same of messages that are being changed, and what is answered by what is being written;
    /// they survive the window.
    QHash<EventId, UnfinishedEdit> &unfinishedEdits() { return m_unfinishedEdits; }
    QHash<ConversationId, Quote> &replies() { return m_replies; }

signals:
    void renameRefused(const Teahouse::JoinRefusal &refusal);
    void limitsChanged();
    /// Messages came to the outbox, went from it or changed how far they have got.
    void outboxChanged();

private:
    void onEvents(const std::vector<Event> &events);
    void onState(ConnectionState state);
    void onSendState(const QString &ref, SendState state, const QString &reason);
    void onSeatTaken(const std::vector<KeptMessage> &messages);
    void note(const Event &event);
    void tellPresence(bool away);
    void send(const QString &ref, const QString &text, const std::optional<Person> &to,
        const std::optional<EventId> &reply);

    const Clock &m_clock;
    ChatSession m_session;
    RoomState m_room;
    PastLoader m_past;
    PastVisit m_visit;
    ChangeSender m_changes;
    ModerationSender m_moderation;
    Searcher m_searcher;
    Exporter m_exporter;
    SeatMemory m_memory;
    PresenceReport m_presence;
    Limits m_limits;
    QHash<EventId, UnfinishedEdit> m_unfinishedEdits;
    QHash<ConversationId, Quote> m_replies;
    QString m_renameRef;
    QString m_renameTo;
    bool m_wasLive = false;
};

} // namespace Teahouse
