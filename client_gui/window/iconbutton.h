// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QToolButton>

namespace Teahouse {

/// A button of one icon, 32 wide and high, that says its name and its key in a tool tip and to
/// those who listen.
class IconButton final : public QToolButton
{
    Q_OBJECT
public:
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    /// What it does; `key` only tells of a shortcut that somebody else listens to.
    void setName(const QString &name, const QKeySequence &key = {});

    QSize sizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;
};

} // namespace Teahouse
