// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/conversationmodel.h"
#include "client_gui/window/namematch.h"

#include <QAbstractListModel>

#include <vector>

namespace Teahouse {

class RoomState;

/// Where the switcher can lead.
struct SwitcherTarget {
    enum class Kind { Chat, Person, Search };

    Kind kind = Kind::Chat;
    ConversationId conversation; ///< of a chat
    Person person; ///< the other one of a private chat too
    QString title; ///< safe to show
    QString detail; ///< what it is, in a few words
    int unread = 0;
};

/// What answers to what was typed: chats first where they answer as well, then people, and at the
/// end the search for the words. Nothing typed: all chats, as the sidebar has them.
class SwitcherModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// `room` outlives it. `canSearch`: whether messages can be found.
    SwitcherModel(RoomState &room, bool canSearch, QObject *parent = nullptr);

    void search(const QString &typed);
    const SwitcherTarget &at(int row) const { return m_rows.at(size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Scored;
    std::vector<Scored> chatsFor(const QString &typed);
    std::vector<Scored> peopleFor(const QString &typed);

    RoomState &m_room;
    bool m_canSearch;
    NameMatch m_match;
    std::vector<SwitcherTarget> m_rows;
};

} // namespace Teahouse
