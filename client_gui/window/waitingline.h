// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

/// Stands in the typing line's place while there is no connection: how much will be sent later.
class WaitingLine final : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingLine(QWidget *parent = nullptr);

    void setCount(qsizetype messages);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace Teahouse
