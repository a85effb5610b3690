// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/chatwindow.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatheader.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/conversationpane.h"
#include "client_gui/window/exportdialogs.h"
#include "client_gui/window/inputwatch.h"
#include "client_gui/window/messageedit.h"
#include "client_gui/window/panedeck.h"
#include "client_gui/window/peoplepane.h"
#include "client_gui/window/shortcuts.h"
#include "client_gui/window/sidebar.h"
#include "client_gui/window/switcher.h"
#include "client_gui/window/windowdialogs.h"
#include "client_gui/window/windowmenus.h"
#include "shared/ui/icons.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr QSize firstSize {1280, 768};
constexpr QSize leastSize {360, 480};

/// Qt takes "[*]" in a title for the mark of a changed document.
QString inTitle(QString name)
{
    return name.replace(u"[*]"_s, u"[*][*]"_s);
}

} // namespace

ChatWindow::ChatWindow(
    ChatClient &client, Scheduler &scheduler, const Remembered &remembered, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
{
    setWindowIcon(applicationIcon());
    setMinimumSize(leastSize);
    build(scheduler, remembered);
    connectParts();
    connectMenus();
    connectPresence();
    addShortcuts();
    resize(firstSize);
    if (!remembered.geometry.isEmpty())
        restoreGeometry(remembered.geometry);
    setPreferences(remembered.preferences);
    m_conversation->composer().setRecentEmoji(remembered.recentEmoji);
    open({});
    m_conversation->composer().setFocus();
}

ChatWindow::~ChatWindow() = default;

void ChatWindow::build(Scheduler &scheduler, const Remembered &remembered)
{
    m_sidebar = new Sidebar(m_client, this);
    m_conversation = new ConversationPane(m_client, scheduler, this);
    m_people = new PeoplePane(*m_client.room().people(), this);
    m_deck = new PaneDeck(m_sidebar, m_conversation, m_people, this);
    m_deck->setListWidth(remembered.sidebarWidth);
    m_deck->setPeopleWanted(remembered.peopleShown);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_deck);
    m_menus = new WindowMenus(this);
    m_dialogs = new WindowDialogs(m_client, this);
    m_sidebar->setRoomMenu(m_menus->room());
    m_conversation->header().setMenu(m_menus->all());
}

void ChatWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::chosen, this, &ChatWindow::open);
    connect(m_sidebar, &Sidebar::entered, this, [this] {
        m_deck->showList(false);
        focusComposer();
    });
    connect(m_sidebar, &Sidebar::switcherRequested, this, &ChatWindow::openSwitcher);
    connect(m_sidebar, &Sidebar::newPrivateRequested, this, &ChatWindow::choosePerson);
    connect(m_people, &PeoplePane::privateRequested, this, &ChatWindow::openPrivate);
    connect(m_people, &PeoplePane::moderationRequested, this, &ChatWindow::moderate);
    const auto showRole = [this] {
        m_people->setRole(m_client.room().you().role);
        m_menus->setModerationShown(m_client.room().you().role >= Role::Moderator);
    };
    connect(&m_client.room(), &RoomState::youChanged, this, showRole);
    showRole();
    connect(m_deck, &PaneDeck::arrangementChanged, this, &ChatWindow::onArrangement);
    ChatHeader &header = m_conversation->header();
    connect(&header, &ChatHeader::backRequested, this, [this] {
        m_deck->showList(true);
        m_sidebar->focusList();
    });
    connect(&header, &ChatHeader::peopleToggled, this,
        [this] { m_deck->showPeople(!m_deck->arePeopleShown()); });
    connect(m_conversation, &ConversationPane::foundChosen, this,
        [this](const ConversationId &conversation, EventId message) {
            m_conversation->closeSearch();
            open(conversation);
            m_conversation->showMessage(message);
        });
    connect(m_conversation, &ConversationPane::titleChanged, this, &ChatWindow::updateTitle);
    connect(m_conversation, &ConversationPane::joinAgainRequested, this,
        &ChatWindow::joinAgainRequested);
    onArrangement();
}

void ChatWindow::connectMenus()
{
    m_dialogs->serve(*m_menus);
    connect(m_sidebar, &Sidebar::settingsRequested, m_dialogs, &WindowDialogs::openSettings);
    connect(m_sidebar, &Sidebar::quietToggled, this,
        [this] { choose([](Preferences &next) { next.notices.quiet = !next.notices.quiet; }); });
    connect(m_dialogs, &WindowDialogs::preferencesChosen, this, &ChatWindow::preferencesChosen);
    connect(m_menus, &WindowMenus::switcherRequested, this, &ChatWindow::openSwitcher);
    connect(m_menus, &WindowMenus::peopleRequested, this, [this] { m_deck->showPeople(true); });
    connect(m_menus, &WindowMenus::muteToggled, this, &ChatWindow::toggleMuted);
    connect(m_client.room().conversations(), &QAbstractItemModel::dataChanged, this,
        &ChatWindow::updateMuted);
    auto *dialogs = new ExportDialogs(m_client, this);
    connect(m_menus, &WindowMenus::exportRequested, this,
        [this, dialogs] { dialogs->begin(current(), m_conversation->title()); });
    const auto showExport = [this] {
        m_menus->setExportShown(m_client.canExport());
        m_menus->setProtectShown(!m_client.session().isTextSession());
    };
    connect(&m_client.session(), &ChatSession::stateChanged, this, showExport);
    showExport();
    connect(m_menus, &WindowMenus::leaveRequested, this, &ChatWindow::leave);
    connect(m_menus, &WindowMenus::quitRequested, this, &QWidget::close);
}

void ChatWindow::connectPresence()
{
    PresenceReport &presence = m_client.presence();
    new InputWatch([&presence] { presence.used(); }, this);
    connect(m_menus, &WindowMenus::awayToggled, &presence, &PresenceReport::setAwayByHand);
    connect(&presence, &PresenceReport::changed, m_menus,
        [this, &presence] { m_menus->setAway(presence.isAwayByHand()); });
    m_menus->setAway(presence.isAwayByHand());
}

void ChatWindow::openSwitcher()
{
    auto *switcher = new Switcher(m_client.room(), m_client.canSearch(), this);
    connect(switcher, &Switcher::chatChosen, this,
        [this](const ConversationId &chat) { bringForward(chat); });
    connect(switcher, &Switcher::personChosen, this, &ChatWindow::openPrivate);
    connect(switcher, &Switcher::searchChosen, this, [this](const QString &words) {
        m_deck->showList(false);
        m_conversation->findEverywhere(words);
    });
    switcher->open();
}

void ChatWindow::toggleMuted()
{
    ConversationModel &chats = *m_client.room().conversations();
    if (const Conversation *chat = chats.find(current()))
        chats.setMuted(current(), !chat->muted);
}

void ChatWindow::updateMuted()
{
    const Conversation *chat = m_client.room().conversations()->find(current());
    m_menus->setMuted(chat && chat->muted);
}

void ChatWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &key, const std::function<void()> &act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    on(findHereKey(), [this] { m_conversation->findHere(); });
    on(findEverywhereKey(), [this] { m_conversation->findEverywhere(); });
    on(togglePeopleKey(), [this] { m_deck->showPeople(!m_deck->arePeopleShown()); });
    on(nextChatKey(), [this] { step(1, false); });
    on(previousChatKey(), [this] { step(-1, false); });
    on(nextUnreadKey(), [this] { step(1, true); });
    on(previousUnreadKey(), [this] { step(-1, true); });
    on(nextPaneKey(), [this] { stepPane(1); });
    on(previousPaneKey(), [this] { stepPane(-1); });
    for (const QKeySequence &key : zoomInKeys())
        on(key, [this] { zoomBy(1); });
    on(zoomOutKey(), [this] { zoomBy(-1); });
    on(zoomResetKey(), [this] { choose([](Preferences &next) { next.zoom = 100; }); });
}

void ChatWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_dialogs->setPreferences(preferences);
    m_sidebar->setQuiet(preferences.notices.quiet);
    m_conversation->composer().setSendKey(preferences.sendKey);
}

void ChatWindow::openSettings()
{
    m_dialogs->openSettings();
}

void ChatWindow::openSettingsAtLanguage()
{
    m_dialogs->openSettingsAtLanguage();
}

bool ChatWindow::areSettingsOpen() const
{
    return m_dialogs->areSettingsOpen();
}

void ChatWindow::choose(void (*change)(Preferences &))
{
    Preferences next = m_preferences;
    change(next);
    emit preferencesChosen(next);
}

void ChatWindow::zoomBy(int steps)
{
    Preferences next = m_preferences;
    next.zoom = zoomedBy(next.zoom, steps);
    emit preferencesChosen(next);
}

void ChatWindow::bringForward()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void ChatWindow::bringForward(const ConversationId &conversation)
{
    bringForward();
    open(conversation);
    m_deck->showList(false);
    focusComposer();
}

void ChatWindow::remember(Remembered &remembered) const
{
    remembered.geometry = saveGeometry();
    remembered.sidebarWidth = m_deck->listWidth();
    remembered.peopleShown = m_deck->arePeopleWanted();
    remembered.recentEmoji = m_conversation->composer().recentEmoji();
}

void ChatWindow::open(const ConversationId &conversation)
{
    m_conversation->closeSearch();
    if (conversation != m_conversation->current())
        m_conversation->open(conversation);
    m_sidebar->mark(conversation);
    updatePeopleOffer();
    updateTitle();
    updateMuted();
}

ConversationId ChatWindow::current() const
{
    return m_conversation->current();
}

void ChatWindow::openPrivate(const Person &person)
{
    open(m_client.room().conversationWith(person));
    m_deck->showList(false);
    if (m_deck->panes() != Panes::Three)
        m_deck->showPeople(false);
    focusComposer();
}

void ChatWindow::choosePerson()
{
    m_deck->showPeople(true);
    m_people->focusList();
}

void ChatWindow::moderate(const QString &verb, const Teahouse::Person &person)
{
    const auto ask = [this, verb, person] { m_client.moderation().ask(verb, person, current()); };
    if (verb == u"ban")
        m_dialogs->askToBan(person, ask);
    else
        ask();
}

void ChatWindow::focusComposer()
{
    m_conversation->closeSearch(); // it covers the composer
    m_conversation->composer().setFocus(Qt::ShortcutFocusReason);
}

void ChatWindow::onArrangement()
{
    ChatHeader &header = m_conversation->header();
    header.setBackShown(m_deck->panes() == Panes::One);
    header.setPeopleShown(m_deck->arePeopleShown());
    updatePeopleOffer();
    updateTitle();
}

/// A private chat in a narrow window needs its room for the name.
void ChatWindow::updatePeopleOffer()
{
    const bool hasButton = current().isRoom() || m_deck->panes() != Panes::One;
    m_conversation->header().setPeopleOffered(hasButton);
    m_menus->setPeopleShown(!hasButton);
}

void ChatWindow::updateTitle()
{
    const bool alone = m_deck->panes() == Panes::One && !m_deck->isListShown();
    const QString title =
        alone && !current().isRoom() ? m_conversation->title() : roomTitle(m_client);
    setWindowTitle(tr("%1 — Teahouse").arg(inTitle(title)));
}

void ChatWindow::step(int by, bool onlyUnread)
{
    const ConversationModel &chats = *m_client.room().conversations();
    int row = chats.rowOf(current());
    for (row += by; row >= 0 && row < chats.rowCount(); row += by) {
        if (onlyUnread && chats.at(row).unread == 0)
            continue;
        open(chats.at(row).id);
        m_deck->showList(false);
        return;
    }
}

void ChatWindow::stepPane(int by)
{
    const QWidgetList panes = m_conversation->panes() + QWidgetList {m_people, m_sidebar};
    const auto has = [](QWidget *pane) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    int at = int(std::find_if(panes.begin(), panes.end(), has) - panes.begin());
    for (int tried = 0; tried < panes.size(); ++tried) {
        at = (at + by + int(panes.size())) % int(panes.size());
        QWidget *pane = panes.at(at);
        if (!pane->isVisible())
            continue;
        if (pane == m_sidebar)
            m_sidebar->focusList();
        else if (pane == m_people)
            m_people->focusList();
        else
            pane->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

void ChatWindow::leave()
{
    if (m_dialogs->mayLeave())
        emit leaveRequested();
}

void ChatWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    emit quitRequested();
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    const bool isDrawerOpen = m_deck->panes() != Panes::Three && m_deck->arePeopleShown();
    if (isDrawerOpen)
        m_deck->showPeople(false);
    if (isDrawerOpen || m_conversation->isSearching())
        focusComposer();
    else
        m_conversation->view().scrollToEnd();
}

} // namespace Teahouse
