// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/panewalk.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace Teahouse {

namespace {

bool hasFocus(const QWidget *pane)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (pane == focus || pane->isAncestorOf(focus));
}

QWidget *focusTarget(QWidget *pane)
{
    if (pane->focusPolicy() != Qt::NoFocus)
        return pane;
    const auto children = pane->findChildren<QWidget *>();
    const auto takes = [](const QWidget *child) {
        return (child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled();
    };
    const auto first = std::find_if(children.begin(), children.end(), takes);
    return first == children.end() ? nullptr : *first;
}

} // namespace

void stepFocus(const QList<QWidget *> &panes, int step)
{
    const qsizetype count = panes.size();
    const auto holder = std::find_if(panes.begin(), panes.end(), hasFocus);
    qsizetype at = holder == panes.end() ? 0 : holder - panes.begin();
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        QWidget *target = panes[at]->isVisible() ? focusTarget(panes[at]) : nullptr;
        if (!target)
            continue;
        target->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

} // namespace Teahouse
