// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/foundrow.h"

#include "client_gui/model/conversationmodel.h"
#include "client_gui/model/foundmodel.h"
#include "client_gui/view/showntext.h"
#include "client_gui/view/textblock.h"
#include "client_gui/view/wordmarks.h"
#include "client_gui/window/conversationrow.h"
#include "client_gui/window/rowpainting.h"
#include "shared/base/markup.h"
#include "shared/ui/avatar.h"
#include "shared/ui/theme.h"

#include <QDate>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int padding = 6;
constexpr int pictureSize = 24;
constexpr int lines = 2;
constexpr qsizetype before = 40; // characters shown before what was found, where there are more
constexpr qsizetype most = 240;

/// The part of a text that shows the first of its marks.
QString excerpt(const QString &text, const QString &words)
{
    QString line = withoutSigns(text).simplified();
    const std::vector<TextRun> marks = wordMarks(line, words);
    const qsizetype start = marks.empty() ? 0 : marks.front().start - before;
    if (start > 0 && line.size() > 2 * before)
        line = u'…' + line.sliced(start + (line[start].isLowSurrogate() ? 1 : 0));
    return line.left(most);
}

} // namespace

FoundRow::FoundRow(const FoundModel &found, const ConversationModel &conversations, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_found(found)
    , m_conversations(conversations)
{ }

QSize FoundRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = applicationTheme();
    return {theme.px(200), theme.px(2 * padding + 20 + lines * 20)};
}

void FoundRow::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Theme theme = applicationTheme();
    const MessagePosted &message = m_found.at(index.row());
    const QRectF ground = QRectF(option.rect).adjusted(theme.px(6), 0, -theme.px(6), 0);
    if (option.state & QStyle::State_Selected)
        theme.meta = theme.secondary; // which alone can be read on that ground
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        paintRowGround(*painter, ground, option.state, false, theme);
    const int size = theme.px(pictureSize);
    const QRectF picture(ground.x() + theme.px(12), ground.y() + theme.px(padding), size, size);
    paintAvatar(*painter, picture, message.from.id, message.from.name, theme);
    const qreal left = picture.right() + theme.px(10);
    const QRectF head(
        left, ground.y() + theme.px(padding), ground.right() - theme.px(12) - left, theme.px(20));
    paintHead(*painter, head, message, theme);
    paintText(*painter, head.translated(0, theme.px(20)), message.text, theme);
}

void FoundRow::paintHead(
    QPainter &painter, const QRectF &rect, const MessagePosted &message, const Theme &theme) const
{
    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.meta);
    const QString time = shortTime(message.at, QDate::currentDate());
    painter.drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter), time);
    const qreal room = rect.width() - painter.fontMetrics().horizontalAdvance(time) - theme.px(12);

    painter.setFont(theme.font(TypeStep::Ui, QFont::DemiBold));
    painter.setPen(personColor(message.from.id, theme));
    const QString name = painter.fontMetrics().elidedText(
        shownName(message.from.name), Qt::ElideRight, int(room * 0.6));
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, name);
    const qreal used = painter.fontMetrics().horizontalAdvance(name) + theme.px(6);

    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.meta);
    QString place = tr("Everyone");
    if (!message.conversation.isRoom()) {
        const Conversation *chat = m_conversations.find(message.conversation);
        const bool mine = chat && message.from.id != chat->other.id;
        place = mine ? tr("Private, to %1").arg(shownName(chat->title)) : tr("Private");
    }
    painter.drawText(rect.adjusted(used, 0, 0, 0),
        int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(place, Qt::ElideRight, int(room - used)));
}

void FoundRow::paintText(
    QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme) const
{
    const QString shown = shownText(excerpt(text, m_words));
    const TextBlock block(shown, theme.font(TypeStep::Message), theme.px(20), rect.width());
    painter.save();
    painter.setClipRect(
        QRectF(rect.x(), rect.y(), rect.width(), lines * theme.px(20)), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.mention, theme.mentionBar, theme.dark ? 0.28 : 0.15));
    for (const TextRun &mark : wordMarks(shown, m_words)) {
        for (const QRectF &area : block.rectsOf(mark.start, mark.start + mark.length))
            painter.drawRoundedRect(area.translated(rect.topLeft()).adjusted(-1, 1, 1, -1), 3, 3);
    }
    painter.setPen(theme.text);
    block.draw(painter, rect.topLeft());
    painter.restore();
}

} // namespace Teahouse
