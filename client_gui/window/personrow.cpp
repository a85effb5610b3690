// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/personrow.h"

#include "client_gui/view/showntext.h"
#include "client_gui/window/peoplesections.h"
#include "client_gui/window/rowpainting.h"
#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int rowHeight = 36;
constexpr int headingHeight = 32;
constexpr int headingGap = 4; // what of it parts two sections
constexpr int margin = 16;

QString tagIcon(const QModelIndex &index)
{
    if (index.data(PeopleModel::RoleRole).toInt() == int(Role::Moderator))
        return u"shield"_s;
    const QString client = index.data(PeopleModel::ClientRole).toString();
    if (client == "text"_L1)
        return u"terminal"_s;
    return isProgram(client) ? u"code"_s : QString();
}

} // namespace

QString awayTime(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = since.isValid() ? since.secsTo(now) / 60 : 0;
    if (minutes < 1)
        return {};
    if (minutes < 60)
        return PersonRow::tr("%n min", "how long somebody is away", int(minutes));
    if (minutes < 24 * 60)
        return PersonRow::tr("%n h", "how long somebody is away", int(minutes / 60));
    return PersonRow::tr("%n d", "how long somebody is away, in days", int(minutes / (24 * 60)));
}

PersonRow::PersonRow(const PeopleSections &people, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_people(people)
{ }

QSize PersonRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme theme = applicationTheme();
    const int heading = m_people.isFirst(index) ? headingHeight : 0;
    return {theme.px(160), theme.px(rowHeight + heading)};
}

void PersonRow::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Theme theme = applicationTheme();
    QRectF rect = option.rect;
    if (m_people.isFirst(index)) {
        const QRectF heading(rect.x(), rect.y(), rect.width(), theme.px(headingHeight));
        paintHeading(*painter, heading, m_people.heading(m_people.section(index)), theme);
        rect.setTop(heading.bottom());
    }
    if (option.state & QStyle::State_Selected)
        theme.meta = theme.secondary; // which alone can be read on that ground
    const bool ring = (option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange);
    const QRectF ground = rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    const QColor under = paintRowGround(*painter, ground, option.state, ring, theme);

    const bool away = m_people.section(index) == PeopleSection::Away;
    const PersonId id {index.data(PeopleModel::PersonIdRole).toString().toLatin1()};
    const QString name = shownName(index.data().toString());
    const int size = theme.px(24);
    const QRectF picture(rect.x() + theme.px(margin), rect.center().y() - size / 2.0, size, size);
    paintAvatar(*painter, picture, id, name, theme);
    if (away) {
        const int mark = theme.px(8);
        paintPresence(*painter,
            {picture.right() - mark, picture.bottom() - mark, qreal(mark), qreal(mark)},
            PresenceMark::Away, under, theme);
    }
    qreal right = paintTag(*painter, rect, index, theme) - theme.px(8);
    if (away)
        right = paintAwayTime(*painter, rect, right + theme.px(8), index, theme) - theme.px(8);
    const qreal left = picture.right() + theme.px(10);
    painter->setFont(theme.font(TypeStep::Ui));
    painter->setPen(away ? theme.meta : theme.text);
    painter->drawText(QRectF(left, rect.y(), right - left, rect.height()),
        int(Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, int(right - left)));
}

void PersonRow::paintHeading(
    QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme) const
{
    painter.setFont(theme.font(TypeStep::Meta, QFont::DemiBold));
    painter.setPen(theme.meta);
    painter.drawText(rect.adjusted(theme.px(margin), theme.px(headingGap), -theme.px(margin), 0),
        Qt::AlignVCenter, text);
}

qreal PersonRow::paintAwayTime(QPainter &painter, const QRectF &rect, qreal right,
    const QModelIndex &index, const Theme &theme) const
{
    const QDateTime since = index.data(PeopleModel::AwaySinceRole).toDateTime();
    const QString time = awayTime(since, QDateTime::currentDateTimeUtc());
    if (time.isEmpty())
        return right;
    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.meta);
    const qreal width = painter.fontMetrics().horizontalAdvance(time) + 1;
    const bool tagged = right < rect.right() - theme.px(margin);
    const qreal left = right - width - (tagged ? theme.px(8) : 0);
    painter.drawText(QRectF(left, rect.y(), width, rect.height()), Qt::AlignVCenter, time);
    return left;
}

qreal PersonRow::paintTag(
    QPainter &painter, const QRectF &rect, const QModelIndex &index, const Theme &theme) const
{
    qreal right = rect.right() - theme.px(margin);
    if (index.data(PeopleModel::IsYouRole).toBool()) {
        painter.setFont(theme.font(TypeStep::Caption));
        painter.setPen(theme.meta);
        const QString you = tr("you", "marks the reader in the list of people");
        const qreal width = painter.fontMetrics().horizontalAdvance(you) + 1;
        painter.drawText(
            QRectF(right - width, rect.y(), width, rect.height()), Qt::AlignVCenter, you);
        return right - width;
    }
    const QString name = tagIcon(index);
    if (name.isEmpty())
        return right;
    const int size = theme.px(14);
    painter.drawPixmap(QPointF(right - size, rect.center().y() - size / 2.0),
        iconPixmap(name, theme.meta, size, painter.device()->devicePixelRatioF()));
    return right - size;
}

} // namespace Teahouse
