// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/verbactions.h"

#include "shared/ui/icons.h"

#include <QCoreApplication>
#include <QPushButton>

namespace Teahouse {

VerbActions::VerbActions(QObject *parent)
    : QObject(parent)
{
    for (const VerbRow &row : verbRows()) {
        if (!(row.faces & WindowFace))
            continue;
        auto *action =
            new QAction(QCoreApplication::translate("Teahouse::AdminVerbs", row.label), this);
        action->setObjectName(QString::fromLatin1(row.word));
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        action->setShortcut(QKeySequence(QLatin1String(row.keys), QKeySequence::PortableText));
        action->setToolTip(tipText(
            QCoreApplication::translate("Teahouse::AdminVerbs", row.meaning), action->shortcut()));
        m_actions.emplace(row.verb, action);
    }
}

QAction *VerbActions::action(Verb verb) const
{
    const auto found = m_actions.find(verb);
    return found == m_actions.end() ? nullptr : found->second;
}

QList<QAction *> VerbActions::all() const
{
    QList<QAction *> actions;
    for (const auto &[verb, action] : m_actions)
        actions += action;
    return actions;
}

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setAccessibleName(action->text());
    };
    follow();
    button->setObjectName(action->objectName());
    button->setAutoDefault(false);
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, [action] { action->trigger(); });
    return button;
}

QString tipText(const QString &meaning, const QKeySequence &keys)
{
    const QString shown = keys.toString(QKeySequence::NativeText);
    return shown.isEmpty() ? meaning : QStringLiteral("%1 (%2)").arg(meaning, shown);
}

} // namespace Teahouse
