// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/changeactions.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/emojipicker.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace Teahouse {

ChangeActions::ChangeActions(
    ChatClient &client, ConversationView &view, Composer &composer, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_view(view)
    , m_composer(composer)
{
    connect(&view, &ConversationView::editRequested, this, &ChangeActions::edit);
    connect(&view, &ConversationView::removalRequested, this, &ChangeActions::askToRemove);
    connect(&view, &ConversationView::emojiRequested, this, &ChangeActions::chooseEmoji);
    connect(&view, &ConversationView::reactionRequested, this,
        [this](EventId id, const QString &emoji, bool on) {
            m_client.changes().react(m_conversation, id, emoji, on);
        });
    connect(&composer, &Composer::editLastRequested, this, &ChangeActions::editLast);
}

void ChangeActions::setConversation(const ConversationId &conversation)
{
    m_conversation = conversation;
}

void ChangeActions::updateOffer()
{
    const Role role = m_client.room().you().role;
    m_view.setChangesOffered(m_client.isLive() && !m_client.session().isTextSession(),
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
        if (entry.kind != EntryKind::OwnMessage || !canChange(entry))
            continue;
        m_view.scrollToRow(row);
        return m_view.editRow(row);
    }
}

void ChangeActions::beginEditing(int row)
{
    const auto *rows = qobject_cast<const MessageModel *>(m_view.model());
    if (!isEditing())
        m_draft = m_composer.text();
    m_edited = rows->entry(row);
    m_composer.setEdited(rows->quoteOf(row));
    m_composer.setText(m_edited->text);
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

void ChangeActions::leaveEditing()
{
    m_composer.setEdited({});
    m_composer.setText(std::exchange(m_draft, {}));
    m_edited.reset();
}

void ChangeActions::askToRemove(EventId id)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete message"),
        tr("Delete this message for everyone?"), QMessageBox::Cancel, &m_view);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    const QPushButton *remove = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(remove, &QAbstractButton::clicked, this,
        [this, id, where = m_conversation] { m_client.changes().remove(where, id); });
    question->open();
}

void ChangeActions::chooseEmoji(EventId id, const QRect &anchor)
{
    auto *picker = new EmojiPicker(&m_view);
    connect(picker, &EmojiPicker::picked, this,
        [this, id, where = m_conversation](
            const QString &emoji) { m_client.changes().react(where, id, emoji, true); });
    connect(picker, &QObject::destroyed, &m_view, [this] { m_view.setFocus(); });
    const QPoint corner = m_view.viewport()->mapToGlobal(anchor.topLeft());
    picker->openAbove(QRect(corner, anchor.size()), m_view.window()->geometry());
}

} // namespace Teahouse
