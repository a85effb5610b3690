// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QObject>

#include <optional>

namespace Teahouse {

class ChatClient;
class Composer;
class ConversationView;

/// What a reader does to messages of the conversation that is open: reacts, deletes after a
/// question, and edits in the composer, where what was half written waits meanwhile.
class ChangeActions final : public QObject
{
    Q_OBJECT
public:
    ChangeActions(ChatClient &client, ConversationView &view, Composer &composer, QObject *parent);

    /// Another conversation is open; what was being edited stays as it was.
    void setConversation(const ConversationId &conversation);
    /// Whether the reader may change anything at this moment.
    void updateOffer();

    bool isEditing() const { return m_edited.has_value(); }
    /// The text that the composer hands out is the new one of the message being edited.
    void finishEditing(const QString &text);
    void cancelEditing();

private:
    void edit(EventId id);
    void editLast();
    void beginEditing(int row);
    void leaveEditing();
    void askToRemove(EventId id);
    void chooseEmoji(EventId id, const QRect &anchor);

    ChatClient &m_client;
    ConversationView &m_view;
    Composer &m_composer;
    ConversationId m_conversation;
    std::optional<MessageEntry> m_edited;
    QString m_draft; ///< what was half written before
};

} // namespace Teahouse
