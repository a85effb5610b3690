// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractButton;

namespace Teahouse {

/// What can be done with the message under the pointer, 30 high; lies over the rows and is moved,
/// never made anew. The keyboard has its own ways, so it takes no focus.
class HoverBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HoverBar(QWidget *parent = nullptr);

    void setReplyOffered(bool offered);

    QSize sizeHint() const override;

signals:
    void replyRequested();
    void copyRequested();
    /// The pointer went elsewhere.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void updateTexts();

    QAbstractButton *m_reply = nullptr;
    QAbstractButton *m_copy = nullptr;
    bool m_replyOffered = true;
};

} // namespace Teahouse
