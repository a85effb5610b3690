// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/announcer.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/window/noticerule.h"

namespace Teahouse {

namespace {

constexpr Milliseconds pause {2'000};

} // namespace

Announcer::Announcer(RoomState &room, Scheduler &scheduler, DesktopFace &desktop, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_desktop(desktop)
    , m_pause(scheduler)
{
    connect(&room, &RoomState::messageArrived, this, &Announcer::onMessage);
    connect(
        room.conversations(), &QAbstractItemModel::dataChanged, this, &Announcer::onConversations);
    onConversations();
}

Announcer::~Announcer()
{
    for (auto missed = m_missed.cbegin(); missed != m_missed.cend(); ++missed)
        m_desktop.withdraw(missed.key());
    m_desktop.setUnread(0, 0);
}

void Announcer::setWishes(const NoticeWishes &wishes)
{
    m_wishes = wishes;
    m_desktop.setQuiet(wishes.quiet);
}

void Announcer::onMessage(
    const ConversationId &conversation, const MessageEntry &message, bool seen)
{
    const Conversation *where = m_room.conversations()->find(conversation);
    if (seen || !where || !deservesNotice(m_wishes, *where, message))
        return;
    Missed &missed = m_missed[conversation];
    missed.last = message;
    ++missed.count;
    missed.isTold = false;
    if (!m_pause.isActive())
        tell();
}

void Announcer::tell()
{
    bool any = false;
    for (auto missed = m_missed.begin(); missed != m_missed.end(); ++missed) {
        const Conversation *where = m_room.conversations()->find(missed.key());
        if (missed->isTold || !where || m_wishes.quiet)
            continue;
        missed->isTold = true;
        any = true;
        m_desktop.show(noticeOf(m_wishes, *where, missed->last, missed->count));
    }
    if (!any)
        return;
    m_pause.start(pause, [this] { tell(); });
    emit told();
}

void Announcer::onConversations()
{
    const ConversationModel &chats = *m_room.conversations();
    for (auto missed = m_missed.begin(); missed != m_missed.end();) {
        const Conversation *where = chats.find(missed.key());
        if (where && where->unread > 0) {
            ++missed;
            continue;
        }
        m_desktop.withdraw(missed.key());
        missed = m_missed.erase(missed);
    }
    m_desktop.setUnread(chats.unreadTotal(), chats.unreadForMe());
}

} // namespace Teahouse
