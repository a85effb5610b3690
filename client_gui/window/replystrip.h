// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <QWidget>

namespace Teahouse {

class IconButton;

/// Above what is written: which message it will answer, 26 high, and a way to answer none.
class ReplyStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyStrip(QWidget *parent = nullptr);

    void setQuote(const Quote &quote);

    QSize sizeHint() const override;

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    Quote m_quote;
    IconButton *m_close = nullptr;
};

} // namespace Teahouse
