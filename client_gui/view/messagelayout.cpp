// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagelayout.h"

#include "client_gui/model/sentences.h"
#include "client_gui/view/messagewords.h"

#include <algorithm>
#include <cmath>

namespace Teahouse {

namespace {

constexpr int GroupGap = 10; ///< 4 outside and 6 inside
constexpr int MentionTop = 4; ///< what of it lies outside a mention's background
constexpr int MentionBottom = 6;
constexpr int FollowUpGap = 2;
constexpr int ReactionBelow = 2; ///< so that the ring of the focus crosses none
constexpr int BubbleSide = 12;
constexpr int BubbleTop = 7;
constexpr int DayGap = 8;
constexpr int DayHeight = 32;
constexpr int DayMargin = 20;
constexpr int SystemGap = 4;
constexpr int SystemHeight = 24;
constexpr int NewGap = 10;
constexpr int NewHeight = 24;
constexpr int CodeWidth = 560;
constexpr int QuoteHeight = 18;
constexpr int QuoteAbove = 2;
constexpr int QuoteBelow = 4;
constexpr int QuoteText = 11; ///< from the bar's left edge
constexpr int QuoteMaximum = 412; ///< the bar included: a reminder, no second reading

/// Puts the parts of one row in their places, from the top down.
class Composer
{
public:
    Composer(MessageLayout &out, const LayoutStyle &style)
        : m_out(out)
        , m_style(style)
        , m_theme(style.theme)
    { }

    void compose()
    {
        switch (m_out.entry.kind) {
        case EntryKind::Message:
            return message();
        case EntryKind::OwnMessage:
            return ownMessage();
        case EntryKind::System:
            return systemLine();
        case EntryKind::Day:
            return day();
        case EntryKind::NewMessages:
            return newMessages();
        }
    }

private:
    qreal px(qreal logical) const { return m_theme.px(logical); }

    void setText(qreal width)
    {
        const qreal code =
            m_out.entry.kind == EntryKind::OwnMessage ? width : std::min(px(CodeWidth), width);
        MessageText text = messageText(m_out.entry.text, m_style, width, code);
        m_out.text = std::move(text.flow);
        m_out.links = std::move(text.links);
        m_out.chips = std::move(text.calls);
        m_out.codeChips = std::move(text.codes);
    }

    /// Chips are made in the text's own coordinates.
    void placeText(QPointF origin)
    {
        m_out.textOrigin = origin;
        for (std::vector<QRectF> *chips : {&m_out.chips, &m_out.codeChips})
            for (QRectF &chip : *chips)
                chip.translate(origin);
    }

    /// The line that says what is answered; returns how much room it takes.
    qreal quoteLine(qreal left, qreal top, qreal width)
    {
        if (!m_out.entry.quote)
            return 0;
        const Quote &quote = *m_out.entry.quote;
        width = std::min(width, px(QuoteMaximum));
        const qreal y = top + px(QuoteAbove);
        qreal x = left + px(QuoteText);
        m_out.quoteBar = {left, y, px(2), px(QuoteHeight)};
        if (quote.isKnown()) {
            m_out.quoteName = labelAt(shownName(quote.from.name), m_style.strongQuoteFont, x, y,
                px(QuoteHeight), width * 0.5);
            x = m_out.quoteName.rect.right() + px(4);
        }
        QString line = quote.isKnown() ? shownText(quote.line) : unknownQuoteWords();
        line.replace(QChar::LineSeparator, QLatin1Char(' '));
        m_out.quoteLine = labelAt(
            line, m_style.quoteFont, x, y, px(QuoteHeight), std::max(0.0, left + width - x));
        m_out.quote = {left, y, std::max(x, m_out.quoteLine.rect.right()) - left, px(QuoteHeight)};
        return px(QuoteAbove + QuoteHeight + QuoteBelow);
    }

    void message()
    {
        const MessageEntry &entry = m_out.entry;
        const qreal left = m_style.textLeft;
        qreal y = px(entry.firstOfGroup ? GroupGap : FollowUpGap);
        if (entry.firstOfGroup) {
            m_out.avatar = {left - px(12) - px(32), y + px(2), px(32), px(32)};
            if (m_style.width < m_theme.px(NarrowWidth))
                m_out.avatar.moveLeft(px(14));
            nameLine(y);
            y += px(20);
        }
        const qreal room = m_style.columnRight - left;
        y += quoteLine(left, y, room);
        const qreal textTop = y;
        if (entry.deleted) {
            m_out.gone = labelAt(deletedWords(), m_style.goneFont, left, y, px(20), room);
            y += px(20);
        } else {
            setText(room);
            placeText({left, y});
            y += m_out.text.height();
            y += editedMark(left, y, room);
        }
        if (!entry.firstOfGroup) {
            m_out.time = labelAt(timeWord(entry.at), m_style.timeFont, 0, textTop, px(20));
            m_out.time.moveTo(left - px(12) - m_out.time.rect.width());
            m_out.timeOnHover = true;
        }
        finishMessage(y + reactions(left, y, room));
    }

    /// Behind the last line, or below it where there is no room; returns how much it adds.
    qreal editedMark(qreal left, qreal bottom, qreal room)
    {
        if (!m_out.entry.edited)
            return 0;
        m_out.edited = labelAt(editedWord(), m_style.timeFont, 0, bottom, px(16));
        const qreal beside = m_out.text.lastLineWidth() + px(8);
        const bool fits = beside + m_out.edited.rect.width() <= room;
        if (fits)
            m_out.edited.translate({0, -px(18)});
        m_out.edited.moveTo(left + (fits ? beside : 0));
        return fits ? 0 : px(16);
    }

    qreal reactions(qreal left, qreal top, qreal room)
    {
        ReactionRow row = layoutReactions(m_out.entry.reactions, m_style, left, top, room);
        if (m_out.entry.kind == EntryKind::OwnMessage)
            row.moveToRight(left + room);
        m_out.reactions = std::move(row.pills);
        return row.height + (m_out.reactions.empty() ? 0 : px(ReactionBelow));
    }

    void finishMessage(qreal y)
    {
        const MessageEntry &entry = m_out.entry;
        if (!entry.mentionsMe) {
            m_out.height = int(y + px(FollowUpGap));
            return;
        }
        m_out.height = int(y + px(MentionBottom));
        const qreal top = entry.firstOfGroup ? px(MentionTop) : 0;
        m_out.background = {0, top, qreal(m_style.width), m_out.height - top};
        m_out.bar = {0, top, px(3), m_out.height - top};
    }

    void nameLine(qreal y)
    {
        const MessageEntry &entry = m_out.entry;
        qreal x = m_style.textLeft;
        m_out.name = labelAt(shownName(entry.from.name), m_style.nameFont, x, y, px(20),
            (m_style.columnRight - x) * 0.6);
        x = m_out.name.rect.right() + px(6);
        const QString role = roleWord(entry.from.role);
        if (!role.isEmpty()) {
            m_out.role = labelAt(role, m_style.captionFont, x + px(5), y + px(2), px(16));
            m_out.role.rect.adjust(-px(5), 0, px(5), 0);
            x = m_out.role.rect.right() + px(6);
        }
        m_out.time = labelAt(timeWord(entry.at), m_style.timeFont, x, y, px(20));
        m_out.time.baseline = m_out.name.baseline;
    }

    void ownMessage()
    {
        const MessageEntry &entry = m_out.entry;
        const qreal top = px(entry.firstOfGroup ? GroupGap : FollowUpGap);
        m_out.time = labelAt(timeWord(entry.at), m_style.timeFont, 0, 0, px(16));
        // The mark's own drawing keeps off its edges, so it reaches into the padding.
        const qreal mark = entry.delivery == Delivery::None ? 0 : px(16) + px(2) - px(4);
        if (entry.edited)
            m_out.edited = labelAt(editedWord(), m_style.timeFont, 0, 0, px(16));
        const qreal word = entry.edited ? m_out.edited.rect.width() + px(5) : 0;
        const qreal meta = word + m_out.time.rect.width() + mark;
        const qreal room = m_style.bubbleMaximum - 2 * px(BubbleSide);
        if (entry.deleted)
            m_out.gone = labelAt(deletedWords(), m_style.goneFont, 0, 0, px(20), room);
        else
            setText(room);
        const qreal quoted = quoteLine(0, 0, room);

        const qreal lastLine = entry.deleted ? m_out.gone.rect.width() : m_out.text.lastLineWidth();
        const bool beside = lastLine + px(12) + meta <= room;
        qreal width =
            std::max({m_out.text.width(), m_out.gone.rect.width(), meta, m_out.quote.width()});
        if (beside)
            width = std::max(width, lastLine + px(12) + meta);
        width = std::ceil(width);
        const qreal said = entry.deleted ? px(20) : m_out.text.height();
        const qreal height = quoted + said + (beside ? 0 : px(16)) + 2 * px(BubbleTop);
        m_out.bubble = {m_style.columnRight - width - 2 * px(BubbleSide), top,
            width + 2 * px(BubbleSide), height};
        const QPointF inner = m_out.bubble.topLeft() + QPointF(px(BubbleSide), px(BubbleTop));
        moveQuote(inner);
        m_out.gone.translate(inner + QPointF(0, quoted));
        placeText(inner + QPointF(0, quoted));
        placeMeta(meta, word, beside);
        m_out.height = int(m_out.bubble.bottom());
        m_out.height += int(reactions(
            m_style.columnLeft, m_out.bubble.bottom(), m_style.columnRight - m_style.columnLeft));
        if (!m_out.reactions.empty())
            m_out.height += int(px(FollowUpGap));
        if (entry.delivery == Delivery::Failed)
            failureLine();
    }

    void moveQuote(QPointF by)
    {
        m_out.quote.translate(by);
        m_out.quoteBar.translate(by);
        m_out.quoteName.translate(by);
        m_out.quoteLine.translate(by);
    }

    void placeMeta(qreal meta, qreal word, bool beside)
    {
        const qreal bottom = m_out.bubble.bottom() - px(BubbleTop);
        const qreal right = m_out.bubble.right() - px(BubbleSide);
        const qreal shift = bottom - px(beside ? 17 : 16);
        if (m_out.edited.isShown())
            m_out.edited = labelAt(editedWord(), m_style.timeFont, right - meta, shift, px(16));
        m_out.time = labelAt(m_out.time.text, m_style.timeFont, right - meta + word, shift, px(16));
        if (m_out.entry.delivery != Delivery::None)
            m_out.stateIcon = {right + px(4) - px(16), shift, px(16), px(16)};
    }

    void failureLine()
    {
        const qreal top = m_out.bubble.bottom() + px(4);
        const auto word = [&](const QString &text, const QFont &font, qreal maximum = 1e6) {
            return labelAt(text, font, 0, top, px(20), maximum);
        };
        const QFont actionFont = m_theme.font(TypeStep::Caption, QFont::Medium);
        m_out.discard = word(deleteWord(), actionFont);
        m_out.separator = word(QStringLiteral("\u00B7"), m_style.captionFont);
        m_out.retry = word(retryWord(), actionFont);
        qreal x = m_style.columnRight;
        for (Label *part : {&m_out.discard, &m_out.separator, &m_out.retry}) {
            part->moveTo(x - part->rect.width());
            x = part->rect.left() - px(6);
        }
        m_out.failure =
            word(shownName(m_out.entry.failure), m_style.captionFont, x - m_style.columnLeft);
        m_out.failure.moveTo(x - m_out.failure.rect.width());
        m_out.height = int(top + px(20));
    }

    void systemLine()
    {
        const MessageEntry &entry = m_out.entry;
        const QString text = shownText(entry.text);
        const qreal icon = px(14) + px(6);
        const qreal room = m_style.columnRight - m_style.columnLeft - icon;
        TextPart line;
        line.block = plainMarkup(text).blocks.front();
        line.text =
            TextBlock(text, m_style.systemFont, m_theme.px(20), room, emphasizedNames(text));
        const int height = line.text.height();
        m_out.text = TextFlow(text);
        m_out.text.add(std::move(line), height);

        const qreal top = px(entry.firstOfGroup ? SystemGap : 0);
        const qreal pad = px(SystemHeight - 20) / 2;
        const qreal width = std::ceil(m_out.text.width()) + icon;
        const qreal left = std::round((m_style.columnLeft + m_style.columnRight - width) / 2);
        m_out.systemIcon = {left, top + pad + px(3), px(14), px(14)};
        m_out.textOrigin = {left + icon, top + pad};
        m_out.height = int(top + pad + m_out.text.height() + pad);
    }

    TextBlock::Formats emphasizedNames(const QString &text) const
    {
        TextBlock::Formats names;
        qsizetype from = 0;
        for (const QString &each : m_out.entry.names) {
            const QString name = shownName(each);
            const qsizetype at = name.isEmpty() ? -1 : text.indexOf(name, from);
            if (at < 0)
                continue;
            QTextCharFormat format;
            format.setFontWeight(QFont::Medium);
            format.setForeground(m_theme.secondary);
            names.push_back({int(at), int(name.size()), format});
            from = at + name.size();
        }
        return names;
    }

    void day()
    {
        const qreal top = px(DayGap);
        const bool narrow = m_style.width < m_theme.px(NarrowWidth);
        const QString words = narrow ? briefDayWords(m_out.entry.at, m_style.today)
                                     : dayWords(m_out.entry.at, m_style.today);
        // Where the avatars lie in the margin, it keeps what it has in a wide window.
        const qreal left = std::max(qreal(m_style.columnLeft), px(DayMargin));
        const qreal right = std::min(qreal(m_style.columnRight), m_style.width - px(DayMargin));
        m_out.caption =
            labelAt(words, m_style.lineFont, 0, top, px(DayHeight), right - left - px(80));
        const qreal middle = (left + right) / 2.0;
        m_out.caption.moveTo(middle - m_out.caption.rect.width() / 2);
        const qreal y = top + px(DayHeight) / 2;
        m_out.lineBefore =
            QRectF(QPointF(left, y), QPointF(m_out.caption.rect.left() - px(12), y + 1));
        m_out.lineAfter =
            QRectF(QPointF(m_out.caption.rect.right() + px(12), y), QPointF(right, y + 1));
        m_out.height = int(top + px(DayHeight));
    }

    void newMessages()
    {
        const qreal top = px(NewGap);
        m_out.caption = labelAt(newMessagesWords(), m_style.lineFont, 0, top, px(NewHeight));
        m_out.caption.moveTo(m_style.columnRight - m_out.caption.rect.width());
        const qreal y = top + px(NewHeight) / 2;
        m_out.lineBefore = QRectF(
            QPointF(m_style.columnLeft, y), QPointF(m_out.caption.rect.left() - px(10), y + 1));
        m_out.height = int(top + px(NewHeight));
    }

    MessageLayout &m_out;
    const LayoutStyle &m_style;
    const Theme &m_theme;
};

} // namespace

MessageLayout layoutMessage(const MessageEntry &entry, const LayoutStyle &style)
{
    MessageLayout layout;
    layout.entry = entry;
    Composer(layout, style).compose();
    if (entry.kind == EntryKind::Message || entry.kind == EntryKind::OwnMessage) {
        const int top = entry.firstOfGroup ? style.theme.px(MentionTop) : 0;
        layout.band = QRectF(0, top, style.width, layout.height - top);
    }
    return layout;
}

} // namespace Teahouse
