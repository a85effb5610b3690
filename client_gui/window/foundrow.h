// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Teahouse {

class ConversationModel;
class FoundModel;
struct MessagePosted;
struct Theme;

/// Draws a message that was found: who, where, when, and the words around what was looked for.
class FoundRow final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    FoundRow(
        const FoundModel &found, const ConversationModel &conversations, QObject *parent = nullptr);

    /// What is marked.
    void setWords(const QString &words) { m_words = words; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRectF &rect, const MessagePosted &message,
        const Theme &theme) const;
    void paintText(
        QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme) const;

    const FoundModel &m_found;
    const ConversationModel &m_conversations;
    QString m_words;
};

} // namespace Teahouse
