// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QWidget>

namespace Teahouse {

class IconButton;

/// Above what is written: which message it will answer or change, 26 high, and a way to leave that.
class ReplyStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyStrip(QWidget *parent = nullptr);

    enum class Purpose { Reply, Edit };
    void setQuote(const Quote &quote, Purpose purpose = Purpose::Reply);

    QSize sizeHint() const override;

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void updateTexts();

    Quote m_quote;
    Purpose m_purpose = Purpose::Reply;
    IconButton *m_close = nullptr;
};

} // namespace Teahouse
