// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/callpopup.h"

#include "client_gui/model/peoplemodel.h"
#include "client_gui/view/showntext.h"
#include "client_gui/window/callcandidates.h"
#include "client_gui/window/fieldframe.h"
#include "client_gui/window/messageedit.h"
#include "shared/ui/avatar.h"
#include "shared/ui/controlbox.h"
#include "shared/ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr int mostOffered = 6;
constexpr int popupWidth = 324;
constexpr int headHeight = 28;
constexpr int rowHeight = 32;
constexpr int edge = 4;
constexpr int side = 13;
constexpr int above = 3; // the field

} // namespace

CallPopup::CallPopup(MessageEdit &edit, QWidget &field, const PeopleModel &people, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_field(field)
    , m_people(people)
{
    hide();
    edit.installEventFilter(this);
    field.installEventFilter(this);
    connect(&edit, &QPlainTextEdit::textChanged, this, &CallPopup::refresh);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &CallPopup::refresh);
}

void CallPopup::refresh()
{
    const QString text = m_edit.toPlainText();
    const QTextCursor cursor = m_edit.textCursor();
    const std::optional<TextRun> call = cursor.hasSelection() || m_edit.isComposing()
        ? std::nullopt
        : callAt(text, cursor.position());
    if (!call || call->start == m_dismissed) {
        if (!call)
            m_dismissed = -1;
        return hide();
    }
    m_dismissed = -1;
    m_call = *call;
    m_beginning = text.mid(call->start + 1, call->length - 1);
    m_offered = peopleCalled(m_people, m_match, m_beginning, mostOffered);
    m_current = 0;
    // A name that stands there already needs no more help.
    const bool done = m_offered.size() == 1
        && m_offered.front().name.compare(m_beginning, Qt::CaseInsensitive) == 0;
    if (m_offered.empty() || done || !m_edit.hasFocus())
        return hide();
    place();
    show();
    raise();
    step(0);
}

void CallPopup::place()
{
    const Theme theme = applicationTheme();
    const int height =
        theme.px(headHeight) + int(m_offered.size()) * theme.px(rowHeight) + 2 * theme.px(edge);
    const int width = std::min(theme.px(popupWidth), m_field.width());
    const QPoint corner = m_field.mapTo(parentWidget(), QPoint(0, 0));
    setGeometry(corner.x() + FieldBeside, corner.y() - height - theme.px(above), width, height);
}

void CallPopup::step(int by)
{
    const int count = int(m_offered.size());
    m_current = (m_current + by + count) % count;
    //: a name, which of how many it is
    const QString words = tr("%1, %2 of %3")
                              .arg(shownName(m_offered[size_t(m_current)].name))
                              .arg(m_current + 1)
                              .arg(count);
    if (words != accessibleName()) {
        setAccessibleName(words);
        emit stepped(words);
    }
    QWidget::update();
}

void CallPopup::choose(int row)
{
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(m_call.start);
    cursor.setPosition(m_call.end(), QTextCursor::KeepAnchor);
    cursor.insertText(u'@' + m_offered.at(size_t(row)).name + u' ');
    m_edit.setTextCursor(cursor);
    m_edit.setFocus();
    hide();
}

bool CallPopup::onKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_current);
        return true;
    case Qt::Key_Escape:
        m_dismissed = m_call.start;
        hide();
        return true;
    default:
        return false;
    }
}

bool CallPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && isVisible()
        && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    if (watched != &m_edit || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress || m_edit.isComposing())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
    return plain && onKey(key->key());
}

void CallPopup::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setAccessibleName({}); // whatever is offered next is said
}

QRect CallPopup::rowRect(int row) const
{
    const Theme theme = applicationTheme();
    return {theme.px(edge), theme.px(headHeight + edge) + row * theme.px(rowHeight),
        width() - 2 * theme.px(edge), theme.px(rowHeight)};
}

void CallPopup::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPopup(&painter, rect(), theme);
    painter.setFont(theme.font(TypeStep::Meta, QFont::DemiBold));
    painter.setPen(theme.meta);
    const QString title =
        m_beginning.isEmpty() ? tr("People") : tr("People matching “%1”").arg(m_beginning);
    painter.drawText(
        QRect(theme.px(side), theme.px(edge), width() - 2 * theme.px(side), theme.px(headHeight)),
        Qt::AlignVCenter | Qt::TextSingleLine, title);
    for (int row = 0; row < int(m_offered.size()); ++row)
        paintRow(painter, row);
}

void CallPopup::paintRow(QPainter &painter, int row) const
{
    const Theme theme = applicationTheme();
    const QRect rect = rowRect(row);
    const Person &person = m_offered[size_t(row)];
    if (row == m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selected);
        painter.drawRoundedRect(rect, 6, 6);
    }
    const int size = theme.px(22);
    const QRectF picture(rect.left() + theme.px(8), rect.center().y() - size / 2.0, size, size);
    paintAvatar(painter, picture, person.id, person.name, theme);
    const bool away = m_people.presenceOf(person.id) == PresenceState::Away;
    const int dot = theme.px(8);
    const QRectF mark(
        picture.right() - dot + theme.px(1), picture.bottom() - dot + theme.px(1), dot, dot);
    paintPresence(painter, mark, away ? PresenceMark::Away : PresenceMark::Online,
        row == m_current ? theme.selected : theme.raised, theme);
    const QString hint = row == m_current ? tr("Tab", "the key") : away ? tr("Away") : QString();
    painter.setFont(theme.font(TypeStep::Caption));
    painter.setPen(theme.secondary);
    const QRect inner = rect.adjusted(theme.px(40), 0, -theme.px(8), 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, hint);
    const int room = inner.width() - painter.fontMetrics().horizontalAdvance(hint) - theme.px(8);
    painter.setFont(theme.font(TypeStep::Ui));
    painter.setPen(theme.text);
    painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(shownName(person.name), Qt::ElideRight, room));
}

void CallPopup::mousePressEvent(QMouseEvent *event)
{
    for (int row = 0; row < int(m_offered.size()); ++row)
        if (rowRect(row).contains(event->position().toPoint()))
            return choose(row);
}

} // namespace Teahouse
