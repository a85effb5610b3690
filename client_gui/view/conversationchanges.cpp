// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that changes messages: edit, delete, react.
#include "client_gui/view/conversationview.h"
#include "client_gui/view/messagewords.h"
#include "client_gui/view/showntext.h"

#include <QMenu>
#include <QTextDocument>

namespace Teahouse {

void ConversationView::setChangesOffered(bool offered, bool byModerator)
{
    m_changesOffered = offered;
    m_byModerator = byModerator;
    placeHoverBar();
}

bool ConversationView::canReact(int row) const
{
    return m_changesOffered && row >= 0 && row < rowCount() && canChange(entryAt(row));
}

bool ConversationView::canEdit(int row) const
{
    return canReact(row) && entryAt(row).kind == EntryKind::OwnMessage;
}

bool ConversationView::canRemove(int row) const
{
    return canEdit(row) || (m_byModerator && canReact(row));
}

void ConversationView::editRow(int row)
{
    if (canEdit(row))
        emit editRequested(entryAt(row).id);
    else if (row >= 0 && row < rowCount() && canRetry(entryAt(row)))
        emit rewriteRequested(entryAt(row).ref);
}

void ConversationView::removeRow(int row)
{
    if (canRemove(row))
        emit removalRequested(entryAt(row).id);
}

void ConversationView::reactToRow(int row)
{
    if (canReact(row))
        emit emojiRequested(entryAt(row).id, rowRect(row));
}

void ConversationView::toggleReaction(int row, int index)
{
    const MessageEntry entry = entryAt(row);
    if (!canReact(row) || index >= int(entry.reactions.size()))
        return;
    const EntryReaction &reaction = entry.reactions[size_t(index)];
    emit reactionRequested(entry.id, reaction.emoji, !reaction.mine);
}

void ConversationView::addChangeActions(QMenu &menu, int row)
{
    if (!canRemove(row))
        return;
    menu.addSeparator();
    const EventId id = entryAt(row).id;
    if (canEdit(row))
        menu.addAction(tr("Edit"), this, [this, id] { emit editRequested(id); });
    menu.addAction(tr("Delete…"), this, [this, id] { emit removalRequested(id); });
}

QString ConversationView::tipAt(QPoint viewportPoint)
{
    const std::optional<ClickTarget> target = targetAt(viewportPoint);
    if (!target || target->action != ClickTarget::Action::React)
        return {};
    const MessageEntry entry = entryAt(rowAt(viewportPoint));
    // As plain text, whatever somebody is called.
    return Qt::convertFromPlainText(reactionWords(entry.reactions.at(size_t(target->part))));
}

} // namespace Teahouse
