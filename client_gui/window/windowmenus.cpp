// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/windowmenus.h"

#include "client_gui/window/shortcuts.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

struct Choice {
    QString value;
    QString label;
};

void fill(QMenu &menu, const std::vector<Choice> &choices, const QString &current,
    const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(&menu);
    for (const Choice &choice : choices) {
        QAction *action = group->addAction(choice.label);
        action->setCheckable(true);
        action->setChecked(choice.value == current);
        menu.addAction(action);
        QObject::connect(
            action, &QAction::triggered, &menu, [choose, choice] { choose(choice.value); });
    }
}

} // namespace

WindowMenus::WindowMenus(const QString &theme, const QString &language, QWidget *window)
    : QObject(window)
    , m_room(new QMenu(window))
    , m_theme(new QMenu(tr("Look"), window))
    , m_language(new QMenu(tr("Language"), window))
    , m_settings(new QMenu(window))
    , m_all(new QMenu(window))
{
    buildRoom(window);
    buildSettings(theme, language);
    m_all->addActions(m_room->actions());
    m_all->insertSeparator(m_all->actions().value(1));
    m_all->insertActions(m_all->actions().value(1), m_settings->actions());
    m_all->insertSeparator(m_all->actions().value(1));
    QAction *first = m_all->insertSeparator(m_all->actions().value(0));
    m_export = new QAction(tr("Export this chat…"), this);
    m_export->setObjectName(u"export"_s);
    m_all->insertAction(first, m_export);
    connect(m_export, &QAction::triggered, this, &WindowMenus::exportRequested);
}

WindowMenus::~WindowMenus() = default;

void WindowMenus::setExportShown(bool shown)
{
    m_export->setVisible(shown);
}

void WindowMenus::setProtectShown(bool shown)
{
    m_protect->setVisible(shown);
}

void WindowMenus::buildRoom(QWidget *window)
{
    m_room->addAction(tr("Change your name…"), this, &WindowMenus::renameRequested);
    m_protect = m_room->addAction(tr("Protect this name…"), this, &WindowMenus::protectRequested);
    m_protect->setObjectName(u"protect"_s);
    m_room->addAction(tr("Leave the room"), this, &WindowMenus::leaveRequested);
    QAction *quit = m_room->addAction(tr("Quit"), this, &WindowMenus::quitRequested);
    quit->setShortcut(quitKey());
    window->addAction(quit); // so that the key works without the menu
}

void WindowMenus::buildSettings(const QString &theme, const QString &language)
{
    fill(*m_theme,
        {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
        theme, [this](const QString &chosen) { emit themeChosen(chosen); });
    // Each language in its own words: whoever looks for it may not read this one.
    fill(*m_language,
        {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}},
        language, [this](const QString &chosen) { emit languageChosen(chosen); });
    m_settings->addMenu(m_theme.get());
    m_settings->addMenu(m_language.get());
    m_settings->addAction(tr("About Teahouse"), this, &WindowMenus::aboutRequested);
}

} // namespace Teahouse
