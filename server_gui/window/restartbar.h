// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

/// The word where a setting waits for a restart, with the way back and the way on.
class RestartBar final : public QWidget
{
    Q_OBJECT
public:
    explicit RestartBar(QWidget *parent = nullptr);

signals:
    void undoRequested();
    void restartRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Teahouse
