// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagepainter.h"

#include "client_gui/view/messagelayout.h"
#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qreal BubbleRadius = 12;
constexpr qreal TailRadius = 4;

QPainterPath bubblePath(const QRectF &rect, qreal radius, qreal tail)
{
    QPainterPath path;
    path.moveTo(rect.left() + radius, rect.top());
    path.lineTo(rect.right() - radius, rect.top());
    path.arcTo(rect.right() - 2 * radius, rect.top(), 2 * radius, 2 * radius, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - tail);
    path.arcTo(rect.right() - 2 * tail, rect.bottom() - 2 * tail, 2 * tail, 2 * tail, 0, -90);
    path.lineTo(rect.left() + radius, rect.bottom());
    path.arcTo(rect.left(), rect.bottom() - 2 * radius, 2 * radius, 2 * radius, 270, -90);
    path.lineTo(rect.left(), rect.top() + radius);
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 180, -90);
    return path;
}

QString systemIconName(SystemCause cause)
{
    switch (cause) {
    case SystemCause::Joined:
        return QStringLiteral("joined");
    case SystemCause::Left:
        return QStringLiteral("left");
    case SystemCause::Renamed:
        return QStringLiteral("edit");
    case SystemCause::Announcement:
        return QStringLiteral("announce");
    case SystemCause::Connection:
        return QStringLiteral("offline");
    case SystemCause::Other:
        break;
    }
    return QStringLiteral("info");
}

class RowPainter
{
public:
    RowPainter(QPainter &painter, const MessageLayout &layout, const LayoutStyle &style,
        const PaintState &state)
        : m_painter(painter)
        , m_layout(layout)
        , m_style(style)
        , m_theme(style.theme)
        , m_state(state)
    { }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        backgrounds();
        if (!m_state.besideColumn)
            column();
        if (m_state.focused)
            focusRing();
    }

private:
    void column()
    {
        bubble();
        chips();
        head();
        lines();
        quote();
        frames();
        selection();
        text();
        metaAndState();
        reactions();
        failure();
    }

    /// What reaches from edge to edge.
    void backgrounds()
    {
        if (m_state.flash > 0) {
            const QRectF whole(0, 0, m_style.width, m_layout.height);
            m_painter.fillRect(whole, mixed(m_theme.base, m_theme.mention, m_state.flash));
        }
        if (m_state.hovered && !m_layout.band.isEmpty())
            m_painter.fillRect(m_layout.band, mixed(m_theme.base, m_theme.hover, 0.5));
        if (!m_layout.background.isEmpty()) {
            m_painter.fillRect(m_layout.background, m_theme.mention);
            m_painter.fillRect(m_layout.bar, m_theme.mentionBar);
        }
    }

    void bubble()
    {
        if (m_layout.bubble.isEmpty())
            return;
        const qreal radius = m_theme.px(BubbleRadius);
        const qreal tail = m_state.lastOfGroup ? m_theme.px(TailRadius) : radius;
        const QPainterPath path = bubblePath(m_layout.bubble, radius, tail);
        m_painter.fillPath(path, m_theme.own);
        if (m_theme.highContrast)
            m_painter.strokePath(path, QPen(m_theme.text, 1));
    }

    void chips()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(mixed(m_theme.mention, m_theme.mentionBar, 0.28));
        for (const QRectF &chip : m_layout.chips)
            m_painter.drawRoundedRect(chip, 4, 4);
        m_painter.setBrush(codeColor());
        for (const QRectF &chip : m_layout.codeChips)
            m_painter.drawRoundedRect(chip, 4, 4);
    }

    /// Under code, on whatever the row stands.
    QColor codeColor() const
    {
        if (!m_layout.bubble.isEmpty())
            return mixed(m_theme.own, m_theme.base, 0.5);
        return m_layout.background.isEmpty() ? m_theme.hover
                                             : mixed(m_theme.mention, m_theme.base, 0.5);
    }

    void quote()
    {
        if (m_layout.quote.isEmpty())
            return;
        const Quote &quoted = *m_layout.entry.quote;
        const QColor hue =
            quoted.isKnown() ? personColor(quoted.from.id, m_theme) : m_theme.controlEdge;
        m_painter.fillRect(m_layout.quoteBar, hue);
        label(m_layout.quoteName, m_style.strongQuoteFont, hue);
        label(m_layout.quoteLine, m_style.quoteFont, m_theme.secondary);
    }

    /// What stands around the lines of a part: frames, bars and signs.
    void surroundings(const TextPart &part)
    {
        for (const QRectF &bar : part.bars)
            m_painter.fillRect(bar, m_theme.controlEdge);
        if (!part.isCode())
            return label(part.label, m_style.messageFont, m_theme.secondary);
        const qreal radius = m_theme.px(8);
        m_painter.setPen(QPen(m_theme.line, 1));
        m_painter.setBrush(m_theme.window);
        m_painter.drawRoundedRect(part.frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        m_painter.fillRect(
            QRectF(part.frame.left() + 1, part.window.top() - 1, part.frame.width() - 2, 1),
            m_theme.line);
        label(part.label, m_style.timeFont, m_theme.meta);
        drawIcon(part.copyButton, QStringLiteral("copy"), m_theme.secondary, 14.0 / 22);
    }

    void scrollMark(const TextPart &part)
    {
        const qreal beyond = part.scrollMaximum();
        if (beyond <= 0)
            return;
        const qreal share = part.window.width() / (part.window.width() + beyond);
        const qreal left = part.window.left() + part.scroll * share;
        m_painter.save();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.controlEdge);
        m_painter.drawRoundedRect(QRectF(left, part.frame.bottom() - m_theme.px(5),
                                      part.window.width() * share, m_theme.px(3)),
            1.5, 1.5);
        m_painter.restore();
    }

    void head()
    {
        const Person &from = m_layout.entry.from;
        if (!m_layout.avatar.isEmpty())
            paintAvatar(m_painter, m_layout.avatar, from.id, from.name, m_theme);
        label(m_layout.name, m_style.nameFont, personColor(from.id, m_theme));
        if (!m_layout.role.isShown())
            return;
        const bool host = from.role == Role::Host;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(host ? m_theme.selected : m_theme.hover);
        m_painter.drawRoundedRect(m_layout.role.rect, m_theme.px(4), m_theme.px(4));
        Label word = m_layout.role;
        word.rect.adjust(m_theme.px(5), 0, 0, 0);
        label(word, m_style.captionFont, host ? m_theme.link : m_theme.secondary);
    }

    void lines()
    {
        const bool fresh = m_layout.entry.kind == EntryKind::NewMessages;
        const QColor color = fresh ? m_theme.accent : m_theme.line;
        for (const QRectF &line : {m_layout.lineBefore, m_layout.lineAfter})
            if (!line.isEmpty())
                m_painter.fillRect(line, color);
        label(m_layout.caption, m_style.lineFont, fresh ? m_theme.link : m_theme.meta);
    }

    void frames()
    {
        m_painter.save();
        m_painter.translate(m_layout.textOrigin);
        for (const TextPart &part : m_layout.text.parts())
            surroundings(part);
        m_painter.restore();
    }

    void selection()
    {
        if (m_state.selectedFrom >= m_state.selectedTo)
            return;
        const QColor color = mixed(m_theme.base, m_theme.accent, 0.3);
        for (const QRectF &rect : m_layout.selectionRects(m_state.selectedFrom, m_state.selectedTo))
            m_painter.fillRect(rect, color);
    }

    void reactions()
    {
        for (const ReactionPill &pill : m_layout.reactions) {
            const qreal radius = pill.rect.height() / 2;
            m_painter.setPen(QPen(pill.mine ? m_theme.accent : m_theme.line, 1));
            m_painter.setBrush(pill.mine ? m_theme.selected : m_theme.base);
            m_painter.drawRoundedRect(pill.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
            label(pill.emoji, m_style.emojiFont, m_theme.text);
            if (pill.mine)
                label(pill.count, m_style.strongCaptionFont, m_theme.link);
            else
                label(pill.count, m_style.captionFont, m_theme.secondary);
        }
    }

    void text()
    {
        label(m_layout.gone, m_style.goneFont, m_theme.secondary);
        if (!m_layout.hasText())
            return;
        const bool system = m_layout.entry.kind == EntryKind::System;
        m_painter.save();
        // Marks piled on a letter stay within their own row.
        m_painter.setClipRect(QRectF(0, 0, m_style.width, m_layout.height), Qt::IntersectClip);
        m_painter.setPen(system ? m_theme.meta : m_theme.text);
        m_painter.translate(m_layout.textOrigin);
        for (const TextPart &part : m_layout.text.parts())
            lines(part);
        m_painter.restore();
        if (system)
            drawIcon(m_layout.systemIcon, systemIconName(m_layout.entry.cause), m_theme.secondary);
    }

    void lines(const TextPart &part)
    {
        if (!part.isCode())
            return part.text.draw(m_painter, part.origin);
        m_painter.save();
        m_painter.setClipRect(part.window, Qt::IntersectClip);
        m_painter.setPen(m_theme.text);
        part.text.draw(m_painter, part.textOrigin());
        m_painter.restore();
        scrollMark(part);
    }

    void metaAndState()
    {
        const bool tinted = !m_layout.bubble.isEmpty() || !m_layout.background.isEmpty();
        if (!m_layout.timeOnHover || m_state.hovered || m_state.focused)
            label(m_layout.time, m_style.timeFont, tinted ? m_theme.secondary : m_theme.meta);
        label(m_layout.edited, m_style.timeFont, tinted ? m_theme.secondary : m_theme.meta);
        switch (m_layout.entry.delivery) {
        case Delivery::None:
            break;
        case Delivery::Waiting:
            return drawIcon(m_layout.stateIcon, QStringLiteral("clock"), m_theme.secondary, 0.82);
        case Delivery::Stored:
            return drawIcon(m_layout.stateIcon, QStringLiteral("tick"), m_theme.link, 0.875);
        case Delivery::Failed:
            return drawIcon(m_layout.stateIcon, QStringLiteral("failed"), m_theme.danger, 0.82);
        }
    }

    void failure()
    {
        if (!m_layout.retry.isShown())
            return;
        const QFont actionFont = m_theme.font(TypeStep::Caption, QFont::Medium);
        label(m_layout.failure, m_style.captionFont, m_theme.danger);
        label(m_layout.retry, actionFont, m_theme.link);
        label(m_layout.separator, m_style.captionFont, m_theme.meta);
        label(m_layout.discard, actionFont, m_theme.link);
    }

    void focusRing()
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.accent, 2));
        const int left = m_theme.px(5);
        const int right = m_style.width - std::max(left, m_state.covered + 1);
        m_painter.drawRoundedRect(
            QRectF(left, 1, right - left, m_layout.height - 2), m_theme.px(6), m_theme.px(6));
    }

    void label(const Label &shown, const QFont &font, const QColor &color)
    {
        if (!shown.isShown())
            return;
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QPointF(shown.rect.left(), shown.baseline), shown.text);
    }

    void drawIcon(const QRectF &rect, const QString &name, const QColor &color, qreal part = 1)
    {
        if (rect.isEmpty())
            return;
        const int size = qRound(rect.width() * part);
        const QPixmap pixmap =
            iconPixmap(name, color, size, m_painter.device()->devicePixelRatio());
        m_painter.drawPixmap(rect.center() - QPointF(size, size) / 2, pixmap);
    }

    QPainter &m_painter;
    const MessageLayout &m_layout;
    const LayoutStyle &m_style;
    const Theme &m_theme;
    const PaintState &m_state;
};

} // namespace

void paintMessage(QPainter &painter, const MessageLayout &layout, const LayoutStyle &style,
    const PaintState &state)
{
    painter.save();
    RowPainter(painter, layout, style, state).paint();
    painter.restore();
}

} // namespace Teahouse
