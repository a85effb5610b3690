// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/sectionlist.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace Teahouse {

namespace {

constexpr int IconRole = Qt::UserRole;
constexpr qreal rowRadius = 8;

class SectionCell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, applicationTheme().px(34)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        const QRectF box = QRectF(option.rect).adjusted(8, 0, -8, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        const bool ring = (option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange);
        painter->setPen(
            ring || (selected && theme.highContrast) ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? QBrush(theme.selected) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(box, rowRadius, rowRadius);
        const int side = theme.px(16);
        painter->drawPixmap(QPointF(box.x() + 10, box.center().y() - side / 2.0),
            iconPixmap(index.data(IconRole).toString(), theme.secondary, side,
                painter->device()->devicePixelRatioF()));
        painter->setFont(theme.font(TypeStep::Ui));
        painter->setPen(selected ? theme.text : theme.secondary);
        painter->drawText(
            box.adjusted(20 + side, 0, -8, 0), Qt::AlignVCenter, index.data().toString());
        painter->restore();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new SectionCell(this));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(0, 12, 0, 0);
    setFixedWidth(220);
    // The viewport is as transparent as the window below it is painted.
    viewport()->setAutoFillBackground(false);
}

void SectionList::add(const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(IconRole, iconName);
}

void SectionList::paintEvent(QPaintEvent *event)
{
    {
        const Theme theme = applicationTheme();
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), theme.window);
        painter.fillRect(viewport()->width() - 1, 0, 1, viewport()->height(), theme.line);
    }
    QListWidget::paintEvent(event);
}

} // namespace Teahouse
