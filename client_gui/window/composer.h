// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "client_gui/window/preferences.h"
#include "shared/protocol/limits.h"
#include "shared/ui/plainlabel.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace Teahouse {

class IconButton;
class MessageEdit;
class ReplyStrip;
class SendButton;

/// The field at the foot of a conversation, 42 high and growing to 8 lines. Hands out what is to be
/// sent only if it fits the room.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    void setLimits(const Limits &limits);
    void setSendKey(SendKey key);
    /// Emoji chosen lately, the latest first.
    void setRecentEmoji(const QStringList &recent) { m_recentEmoji = recent; }
    const QStringList &recentEmoji() const { return m_recentEmoji; }
    void setPlaceholder(const QString &text);
    /// No taller than this, whatever is written; pixels.
    void setMostHeight(int height);
    void setText(const QString &text);
    QString text() const;
    /// Which message is answered; nothing for none.
    void setReply(const std::optional<Quote> &quote);
    /// Which message is being edited; nothing for none.
    void setEdited(const std::optional<Quote> &quote);
    /// Where the cursor is.
    void insert(const QString &text);
    MessageEdit *edit() { return m_edit; }

signals:
    void sendRequested(const QString &text);
    void textChanged();
    /// The reader wants to answer nothing in particular, or to edit nothing any more.
    void replyCancelled();
    /// Up in an empty field.
    void editLastRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void updateTexts();
    void chooseEmoji();
    void onEmoji(const QString &emoji);
    void onTextChanged();
    void send();
    void measure();
    void hint(const QString &text, PlainLabel::Tone tone);
    void grow();

    ReplyStrip *m_reply = nullptr;
    MessageEdit *m_edit = nullptr;
    PlainLabel *m_hint = nullptr;
    QHBoxLayout *m_below = nullptr; // the hint's own line
    IconButton *m_emoji = nullptr;
    SendButton *m_send = nullptr;
    Limits m_limits;
    QStringList m_recentEmoji;
    bool m_fits = true;
    int m_mostHeight = 0;
};

} // namespace Teahouse
