// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplecell.h"

#include "server_gui/window/peoplemodel.h"
#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

namespace {

constexpr int margin = 16;
constexpr int inset = 6;
constexpr qreal tagRadius = 4;

QString clientIcon(const QString &client)
{
    if (client.startsWith(QLatin1String("Teahouse")))
        return QStringLiteral("cup");
    return client.isEmpty() || client == u"text" ? QStringLiteral("terminal")
                                                 : QStringLiteral("code");
}

struct Cell {
    QPainter &painter;
    const Theme &theme;
    QRect rect;
    const Guest &guest;
    QString text;
    Qt::Alignment alignment;

    QColor quiet() const { return guest.away ? theme.secondary : theme.text; }

    void write(const QRect &where, const QFont &font, const QColor &color) const
    {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(where, int(alignment) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    }

    void name() const
    {
        const int side = theme.px(24);
        const QRectF avatar(rect.x() + margin, rect.center().y() - side / 2.0 + 0.5, side, side);
        paintAvatar(
            painter, avatar, guest.person.id, guest.named ? guest.person.name : QString(), theme);
        write(rect.adjusted(margin + side + 8, 0, -inset, 0),
            theme.font(TypeStep::Ui, QFont::Medium), quiet());
    }

    void address() const
    {
        const QRect words = rect.adjusted(inset + PeopleCell::addressIndent(theme), 0, -inset, 0);
        if (isHost(guest))
            return write(words, theme.font(TypeStep::Ui), theme.secondary);
        const int side = theme.px(14);
        const QPixmap drawing =
            iconPixmap(guest.encrypted ? QStringLiteral("lock") : QStringLiteral("unlock"),
                guest.encrypted ? theme.secondary : theme.warn, side,
                painter.device()->devicePixelRatioF());
        painter.drawPixmap(rect.x() + inset, rect.center().y() - side / 2, drawing);
        write(words, theme.font(TypeStep::Ui), theme.secondary);
    }

    void client() const
    {
        const int side = theme.px(14);
        const QString icon =
            isHost(guest) ? QStringLiteral("cup") : clientIcon(guest.person.client);
        const QPixmap drawing =
            iconPixmap(icon, theme.secondary, side, painter.device()->devicePixelRatioF());
        painter.drawPixmap(rect.x() + inset, rect.center().y() - side / 2 + 1, drawing);
        write(rect.adjusted(inset + side + 7, 0, -inset, 0), theme.font(TypeStep::Ui),
            theme.secondary);
    }

    void state() const
    {
        const bool tag = !text.isEmpty() && (guest.muted || !guest.away);
        const QFont font = theme.font(TypeStep::Caption, tag ? QFont::Medium : QFont::Normal);
        if (!tag)
            return write(rect.adjusted(inset, 0, -inset, 0), font, theme.secondary);
        const QFontMetrics metrics(font);
        const int width = std::min(metrics.horizontalAdvance(text) + 10, rect.width() - 2 * inset);
        const QRect box(rect.x() + inset, rect.center().y() - theme.px(9), width, theme.px(18));
        painter.setPen(theme.highContrast ? QPen(theme.line) : QPen(Qt::NoPen));
        const bool warns = guest.muted || !guest.named;
        const bool host = isHost(guest);
        painter.setBrush(warns ? theme.warnBackground : host ? theme.selected : theme.hover);
        painter.drawRoundedRect(box, tagRadius, tagRadius);
        painter.setFont(font);
        painter.setPen(warns ? theme.warn : host ? theme.link : theme.secondary);
        painter.drawText(box, Qt::AlignCenter, text);
    }
};

} // namespace

int PeopleCell::addressIndent(const Theme &theme)
{
    return theme.px(14) + 5;
}

void PeopleCell::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = applicationTheme();
    const auto guest = index.data(PeopleModel::GuestRole).value<Guest>();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(option.rect, theme.highContrast ? theme.hover : theme.selected);
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, theme.hover);
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const Cell cell {*painter, theme, option.rect, guest, index.data().toString(),
        Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt())};
    switch (index.column()) {
    case NameColumn:
        cell.name();
        break;
    case AddressColumn:
        cell.address();
        break;
    case ClientColumn:
        cell.client();
        break;
    case StateColumn:
        cell.state();
        break;
    default:
        cell.write(
            option.rect.adjusted(inset, 0, -inset, 0), theme.font(TypeStep::Ui), theme.secondary);
    }
    painter->restore();
}

} // namespace Teahouse
