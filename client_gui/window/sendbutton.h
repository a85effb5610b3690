// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/preferences.h"

#include <QAbstractButton>

namespace Teahouse {

/// The arrow in the composer, 32 wide and high: filled with the accent while there is something to
/// send.
class SendButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SendButton(QWidget *parent = nullptr);

    /// What its tool tip tells of.
    void setSendKey(SendKey key);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Teahouse
