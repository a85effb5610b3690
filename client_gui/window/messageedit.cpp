// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/messageedit.h"

#include "shared/ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <limits>

namespace Teahouse {

namespace {

constexpr qsizetype alwaysTaken = 12'000;
// To find where lines of an endless word may break is quadratic in its length: 100,000 letters take
// a second. Of one that is longer than this, lines break anywhere.
constexpr qsizetype longestWord = 5'000;
constexpr auto usualWrap = QTextOption::WrapAtWordBoundaryOrAnywhere;
constexpr int tabCharacters = 4; // as wide as in the messages

bool hasEndlessWord(const QString &text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

} // namespace

MessageEdit::MessageEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_most(alwaysTaken)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(usualWrap);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    dress();
}

void MessageEdit::setMost(qint64 characters)
{
    m_most = std::max<qsizetype>(alwaysTaken, 2 * characters); // a character may take two places
}

void MessageEdit::wrapFor(const QString &text)
{
    const auto wrap = hasEndlessWord(text) ? QTextOption::WrapAnywhere : usualWrap;
    if (wordWrapMode() != wrap)
        setWordWrapMode(wrap);
}

void MessageEdit::setText(const QString &text)
{
    wrapFor(text);
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

bool MessageEdit::isComposing() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

int MessageEdit::heightForLines(int lines) const
{
    const qreal most = lines * QFontMetricsF(font()).lineSpacing();
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && height < most;
         block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    return qCeil(std::min(height, most));
}

void MessageEdit::centreFirstLine(int height)
{
    const int gap = std::max(0, (height - QFontMetrics(font()).lineSpacing()) / 2);
    // Chinese reaches deeper than the font that the line is measured in.
    setViewportMargins(0, gap, 0, std::max(0, gap - 4));
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    const auto wanted = m_sendKey == SendKey::Enter ? Qt::NoModifier : Qt::ControlModifier;
    if (enter && with == wanted && !isComposing()) {
        if (!event->isAutoRepeat())
            emit sendRequested();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const qsizetype kept = document()->characterCount() - 1 - textCursor().selectedText().size();
    if (kept + source->text().size() > m_most) {
        emit pasteRefused();
        return;
    }
    if (kept + source->text().size() > longestWord)
        wrapFor(toPlainText() + source->text());
    insertPlainText(source->text());
    ensureCursorVisible();
}

void MessageEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // It scrolled to its end before it was given the height for all of it.
    if (heightForLines(std::numeric_limits<short>::max()) <= viewport()->height())
        verticalScrollBar()->setValue(0);
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void MessageEdit::dress()
{
    setFont(applicationTheme().font(TypeStep::Message));
    setTabStopDistance(tabCharacters * QFontMetricsF(font()).horizontalAdvance(u' '));
}

} // namespace Teahouse
