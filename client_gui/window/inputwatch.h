// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace Teahouse {

/// Tells of everything that somebody does in the program, by keyboard or by mouse.
class InputWatch final : public QObject
{
public:
    InputWatch(std::function<void()> onUse, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_onUse;
};

} // namespace Teahouse
