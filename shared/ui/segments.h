// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace Teahouse {

/// A row of choices of which one holds, in one rounded frame. The arrow keys move between them.
class Segments final : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Large, Small };

    explicit Segments(Size size, QWidget *parent = nullptr);

    /// The choice's index, from 0. The first one holds at first.
    int add(const QString &text);
    void setText(int index, const QString &text);
    int current() const;
    void setCurrent(int index);
    /// Gives the keyboard to it, as Tab would.
    void focusCurrent();

signals:
    /// Whoever changed it.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    Size m_size;
};

} // namespace Teahouse
