// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>
#include <QStyle>

namespace Teahouse {

/// A choice of one among several that looks like a tag: grey, 26 high, without an edge, and as wide
/// as what is chosen.
class Chip final : public QComboBox
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

    /// Where its text and its arrow are in a chip of that rectangle.
    static QRect part(const QRect &chip, QStyle::SubControl part);

protected:
    void changeEvent(QEvent *event) override;

private:
    QSize sizeFor(const QString &text) const;
    void dress();
};

} // namespace Teahouse
