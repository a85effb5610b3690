// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

namespace Teahouse {

/// One line in the list of conversations.
struct Conversation {
    ConversationId id;
    Person other; ///< of a private one
    QString title; ///< the room's or the other person's name
    int unread = 0;
    int mentions = 0;
    QString lastLine;
    QDateTime lastAt; ///< UTC; invalid while nothing has been said
    bool muted = false; ///< the reader wants to hear nothing of it
    bool operator==(const Conversation &) const = default;
};

/// The room first, then private conversations, the latest active one at the top.
class ConversationModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum ConversationRole {
        ValueRole = Qt::UserRole, ///< the Conversation
        UnreadRole,
        MentionsRole,
    };

    /// The room is there from the beginning.
    explicit ConversationModel(QObject *parent = nullptr);

    /// Puts a conversation in or brings it up to date; where it stands follows from its time.
    void put(const Conversation &conversation);
    const Conversation *find(const ConversationId &id) const;
    int rowOf(const ConversationId &id) const;
    const Conversation &at(int row) const { return m_rows.at(size_t(row)); }
    /// Of those that are not muted.
    int unreadTotal() const;
    /// The same of what mentions the reader or is for them alone.
    int unreadForMe() const;
    void setMuted(const ConversationId &id, bool muted);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    int placeFor(const Conversation &conversation, int except) const;
    QString spoken(const Conversation &conversation) const;

    std::vector<Conversation> m_rows;
};

} // namespace Teahouse

Q_DECLARE_METATYPE(Teahouse::Conversation)
