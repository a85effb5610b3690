// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

class PlainLabel;

/// Stands in the composer's place for somebody who may not write here, and says so. Takes the
/// keyboard, so that it is not lost when the composer gives way.
class ClosedComposer final : public QWidget
{
    Q_OBJECT
public:
    explicit ClosedComposer(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    PlainLabel *m_why = nullptr;
};

} // namespace Teahouse
