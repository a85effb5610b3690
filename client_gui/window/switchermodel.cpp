// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/switchermodel.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/view/showntext.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr size_t mostRows = 50; // more than anybody looks through

} // namespace

struct SwitcherModel::Scored {
    SwitcherTarget target;
    int score = 0;
};

SwitcherModel::SwitcherModel(RoomState &room, bool canSearch, QObject *parent)
    : QAbstractListModel(parent)
    , m_room(room)
    , m_canSearch(canSearch)
{ }

void SwitcherModel::search(const QString &typed)
{
    const QString words = typed.simplified();
    std::vector<Scored> found = chatsFor(words);
    if (!words.isEmpty()) {
        for (Scored &person : peopleFor(words))
            found.push_back(std::move(person));
        std::stable_sort(found.begin(), found.end(),
            [](const Scored &one, const Scored &other) { return one.score > other.score; });
    }
    beginResetModel();
    m_rows.clear();
    for (Scored &each : found) {
        if (m_rows.size() < mostRows)
            m_rows.push_back(std::move(each.target));
    }
    if (m_canSearch && !words.isEmpty())
        m_rows.push_back({SwitcherTarget::Kind::Search, {}, {},
            tr("Find “%1” in all chats").arg(shownName(words)), {}, 0});
    endResetModel();
}

std::vector<SwitcherModel::Scored> SwitcherModel::chatsFor(const QString &typed)
{
    std::vector<Scored> found;
    const ConversationModel &chats = *m_room.conversations();
    for (int row = 0; row < chats.rowCount(); ++row) {
        const Conversation &chat = chats.at(row);
        const bool room = chat.id.isRoom();
        const QString title = room ? tr("Everyone") : chat.title;
        const int score =
            std::max(m_match.score(title, typed), room ? m_match.score(chat.title, typed) : 0);
        if (score > 0)
            found.push_back({{SwitcherTarget::Kind::Chat, chat.id, chat.other, shownName(title),
                                 room ? shownName(chat.title) : tr("Private chat"), chat.unread},
                score});
    }
    return found;
}

std::vector<SwitcherModel::Scored> SwitcherModel::peopleFor(const QString &typed)
{
    std::vector<Scored> found;
    const PeopleModel &people = *m_room.people();
    const PersonId &me = m_room.you().id;
    for (int row = 0; row < people.rowCount(); ++row) {
        const Person &person = people.person(row);
        if (person.id == me || m_room.conversations()->find(privateConversation(me, person.id)))
            continue;
        if (const int score = m_match.score(person.name, typed))
            found.push_back({{SwitcherTarget::Kind::Person, {}, person, shownName(person.name),
                                 tr("Start a private chat"), 0},
                score});
    }
    return found;
}

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitcherTarget &target = at(index.row());
    if (role == Qt::DisplayRole)
        return target.title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts {target.title};
    if (!target.detail.isEmpty())
        parts << target.detail;
    if (target.unread > 0)
        parts << tr("%n unread", nullptr, target.unread);
    return parts.join(tr(", "));
}

} // namespace Teahouse
