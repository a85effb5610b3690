// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/conversationrow.h"

#include "client_gui/model/conversationmodel.h"
#include "client_gui/model/peoplemodel.h"
#include "client_gui/view/showntext.h"
#include "client_gui/window/rowpainting.h"
#include "shared/ui/avatar.h"
#include "shared/ui/badge.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int rowHeight = 52;
constexpr int outside = 6; // between the list's edge and the ground of a row
constexpr int inside = 8;
constexpr int pictureSize = 32;

void paintElided(QPainter &painter, const QRectF &rect, const QString &text)
{
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, int(rect.width())));
}

} // namespace

QString shortTime(const QDateTime &at, const QDate &today)
{
    if (!at.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = at.toLocalTime();
    const qint64 days = local.date().daysTo(today);
    if (days <= 0)
        return locale.toString(local.time(), QStringLiteral("HH:mm"));
    if (days == 1)
        return ConversationRow::tr("Yesterday");
    if (days < 7)
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    return locale.toString(local.date(), ConversationRow::tr("d MMM", "a date without its year"));
}

ConversationRow::ConversationRow(const PeopleModel &people, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_people(people)
{ }

QSize ConversationRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = applicationTheme();
    return {theme.px(200), theme.px(rowHeight)};
}

void ConversationRow::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = applicationTheme();
    const auto row = index.data(ConversationModel::ValueRole).value<Conversation>();
    const QRectF ground = QRectF(option.rect).adjusted(theme.px(outside), 0, -theme.px(outside), 0);
    const bool ring = (option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange);
    const QColor under = paintRowGround(*painter, ground, option.state, ring, theme);
    const bool chosen = option.state & QStyle::State_Selected;

    const int size = theme.px(pictureSize);
    const QRectF picture(
        ground.x() + theme.px(inside), ground.y() + (ground.height() - size) / 2, size, size);
    paintPicture(*painter, picture, row, chosen, under, theme);

    const qreal left = picture.right() + theme.px(10);
    qreal right = ground.right() - theme.px(inside);
    const qreal line = theme.px(18);
    const qreal top = ground.center().y() - line;
    const QString time = shortTime(row.lastAt, QDate::currentDate());
    painter->setFont(theme.font(TypeStep::Meta));
    painter->setPen(chosen ? theme.secondary : theme.meta);
    const qreal timeWidth = painter->fontMetrics().horizontalAdvance(time) + 1;
    painter->drawText(QRectF(right - timeWidth, top, timeWidth, line), Qt::AlignVCenter, time);

    const bool isNew = row.unread > 0 && !row.muted;
    painter->setFont(theme.font(TypeStep::Ui, isNew ? QFont::DemiBold : QFont::Medium));
    painter->setPen(theme.text);
    const QString title = row.id.isRoom() ? tr("Everyone") : shownName(row.title);
    paintElided(*painter, {left, top, right - timeWidth - theme.px(8) - left, line}, title);

    right = paintUnread(*painter, {right, top + line * 1.5 + 1}, row, theme);
    painter->setFont(theme.font(TypeStep::Caption));
    painter->setPen(chosen ? theme.secondary : theme.meta);
    paintElided(*painter, {left, top + line, right - left, line}, shownText(row.lastLine));
}

qreal ConversationRow::paintUnread(QPainter &painter, QPointF rightMiddle,
    const Conversation &conversation, const Theme &theme) const
{
    const qreal gap = theme.px(6);
    if (conversation.unread > 0) {
        const QRectF badge = badgeRect(rightMiddle, conversation.unread, theme);
        paintBadge(painter, badge, conversation.unread, conversation.muted, theme);
        rightMiddle.setX(badge.left() - gap);
    } else if (conversation.muted) {
        const int size = theme.px(14);
        painter.drawPixmap(rightMiddle - QPointF(size, size / 2.0),
            iconPixmap(
                u"bell-off"_s, theme.secondary, size, painter.device()->devicePixelRatioF()));
        rightMiddle.rx() -= size + gap;
    }
    if (conversation.id.isRoom() && conversation.mentions > 0) {
        const QRectF tag = mentionTagRect(rightMiddle, conversation.mentions, theme);
        paintMentionTag(painter, tag, conversation.mentions, theme);
        rightMiddle.setX(tag.left() - gap);
    }
    return rightMiddle.x();
}

void ConversationRow::paintPicture(QPainter &painter, const QRectF &rect,
    const Conversation &conversation, bool chosen, const QColor &ground, const Theme &theme) const
{
    if (conversation.id.isRoom())
        return paintRoomAvatar(painter, rect, chosen, theme);
    paintAvatar(painter, rect, conversation.other.id, conversation.title, theme);
    const int size = theme.px(8);
    const QRectF mark(rect.right() - size, rect.bottom() - size, size, size);
    paintPresence(painter, mark, presenceOf(conversation), ground, theme);
}

PresenceMark ConversationRow::presenceOf(const Conversation &conversation) const
{
    const std::optional<PresenceState> presence = m_people.presenceOf(conversation.other.id);
    if (!presence)
        return PresenceMark::Offline;
    return *presence == PresenceState::Away ? PresenceMark::Away : PresenceMark::Online;
}

} // namespace Teahouse
