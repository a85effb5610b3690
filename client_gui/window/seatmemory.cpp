// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/seatmemory.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/session/chatsession.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds moment {1'000};

} // namespace

SeatMemory::SeatMemory(ChatSession &session, RoomState &room, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
    , m_soon(scheduler)
{
    connect(m_room.conversations(), &QAbstractItemModel::dataChanged, this, &SeatMemory::touch);
    connect(m_room.conversations(), &QAbstractItemModel::rowsInserted, this, &SeatMemory::touch);
}

SeatMemory::~SeatMemory()
{
    keep();
}

void SeatMemory::setDraft(const ConversationId &conversation, const QString &text)
{
    if (text == m_drafts.value(conversation))
        return;
    if (text.isEmpty())
        m_drafts.remove(conversation);
    else
        m_drafts.insert(conversation, text);
    touch();
}

void SeatMemory::recall()
{
    m_place = m_session.book().place();
    m_chats = m_session.book().chats();
    RoomMemory memory {m_place.log, m_place.seen, m_place.since, {}};
    for (const KeptChat &chat : m_chats) {
        memory.chats.push_back({chat.id, chat.other, chat.lastLine, chat.lastAt, chat.firstUnread});
        if (!chat.draft.isEmpty() && !m_drafts.contains(chat.id))
            m_drafts.insert(chat.id, chat.draft);
    }
    m_room.recall(memory);
    for (const KeptChat &chat : m_chats)
        m_room.conversations()->setMuted(chat.id, chat.muted);
    m_taken = true;
}

void SeatMemory::touch()
{
    if (m_taken && !m_soon.isActive())
        m_soon.start(moment, [this] { keep(); });
}

void SeatMemory::setResting(bool resting)
{
    m_resting = resting;
}

void SeatMemory::keep()
{
    m_soon.stop();
    if (!m_taken || m_resting)
        return;
    const RoomMemory memory = m_room.memory();
    const KeptPlace place {memory.log, memory.seen, memory.since};
    std::vector<KeptChat> chats;
    for (const ChatMemory &chat : memory.chats) {
        const Conversation *shown = m_room.conversations()->find(chat.id);
        chats.push_back({chat.id, chat.other, m_drafts.value(chat.id), chat.lastLine, chat.lastAt,
            chat.firstUnread, shown && shown->muted});
    }
    if (place == m_place && chats == m_chats)
        return;
    if (m_session.book().keep(place, chats)) {
        m_place = place;
        m_chats = std::move(chats);
    }
}

} // namespace Teahouse
