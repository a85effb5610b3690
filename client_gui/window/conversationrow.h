// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Teahouse {

struct Conversation;
struct Theme;
class PeopleModel;
enum class PresenceMark;

/// Draws one conversation in the sidebar, 52 high: avatar, name, time, last line and what is
/// unread.
class ConversationRow final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `people` tells who of the private ones is in the room.
    ConversationRow(const PeopleModel &people, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRectF &rect, const Conversation &conversation,
        bool chosen, const QColor &ground, const Theme &theme) const;
    /// Gives back where there is room again.
    qreal paintUnread(QPainter &painter, QPointF rightMiddle, const Conversation &conversation,
        const Theme &theme) const;
    PresenceMark presenceOf(const Conversation &conversation) const;

    const PeopleModel &m_people;
};

/// When something was last said, as short as a row has room for: the time today, else the day.
QString shortTime(const QDateTime &at, const QDate &today);

} // namespace Teahouse
