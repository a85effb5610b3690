// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace Teahouse {

/// F6 and its like: moves the keyboard focus from the pane that has it to the next one of panes
/// that is visible, step (1 or -1) ahead and around the end. A pane that takes no focus itself
/// gives it to its first child that does. Window's thread.
void stepFocus(const QList<QWidget *> &panes, int step);

} // namespace Teahouse
