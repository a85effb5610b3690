// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/conversationmodel.h"

#include <algorithm>
#include <numeric>

namespace Teahouse {

namespace {

bool isBefore(const Conversation &one, const Conversation &other)
{
    if (one.id.isRoom() != other.id.isRoom())
        return one.id.isRoom();
    if (one.lastAt != other.lastAt)
        return one.lastAt > other.lastAt;
    return one.id < other.id;
}

} // namespace

ConversationModel::ConversationModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_rows(1)
{ }

void ConversationModel::put(const Conversation &conversation)
{
    const int known = rowOf(conversation.id);
    if (known >= 0 && at(known) == conversation)
        return;
    const int place = placeFor(conversation, known);
    if (known < 0) {
        beginInsertRows({}, place, place);
        m_rows.insert(m_rows.begin() + place, conversation);
        endInsertRows();
        return;
    }
    if (place != known) {
        beginMoveRows({}, known, known, {}, place > known ? place + 1 : place);
        m_rows.erase(m_rows.begin() + known);
        m_rows.insert(m_rows.begin() + place, conversation);
        endMoveRows();
    } else {
        m_rows.at(size_t(known)) = conversation;
    }
    emit dataChanged(index(place), index(place));
}

const Conversation *ConversationModel::find(const ConversationId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

int ConversationModel::rowOf(const ConversationId &id) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Conversation &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ConversationModel::unreadTotal() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0,
        [](int sum, const Conversation &row) { return sum + (row.muted ? 0 : row.unread); });
}

int ConversationModel::unreadForMe() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0, [](int sum, const Conversation &row) {
        const int forMe = row.id.isRoom() ? row.mentions : row.unread;
        return sum + (row.muted ? 0 : forMe);
    });
}

void ConversationModel::setMuted(const ConversationId &id, bool muted)
{
    const Conversation *known = find(id);
    if (!known || known->muted == muted)
        return;
    Conversation conversation = *known;
    conversation.muted = muted;
    put(conversation);
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Conversation &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case ValueRole:
        return QVariant::fromValue(row);
    case UnreadRole:
        return row.unread;
    case MentionsRole:
        return row.mentions;
    default:
        return {};
    }
}

int ConversationModel::placeFor(const Conversation &conversation, int except) const
{
    int place = 0;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (row != except && isBefore(at(row), conversation))
            ++place;
    }
    return place;
}

QString ConversationModel::spoken(const Conversation &conversation) const
{
    QStringList parts {conversation.title};
    if (conversation.unread > 0)
        parts.append(tr("%n unread", nullptr, conversation.unread));
    if (conversation.id.isRoom() && conversation.mentions > 0)
        parts.append(tr("%n mention you", nullptr, conversation.mentions));
    if (conversation.muted)
        parts.append(tr("muted"));
    if (!conversation.lastLine.isEmpty())
        parts.append(conversation.lastLine);
    return parts.join(tr(", "));
}

} // namespace Teahouse
