// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QBasicTimer>
#include <QWidget>

#include <vector>

namespace Teahouse {

/// Says who is typing, in a line whose room is always kept: nothing jumps when it speaks.
class TypingLine final : public QWidget
{
    Q_OBJECT
public:
    explicit TypingLine(QWidget *parent = nullptr);

    void setPeople(const std::vector<Person> &people);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QString m_text;
    QBasicTimer m_pulse;
    int m_phase = 0;
};

} // namespace Teahouse
