// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"

#include <QWidget>

class QComboBox;

namespace Teahouse {

class RoomState;

/// Whose messages, of which chat and of what time a search is about.
class SearchFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFilters(RoomState &room, QWidget *parent = nullptr);

    /// Fills them with who and what is there now; one chat alone, or none for all.
    void begin(const std::optional<ConversationId> &conversation);
    void setAllChats();
    bool isOneChat() const;
    /// Puts what was chosen into a question.
    void narrow(AskSearch &question) const;
    /// Whether a question needs no words.
    bool isNarrow() const;

signals:
    void changed();

private:
    void fillPeople();
    void fillChats(const std::optional<ConversationId> &conversation);

    RoomState &m_room;
    QComboBox *m_person = nullptr;
    QComboBox *m_chat = nullptr;
    QComboBox *m_time = nullptr;
};

} // namespace Teahouse
