// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// What lies at a point of a row: the questions that MessageLayout answers once it is made.
#include "client_gui/view/messagelayout.h"

namespace Teahouse {

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
    if (!quote.isEmpty() && quote.contains(point))
        return ClickTarget {ClickTarget::Action::ShowQuoted, {}};
    if (const std::optional<int> code = codeAt(point)) {
        const TextPart &part = text.parts()[size_t(*code)];
        if (part.copyButton.contains(point - textOrigin))
            return ClickTarget {ClickTarget::Action::CopyCode, {}, *code};
        return std::nullopt;
    }
    for (size_t i = 0; i < reactions.size(); ++i)
        if (reactions[i].rect.contains(point))
            return ClickTarget {ClickTarget::Action::React, {}, int(i)};
    for (const Link &link : links)
        if (text.hits(point - textOrigin, link.run.start, link.run.end()))
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

std::optional<int> MessageLayout::codeAt(QPointF point) const
{
    return text.codeAt(point - textOrigin);
}

bool MessageLayout::scrollCode(int part, qreal x)
{
    if (part < 0 || part >= int(text.parts().size()))
        return false;
    const qreal before = text.parts()[size_t(part)].scroll;
    text.scrollTo(part, x);
    return text.parts()[size_t(part)].scroll != before;
}

QString MessageLayout::codeText(int part) const
{
    QString code;
    for (const TextRun &run : text.parts().at(size_t(part)).block.shown)
        code += QStringView(text.text()).mid(run.start, run.length);
    return code.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

} // namespace Teahouse
