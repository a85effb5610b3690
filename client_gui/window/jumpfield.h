// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace Teahouse {

/// What looks like a field at the head of the sidebar and opens the switcher.
class JumpField final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit JumpField(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Teahouse
