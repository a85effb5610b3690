// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/avatar.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace Teahouse {

int hueIndex(const PersonId &id)
{
    // FNV-1a: qHash may change with each version and each run.
    quint32 hash = 2166136261U;
    for (const char c : id.text)
        hash = (hash ^ quint8(c)) * 16777619U;
    return int((hash ^ (hash >> 16)) % 8);
}

QColor personColor(const PersonId &id, const Theme &theme)
{
    return theme.people[size_t(hueIndex(id))];
}

QString initial(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = finder.toNextBoundary();
    // A hostile name may be one letter under a hundred marks.
    return end > 0 ? name.left(std::min<qsizetype>(end, 8)) : QString();
}

void paintAvatar(QPainter &painter, const QRectF &rect, const PersonId &id, const QString &name,
    const Theme &theme)
{
    const QColor hue = personColor(id, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(mixed(theme.base, hue, theme.dark ? 0.22 : 0.16));
    painter.setPen(theme.highContrast ? QPen(hue, 1) : QPen(Qt::NoPen));
    painter.drawEllipse(rect);
    QFont font = theme.font(TypeStep::Ui, QFont::DemiBold);
    font.setPixelSize(std::max(8, qRound(rect.height() * 0.41)));
    painter.setFont(font);
    painter.setPen(hue);
    painter.setClipRect(rect);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, initial(name));
    painter.restore();
}

void paintRoomAvatar(QPainter &painter, const QRectF &rect, bool current, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(current ? theme.accent : theme.hover);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, rect.width() / 4, rect.width() / 4);
    const int size = qRound(rect.width() / 2);
    const QPixmap cup = iconPixmap(QStringLiteral("cup"),
        current ? theme.onAccent : theme.secondary, size, painter.device()->devicePixelRatio());
    painter.drawPixmap(rect.center() - QPointF(size, size) / 2, cup);
    painter.restore();
}

void paintPresence(QPainter &painter, const QRectF &rect, PresenceMark mark, const QColor &around,
    const Theme &theme)
{
    if (mark == PresenceMark::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(around);
    painter.drawEllipse(rect.adjusted(-2, -2, 2, 2));
    if (mark == PresenceMark::Online) {
        painter.setBrush(theme.accent);
        painter.drawEllipse(rect);
    } else {
        const qreal width = rect.width() / 5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mark == PresenceMark::Away ? theme.mentionBar : theme.meta,
            mark == PresenceMark::Away ? width : width * 0.7));
        painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    }
    painter.restore();
}

} // namespace Teahouse
