// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagelayout.h"

#include "client_gui/view/messagewords.h"
#include "shared/ui/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Teahouse {

namespace {

constexpr int GroupGap = 10; ///< 4 outside and 6 inside
constexpr int MentionTop = 4; ///< what of it lies outside a mention's background
constexpr int MentionBottom = 6;
constexpr int FollowUpGap = 2;
constexpr int BubbleSide = 12;
constexpr int BubbleTop = 7;
constexpr int DayGap = 8;
constexpr int DayHeight = 32;
constexpr int SystemGap = 4;
constexpr int SystemHeight = 24;
constexpr int NewGap = 10;
constexpr int NewHeight = 24;

/// Each emoji costs as much time as a line of text: its picture is decoded to learn its width. More
/// than this much of them, in UTF-16 units, is shown as boxes.
constexpr int EmojiMaximum = 1000;

/// The text with what goes beyond EmojiMaximum as boxes; every position keeps its meaning.
QString withoutSurplusEmoji(QString text, std::vector<TextRun> &runs)
{
    int units = 0;
    for (TextRun &run : runs) {
        const int kept = std::clamp(EmojiMaximum - units, 0, run.length);
        units += run.length;
        for (int i = run.start + kept; i < run.start + run.length; ++i)
            text[i] = text[i].isLowSurrogate() ? QChar(0x200B) : QChar(0x25AF);
        run.length = kept;
    }
    return text;
}

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

    Label label(const QString &text, const QFont &font, qreal x, qreal top, qreal height,
        qreal maximum = 1e6) const
    {
        const QFontMetricsF metrics(font);
        Label result;
        result.text = metrics.horizontalAdvance(text) <= maximum
            ? text
            : metrics.elidedText(text, Qt::ElideRight, maximum);
        result.rect = {x, top, std::ceil(metrics.horizontalAdvance(result.text)), height};
        // Halves are whole pixels on a screen of twice the density.
        result.baseline = top + std::floor(height + metrics.ascent() - metrics.descent()) / 2;
        return result;
    }

    void moveTo(Label &moved, qreal x) const { moved.rect.moveLeft(std::round(x)); }

    TextBlock::Formats formats(const QString &text, const std::vector<TextRun> &emoji)
    {
        TextBlock::Formats all;
        m_out.links = findLinks(text);
        for (const Link &link : m_out.links) {
            QTextCharFormat format;
            format.setForeground(m_theme.link);
            format.setFontUnderline(true);
            all.push_back({link.run.start, link.run.length, format});
        }
        for (const TextRun &run : emoji) {
            QTextCharFormat format;
            format.setFontFamilies(emojiFamilies());
            // Their pictures are drawn within the size of the font, letters fill less of it.
            format.setProperty(QTextFormat::FontPixelSize, m_theme.px(17));
            all.push_back({run.start, run.length, format});
        }
        for (const TextRun &run : mentions(text)) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            all.push_back({run.start, run.length, format});
        }
        return all;
    }

    std::vector<TextRun> mentions(const QString &text) const
    {
        std::vector<TextRun> runs;
        if (!m_out.entry.mentionsMe || m_style.myName.isEmpty())
            return runs;
        const QString chip = QLatin1Char('@') + m_style.myName;
        for (qsizetype at = text.indexOf(chip, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(chip, at + chip.size(), Qt::CaseInsensitive))
            runs.push_back({int(at), int(chip.size())});
        return runs;
    }

    void setText(qreal width)
    {
        QString text = shownText(m_out.entry.text);
        std::vector<TextRun> emoji = emojiRuns(text);
        text = withoutSurplusEmoji(std::move(text), emoji);
        const int lineHeight = containsCjk(text) ? m_theme.px(22) : m_theme.px(20);
        m_out.text = TextBlock(text, m_style.messageFont, lineHeight, width, formats(text, emoji));
    }

    void placeChips()
    {
        for (const TextRun &run : mentions(m_out.text.text()))
            for (const QRectF &rect : m_out.text.rectsOf(run.start, run.start + run.length))
                m_out.chips.push_back(rect.translated(m_out.textOrigin).adjusted(-2, 1, 2, -1));
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
        m_out.textOrigin = {left, y};
        setText(m_style.columnRight - left);
        if (!entry.firstOfGroup) {
            m_out.time = label(timeWord(entry.at), m_style.timeFont, 0, y, px(20));
            moveTo(m_out.time, left - px(12) - m_out.time.rect.width());
            m_out.timeOnHover = true;
        }
        y += m_out.text.height();
        finishMessage(y);
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
        placeChips();
    }

    void nameLine(qreal y)
    {
        const MessageEntry &entry = m_out.entry;
        qreal x = m_style.textLeft;
        m_out.name = label(shownName(entry.from.name), m_style.nameFont, x, y, px(20),
            (m_style.columnRight - x) * 0.6);
        x = m_out.name.rect.right() + px(6);
        const QString role = roleWord(entry.from.role);
        if (!role.isEmpty()) {
            m_out.role = label(role, m_style.captionFont, x + px(5), y + px(2), px(16));
            m_out.role.rect.adjust(-px(5), 0, px(5), 0);
            x = m_out.role.rect.right() + px(6);
        }
        m_out.time = label(timeWord(entry.at), m_style.timeFont, x, y, px(20));
        m_out.time.baseline = m_out.name.baseline;
    }

    void ownMessage()
    {
        const MessageEntry &entry = m_out.entry;
        const qreal top = px(entry.firstOfGroup ? GroupGap : FollowUpGap);
        setText(m_style.bubbleMaximum - 2 * px(BubbleSide));
        m_out.time = label(timeWord(entry.at), m_style.timeFont, 0, 0, px(16));
        // The mark's own drawing keeps off its edges, so it reaches into the padding.
        const qreal mark = entry.delivery == Delivery::None ? 0 : px(16) + px(2) - px(4);
        const qreal meta = m_out.time.rect.width() + mark;
        const qreal room = m_style.bubbleMaximum - 2 * px(BubbleSide);

        const bool beside = m_out.text.lastLineWidth() + px(12) + meta <= room;
        qreal width = std::max(m_out.text.width(), meta);
        if (beside)
            width = std::max(width, m_out.text.lastLineWidth() + px(12) + meta);
        width = std::ceil(width);
        const qreal height = m_out.text.height() + (beside ? 0 : px(16)) + 2 * px(BubbleTop);
        m_out.bubble = {m_style.columnRight - width - 2 * px(BubbleSide), top,
            width + 2 * px(BubbleSide), height};
        m_out.textOrigin = m_out.bubble.topLeft() + QPointF(px(BubbleSide), px(BubbleTop));
        placeMeta(meta, beside);
        placeChips();
        m_out.height = int(m_out.bubble.bottom());
        if (entry.delivery == Delivery::Failed)
            failureLine();
    }

    void placeMeta(qreal meta, bool beside)
    {
        const qreal bottom = m_out.bubble.bottom() - px(BubbleTop);
        const qreal right = m_out.bubble.right() - px(BubbleSide);
        const qreal shift = bottom - px(beside ? 17 : 16);
        m_out.time = label(m_out.time.text, m_style.timeFont, right - meta, shift, px(16));
        if (m_out.entry.delivery != Delivery::None)
            m_out.stateIcon = {right + px(4) - px(16), shift, px(16), px(16)};
    }

    void failureLine()
    {
        const qreal top = m_out.bubble.bottom() + px(4);
        const auto word = [&](const QString &text, const QFont &font, qreal maximum = 1e6) {
            return label(text, font, 0, top, px(20), maximum);
        };
        const QFont actionFont = m_theme.font(TypeStep::Caption, QFont::Medium);
        m_out.discard = word(deleteWord(), actionFont);
        m_out.separator = word(QStringLiteral("\u00B7"), m_style.captionFont);
        m_out.retry = word(retryWord(), actionFont);
        qreal x = m_style.columnRight;
        for (Label *part : {&m_out.discard, &m_out.separator, &m_out.retry}) {
            moveTo(*part, x - part->rect.width());
            x = part->rect.left() - px(6);
        }
        m_out.failure =
            word(shownName(m_out.entry.failure), m_style.captionFont, x - m_style.columnLeft);
        moveTo(m_out.failure, x - m_out.failure.rect.width());
        m_out.height = int(top + px(20));
    }

    void systemLine()
    {
        const MessageEntry &entry = m_out.entry;
        const QString text = shownText(entry.text);
        TextBlock::Formats bold;
        const qsizetype at = entry.from.name.isEmpty() ? -1 : text.indexOf(entry.from.name);
        if (at >= 0) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            format.setForeground(m_theme.secondary);
            bold.push_back({int(at), int(entry.from.name.size()), format});
        }
        const qreal icon = px(14) + px(6);
        const qreal room = m_style.columnRight - m_style.columnLeft - icon;
        m_out.text = TextBlock(text, m_style.systemFont, m_theme.px(20), room, bold);

        const qreal top = px(entry.firstOfGroup ? SystemGap : 0);
        const qreal pad = px(SystemHeight - 20) / 2;
        const qreal width = std::ceil(m_out.text.width()) + icon;
        const qreal left = std::round((m_style.columnLeft + m_style.columnRight - width) / 2);
        m_out.systemIcon = {left, top + pad + px(3), px(14), px(14)};
        m_out.textOrigin = {left + icon, top + pad};
        m_out.height = int(top + pad + m_out.text.height() + pad);
    }

    void day()
    {
        const qreal top = px(DayGap);
        m_out.caption = label(dayWords(m_out.entry.at, m_style.today), m_style.strongCaptionFont, 0,
            top, px(DayHeight), m_style.columnRight - m_style.columnLeft - px(80));
        const qreal middle = (m_style.columnLeft + m_style.columnRight) / 2.0;
        moveTo(m_out.caption, middle - m_out.caption.rect.width() / 2);
        const qreal y = top + px(DayHeight) / 2;
        m_out.lineBefore = QRectF(
            QPointF(m_style.columnLeft, y), QPointF(m_out.caption.rect.left() - px(12), y + 1));
        m_out.lineAfter = QRectF(
            QPointF(m_out.caption.rect.right() + px(12), y), QPointF(m_style.columnRight, y + 1));
        m_out.height = int(top + px(DayHeight));
    }

    void newMessages()
    {
        const qreal top = px(NewGap);
        m_out.caption = label(newMessagesWords(), m_style.strongCaptionFont, 0, top, px(NewHeight));
        moveTo(m_out.caption, m_style.columnRight - m_out.caption.rect.width());
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

QRectF MessageLayout::textRect() const
{
    return {textOrigin, QSizeF(text.width(), text.height())};
}

int MessageLayout::positionAt(QPointF point) const
{
    return text.positionAt(point - textOrigin);
}

std::optional<ClickTarget> MessageLayout::targetAt(QPointF point) const
{
    if (retry.isShown() && retry.rect.contains(point))
        return ClickTarget {ClickTarget::Action::Retry, {}};
    if (discard.isShown() && discard.rect.contains(point))
        return ClickTarget {ClickTarget::Action::Delete, {}};
    for (const Link &link : links)
        if (text.hits(point - textOrigin, link.run.start, link.run.start + link.run.length))
            return ClickTarget {ClickTarget::Action::OpenLink, link.url};
    return std::nullopt;
}

std::vector<QRectF> MessageLayout::selectionRects(int from, int to) const
{
    std::vector<QRectF> rects = text.rectsOf(from, to);
    for (QRectF &rect : rects)
        rect.translate(textOrigin);
    return rects;
}

MessageLayout layoutMessage(const MessageEntry &entry, const LayoutStyle &style)
{
    MessageLayout layout;
    layout.entry = entry;
    Composer(layout, style).compose();
    return layout;
}

} // namespace Teahouse
