// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace Teahouse {

/// A round button that lies over a list, 34 high: an arrow, what waits below and, in amber, how
/// many of those mention the reader.
class Pill final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);

    /// 0 shows the arrow alone.
    void setCounts(int fresh, int mentions);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_mentions = 0;
};

} // namespace Teahouse
