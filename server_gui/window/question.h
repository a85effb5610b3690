// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Teahouse {

/// Asks over the window, without blocking anything, and acts after a yes. Enter does nothing bad:
/// the standing answer is no.
void askQuestion(
    QWidget *window, const QString &question, const QString &yes, const std::function<void()> &act);

} // namespace Teahouse
