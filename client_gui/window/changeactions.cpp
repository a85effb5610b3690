// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/changeactions.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/emojipicker.h"
#include "shared/ui/teahousestyle.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Teahouse {

ChangeActions::ChangeActions(
    ChatClient &client, ConversationView &view, Composer &composer, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_view(view)
    , m_composer(composer)
    , m_unfinished(client.unfinishedEdits())
{
    connect(&view, &ConversationView::editRequested, this, &ChangeActions::edit);
    connect(&view, &ConversationView::rewriteRequested, this, &ChangeActions::rewrite);
    connect(&view, &ConversationView::removalRequested, this, &ChangeActions::askToRemove);
    connect(&view, &ConversationView::emojiRequested, this, &ChangeActions::chooseEmoji);
    connect(&view, &ConversationView::reactionRequested, this,
        [this](EventId id, const QString &emoji, bool on) {
            m_client.changes().react(m_conversation, id, emoji, on);
        });
    connect(&composer, &Composer::editLastRequested, this, &ChangeActions::editLast);
    connect(&client.changes(), &ChangeSender::editReturned, this, &ChangeActions::takeBack);
    connect(&client.changes(), &ChangeSender::idsForgotten, this, &ChangeActions::forgetIds);
}

void ChangeActions::setConversation(const ConversationId &conversation)
{
    m_conversation = conversation;
    resumeEditing();
}

void ChangeActions::updateOffer()
{
    const Role role = m_client.room().you().role;
    m_view.setChangesOffered(m_client.isLive() && !m_client.session().isTextSession()
            && m_client.room().mayWrite(m_conversation),
        role == Role::Moderator || role == Role::Host);
}

void ChangeActions::edit(EventId id)
{
    const auto *rows = qobject_cast<const MessageModel *>(m_view.model());
    if (const int row = rows ? rows->rowOf(id) : -1; row >= 0)
        beginEditing(row);
}

void ChangeActions::editLast()
{
    for (int row = m_view.rowCount() - 1; row >= 0; --row) {
        const MessageEntry entry = m_view.entryAt(row);
        const bool failed = entry.delivery == Delivery::Failed;
        if (entry.kind != EntryKind::OwnMessage || (!failed && !canChange(entry)))
            continue;
        m_view.scrollToRow(row);
        return m_view.editRow(row);
    }
}

/// Nobody else has seen it: its words go back to where they came from.
void ChangeActions::rewrite(const QString &ref)
{
    putEditAside();
    for (int row = m_view.rowCount() - 1; row >= 0; --row) {
        const MessageEntry entry = m_view.entryAt(row);
        if (entry.ref != ref || entry.delivery != Delivery::Failed)
            continue;
        m_client.discard(ref);
        keepAsDraft({m_conversation, entry.text});
        return m_composer.setFocus();
    }
}

void ChangeActions::beginEditing(int row)
{
    const auto *rows = qobject_cast<const MessageModel *>(m_view.model());
    if (!isEditing())
        m_draft = m_composer.text();
    m_edited = rows->entry(row);
    m_composer.setEdited(rows->quoteOf(row));
    const auto unfinished = m_unfinished.constFind(m_edited->id);
    m_composer.setText(unfinished == m_unfinished.constEnd() ? m_edited->text : unfinished->text);
    m_unfinished.remove(m_edited->id);
    m_composer.setFocus();
}

void ChangeActions::finishEditing(const QString &text)
{
    if (!m_client.isLive()) {
        m_composer.setText(text); // it stays until it can be sent
        return m_client.room().addHint(
            tr("Not connected. The change can be sent when you are back."), m_conversation);
    }
    const MessageEntry edited = *m_edited;
    leaveEditing();
    if (text != edited.text)
        m_client.changes().edit(m_conversation, edited.id, text);
}

void ChangeActions::cancelEditing()
{
    if (isEditing())
        leaveEditing();
}

void ChangeActions::putEditAside()
{
    if (!isEditing())
        return;
    if (m_composer.text() != m_edited->text)
        m_unfinished.insert(m_edited->id, {m_conversation, m_composer.text()});
    leaveEditing();
}

void ChangeActions::leaveEditing()
{
    m_left = std::exchange(m_draft, {});
    m_composer.setEdited({});
    m_composer.setText(m_left);
    m_edited.reset();
}

void ChangeActions::takeBack(
    const ConversationId &conversation, EventId target, const QString &text)
{
    const MessageModel *rows = m_client.room().messages(conversation);
    const int row = target == EventId {} ? -1 : rows->rowOf(target);
    if (row < 0 || !canChange(rows->entry(row)))
        return keepAsDraft({conversation, text});
    m_unfinished.insert(target, {conversation, text});
    if (conversation == m_conversation && isIdle())
        edit(target);
    if (m_unfinished.contains(target))
        m_client.room().addHint(
            tr("Your words are kept: edit the message again to see them."), conversation);
}

void ChangeActions::resumeEditing()
{
    for (auto waiting = m_unfinished.cbegin(); waiting != m_unfinished.cend(); ++waiting) {
        if (waiting->conversation == m_conversation)
            return edit(waiting.key());
    }
}

/// Its message is gone; the words are not.
void ChangeActions::keepAsDraft(const UnfinishedEdit &words)
{
    const bool isHere = words.conversation == m_conversation;
    QString draft = isHere && isEditing() ? m_draft : m_client.draft(words.conversation);
    if (!draft.isEmpty())
        draft += u'\n';
    draft += words.text;
    m_client.setDraft(words.conversation, draft);
    if (isHere && isEditing())
        m_draft = draft;
    else if (isHere)
        m_composer.setText(draft);
}

void ChangeActions::forgetIds()
{
    if (isEditing()) {
        const UnfinishedEdit words {m_conversation, m_composer.text()};
        leaveEditing();
        keepAsDraft(words);
    }
    for (const UnfinishedEdit &words : std::exchange(m_unfinished, {}))
        keepAsDraft(words);
}

/// Nothing is being written: an edit may take the composer without a surprise.
bool ChangeActions::isIdle() const
{
    return !isEditing() && (m_composer.text().isEmpty() || m_composer.text() == m_left);
}

void ChangeActions::askToRemove(EventId id)
{
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Delete message"),
        tr("Delete this message for everyone?"), QMessageBox::Cancel, &m_view);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    QPushButton *remove = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    setButtonRole(remove, ButtonRole::Danger);
    connect(remove, &QAbstractButton::clicked, this,
        [this, id, where = m_conversation] { m_client.changes().remove(where, id); });
    question->open();
}

bool ChangeActions::hasMine(EventId id, const QString &emoji) const
{
    const auto *rows = qobject_cast<const MessageModel *>(m_view.model());
    const int row = rows ? rows->rowOf(id) : -1;
    if (row < 0)
        return false;
    const std::vector<EntryReaction> reactions = rows->entry(row).reactions;
    return std::any_of(reactions.begin(), reactions.end(),
        [&emoji](const EntryReaction &each) { return each.mine && each.emoji == emoji; });
}

/// Once more with an emoji of the reader's own takes it back.
void ChangeActions::chooseEmoji(EventId id, const QRect &anchor)
{
    auto *picker = new EmojiPicker(&m_view);
    connect(picker, &EmojiPicker::picked, this,
        [this, id, where = m_conversation](const QString &emoji) {
            m_client.changes().react(where, id, emoji, !hasMine(id, emoji));
        });
    connect(picker, &QObject::destroyed, &m_view, [this] { m_view.setFocus(); });
    const QPoint corner = m_view.viewport()->mapToGlobal(anchor.topLeft());
    picker->openAbove(QRect(corner, anchor.size()), m_view.window()->geometry());
}

} // namespace Teahouse
