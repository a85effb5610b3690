// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Teahouse {

class ChatClient;
class Composer;
class ConversationView;
struct UnfinishedEdit; // chatclient.h

/// What a reader does to messages of the conversation that is open: reacts, deletes after a
/// question, and edits in the composer, where what was half written waits meanwhile. The words of
/// an edit that was left unfinished or that the server did not take come back with its message.
class ChangeActions final : public QObject
{
    Q_OBJECT
public:
    ChangeActions(ChatClient &client, ConversationView &view, Composer &composer, QObject *parent);

    /// Another conversation is open, and the composer shows what is half written there.
    void setConversation(const ConversationId &conversation);
    /// Whether the reader may change anything at this moment.
    void updateOffer();

    bool isEditing() const { return m_edited.has_value(); }
    /// The text that the composer hands out is the new one of the message being edited.
    void finishEditing(const QString &text);
    void cancelEditing();
    /// The message stays as it was; what was made of it waits for setConversation() with this one.
    void putEditAside();

private:
    void takeBack(const ConversationId &conversation, EventId target, const QString &text);
    void resumeEditing();
    void keepAsDraft(const UnfinishedEdit &words);
    void forgetIds();
    bool isIdle() const;
    void edit(EventId id);
    void editLast();
    void rewrite(const QString &ref);
    void beginEditing(int row);
    void leaveEditing();
    void askToRemove(EventId id);
    bool hasMine(EventId id, const QString &emoji) const;
    void chooseEmoji(EventId id, const QRect &anchor);

    ChatClient &m_client;
    ConversationView &m_view;
    Composer &m_composer;
    ConversationId m_conversation;
    std::optional<MessageEntry> m_edited;
    QString m_draft; ///< what was half written before
    QString m_left; ///< the draft to which the last edit gave way
    QHash<EventId, UnfinishedEdit> &m_unfinished; ///< the client's, whatever window is there
};

} // namespace Teahouse
