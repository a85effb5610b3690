// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/switcherrow.h"

#include "client_gui/window/rowpainting.h"
#include "client_gui/window/switchermodel.h"
#include "shared/ui/avatar.h"
#include "shared/ui/badge.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int rowHeight = 40;
constexpr int pictureSize = 24;
constexpr int inside = 10;

void paintPicture(
    QPainter &painter, const QRectF &rect, const SwitcherTarget &target, const Theme &theme)
{
    if (target.kind == SwitcherTarget::Kind::Search) {
        const int size = theme.px(16);
        painter.drawPixmap(rect.center() - QPointF(size / 2.0, size / 2.0),
            iconPixmap(u"search"_s, theme.secondary, size, painter.device()->devicePixelRatioF()));
        return;
    }
    if (target.kind == SwitcherTarget::Kind::Chat && target.conversation.isRoom())
        return paintRoomAvatar(painter, rect, false, theme);
    paintAvatar(painter, rect, target.person.id, target.title, theme);
}

} // namespace

QSize SwitcherRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = applicationTheme();
    return {theme.px(200), theme.px(rowHeight)};
}

void SwitcherRow::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SwitcherModel *>(index.model());
    if (!model)
        return;
    const SwitcherTarget &target = model->at(index.row());
    const Theme theme = applicationTheme();
    const QRectF row = option.rect;
    paintRowGround(*painter, row, option.state, false, theme);
    const int size = theme.px(pictureSize);
    const QRectF picture(row.x() + theme.px(inside), row.center().y() - size / 2.0, size, size);
    paintPicture(*painter, picture, target, theme);

    qreal right = row.right() - theme.px(inside);
    if (target.unread > 0) {
        const QRectF badge = badgeRect({right, row.center().y()}, target.unread, theme);
        paintBadge(*painter, badge, target.unread, false, theme);
        right = badge.left() - theme.px(8);
    }
    const qreal left = picture.right() + theme.px(inside);
    painter->setFont(theme.font(TypeStep::Caption));
    painter->setPen(theme.secondary);
    const qreal detailWidth =
        std::min(painter->fontMetrics().horizontalAdvance(target.detail) + 1.0, (right - left) / 2);
    painter->drawText(QRectF(right - detailWidth, row.y(), detailWidth, row.height()),
        int(Qt::AlignVCenter | Qt::AlignRight) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(target.detail, Qt::ElideRight, int(detailWidth)));
    const qreal room = right - detailWidth - theme.px(8) - left;
    painter->setFont(theme.font(TypeStep::Ui, QFont::Medium));
    painter->setPen(theme.text);
    painter->drawText(QRectF(left, row.y(), room, row.height()),
        int(Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(target.title, Qt::ElideRight, int(room)));
}

} // namespace Teahouse
