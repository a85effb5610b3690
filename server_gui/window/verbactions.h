// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/adminverbs.h"

#include <QAction>

#include <map>

class QPushButton;

namespace Teahouse {

/// The window's face of the table of verbs: one action a verb, with the table's words, drawing and
/// keys. Whoever carries a verb out connects to its action.
class VerbActions final : public QObject
{
    Q_OBJECT
public:
    explicit VerbActions(QObject *parent = nullptr);

    /// Null for a verb that has no face in the window.
    QAction *action(Verb verb) const;
    /// In the order of the table.
    QList<QAction *> all() const;

private:
    std::map<Verb, QAction *> m_actions;
};

/// A push button that is an action's: its words, drawing, tip and state, and it triggers it.
QPushButton *buttonFor(QAction *action, QWidget *parent);

/// What is in the tip of a control: what it does, and by which keys.
QString tipText(const QString &meaning, const QKeySequence &keys);

} // namespace Teahouse
