// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/preferences.h"

#include <QPlainTextEdit>

namespace Teahouse {

/// Where a message is written. Enter or Ctrl+Enter sends, Shift+Enter begins a line, and while an
/// input method composes a word Enter belongs to it. Takes plain text only, and refuses a paste
/// that no room's limit would let through.
class MessageEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MessageEdit(QWidget *parent = nullptr);

    void setSendKey(SendKey key) { m_sendKey = key; }

    /// The most that a message of this room may have; a paste that is far longer is refused whole.
    void setMost(qint64 characters);
    void setText(const QString &text);
    /// True while an input method holds a word that is not written yet.
    bool isComposing() const;
    /// For all lines, but at most `lines` of them; in pixels.
    int heightForLines(int lines) const;
    /// Puts the first line in the middle of a field that is `height` pixels high.
    void centreFirstLine(int height);

signals:
    void sendRequested();
    void pasteRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void wrapFor(const QString &text);

    qsizetype m_most;
    SendKey m_sendKey = SendKey::Enter;
};

} // namespace Teahouse
