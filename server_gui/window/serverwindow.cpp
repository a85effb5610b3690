// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/serverwindow.h"

#include "server_gui/host/serverhost.h"
#include "server_gui/window/accesscare.h"
#include "server_gui/window/addresses.h"
#include "server_gui/window/addressstrip.h"
#include "server_gui/window/banspage.h"
#include "server_gui/window/composer.h"
#include "server_gui/window/feedpane.h"
#include "server_gui/window/historycare.h"
#include "server_gui/window/keyboardsheet.h"
#include "server_gui/window/largeaddress.h"
#include "server_gui/window/panewalk.h"
#include "server_gui/window/peoplepane.h"
#include "server_gui/window/peopletable.h"
#include "server_gui/window/question.h"
#include "server_gui/window/roomheader.h"
#include "server_gui/window/servercharts.h"
#include "server_gui/window/settingspage.h"
#include "server_gui/window/windowmemory.h"
#include "shared/base/terminaltext.h"
#include "shared/protocol/fingerprint.h"
#include "shared/ui/banner.h"
#include "shared/ui/icons.h"
#include "shared/ui/segments.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Teahouse {

namespace {

QString roomName(const ServerConfig &config)
{
    return config.room.name.isEmpty() ? QStringLiteral("Teahouse") : config.room.name;
}

} // namespace

ServerWindow::ServerWindow(ServerHost &host, const ServerConfig &config, const QString &configFile,
    ThemeController &theme, WindowMemory &memory, QWidget *parent)
    : QWidget(parent)
    , m_run(host, config)
    , m_requests(host)
    , m_watch(m_run, m_requests, *this)
    , m_settings(m_run, m_requests, configFile)
    , m_theme(theme)
    , m_memory(memory)
    , m_header(new RoomHeader(m_actions, this))
    , m_banner(new Banner(this))
    , m_care(new HistoryCare(m_run, m_requests, *m_banner, this))
    , m_access(new AccessCare(m_requests, this))
    , m_pages(new QStackedWidget(this))
    , m_room(new RoomPage(m_actions))
    , m_bans(new BansPage(m_requests))
    , m_settingsPage(new SettingsPage)
{
    setWindowIcon(applicationIcon());
    setMinimumSize(720, 480);
    resize(1280, 800);
    m_pages->addWidget(m_room);
    m_pages->addWidget(m_bans);
    m_pages->addWidget(m_settingsPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    connect(&m_watch, &RoomWatch::ticked, &m_room->people(), &PeoplePane::tick);
    connect(&m_watch, &RoomWatch::upTimeChanged, m_header, &RoomHeader::setUpTime);
    connect(&host, &ServerHost::certified, this, &ServerWindow::onCertified);
    connect(&host, &ServerHost::fed, this, [this](const QList<FeedEntry> &entries) {
        m_room->takeFeed(entries);
        m_care->takeFeed(entries);
        m_watch.noteNews();
    });
    joinActions();
    joinServer();
    joinSettings();
    restoreGeometry(m_memory.bytes(QStringLiteral("window")));
    m_room->splitter().restoreState(m_memory.bytes(QStringLiteral("splitter")));
    onPhase(m_run.phase());
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::begin()
{
    m_run.start();
    m_watch.begin();
}

void ServerWindow::leave()
{
    m_closes = true;
    if (m_run.phase() == ServerPhase::Stopped)
        close();
    else
        m_run.stop();
}

void ServerWindow::closeEvent(QCloseEvent *event)
{
    m_memory.keep(QStringLiteral("window"), saveGeometry());
    m_memory.keep(QStringLiteral("splitter"), m_room->splitter().saveState());
    if (m_run.phase() == ServerPhase::Stopped) {
        if (m_large)
            m_large->close();
        event->accept();
        emit finished();
        return;
    }
    event->ignore();
    if (m_room->peopleInside() == 0 || m_closes)
        return leave();
    afterYes(tr("Stop the server? %n people will be disconnected.", nullptr,
                 int(m_room->peopleInside())),
        tr("Stop server"), [this] { leave(); });
}

void ServerWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch.noteNews();
}

void ServerWindow::joinActions()
{
    for (QAction *action : m_actions.all()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            addAction(action);
    }
    addAction(m_room->strip().copyAction());
    const auto on = [this](Verb verb, const auto &act) {
        connect(m_actions.action(verb), &QAction::triggered, this, act);
    };
    on(Verb::Users, [this] {
        showHalf(RoomPage::Half::People);
        m_room->people().table().setFocus(Qt::ShortcutFocusReason);
    });
    on(Verb::Say, [this] {
        showHalf(RoomPage::Half::LiveRoom);
        m_room->composer().writeTo({});
    });
    on(Verb::Stop, [this] { stopAsked(); });
    on(Verb::Door, [this] { m_requests.setDoor(m_run.phase() == ServerPhase::DoorClosed); });
    on(Verb::Status, [this] { showLarge(); });
    on(Verb::Erase, [this] { m_care->erase(); });
    on(Verb::Backup, [this] { m_care->backUp(); });
    on(Verb::Password, [this] { m_access->askForPassword(); });
    connect(&m_room->feed(), &FeedPane::deletionRequested, m_care, &HistoryCare::deleteMessage);
    connect(&m_room->feed(), &FeedPane::linkActivated, this,
        [](const QUrl &url) { QDesktopServices::openUrl(url); });
    on(Verb::Bans, [this] { m_header->pages().setCurrent(1); });
    connect(&m_room->people(), &PeoplePane::verbRequested, m_access, &AccessCare::act);
    on(Verb::Reload, [this] { m_requests.reload(); });
    on(Verb::Help, [this] { showKeyboard(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_4), [this] { m_header->pages().setCurrent(2); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        showHalf(RoomPage::Half::People);
        m_room->people().focusFilter();
    });
    addShortcut(QKeySequence(Qt::Key_F6), [this] { nextPane(1); });
    addShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { nextPane(-1); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    connect(
        &m_header->pages(), &Segments::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_header, &RoomHeader::startRequested, &m_run, &ServerRun::start);
    connect(&m_room->people(), &PeoplePane::kickRequested, this, &ServerWindow::kick);
    connect(&m_room->composer(), &Composer::sendRequested, this, &ServerWindow::send);
}

void ServerWindow::joinServer()
{
    connect(&m_run, &ServerRun::phaseChanged, this, &ServerWindow::onPhase);
    connect(&m_run, &ServerRun::portTaken, this, &ServerWindow::onPortTaken);
    connect(&m_run, &ServerRun::startFailed, this, [this](const QString &sentence) {
        m_offeredPort = 0;
        m_banner->tell(QStringLiteral("warning"), sentence, {}, Banner::Tone::Danger);
    });
    connect(m_banner, &Banner::actionRequested, this, [this] {
        if (m_offeredPort != 0)
            m_run.startOn(m_offeredPort);
    });
    connect(&m_requests, &HostRequests::snapshotTaken, this, &ServerWindow::onSnapshot);
    connect(m_bans, &BansPage::counted, m_header, &RoomHeader::setBans);
    connect(
        &m_requests, &HostRequests::figuresTaken, &m_room->strip().charts(), &ServerCharts::take);
    connect(&m_requests, &HostRequests::doorSet, &m_run, &ServerRun::doorSet);
    connect(&m_requests, &HostRequests::roomPasswordSet, this, [this](bool hasPassword) {
        m_header->setHasPassword(hasPassword);
        m_room->note(QStringLiteral("key"),
            hasPassword ? tr("Whoever comes is asked for the new password")
                        : tr("The room has no password now"));
    });
    connect(&m_requests, &HostRequests::backedUp, this, [this](const BackupMade &backup) {
        m_room->note(QStringLiteral("tick"),
            tr("The history was copied to %1 (%2)")
                .arg(terminalText(backup.file), QLocale().formattedDataSize(backup.bytes)));
    });
    connect(&m_requests, &HostRequests::refused, this,
        [this](Verb verb, const QString &sentence, const QString &text) {
            if (verb == Verb::Say || verb == Verb::Tell)
                m_room->composer().refused(sentence, text);
            else
                m_room->note(QStringLiteral("warning"), sentence);
        });
}

void ServerWindow::joinSettings()
{
    connect(m_settingsPage, &SettingsPage::changed, &m_settings, &SettingsKeeper::want);
    connect(m_settingsPage, &SettingsPage::undoRequested, &m_settings, &SettingsKeeper::undoPort);
    connect(m_settingsPage, &SettingsPage::restartRequested, this, [this] {
        afterYes(tr("Restart the server? %n people will be disconnected.", nullptr,
                     int(m_room->peopleInside())),
            tr("Restart now"), [this] { m_settings.restart(); });
    });
    connect(
        m_settingsPage, &SettingsPage::passwordRequested, m_access, &AccessCare::askForPassword);
    connect(&m_requests, &HostRequests::classListRefused, m_settingsPage,
        &SettingsPage::showListProblem);
    connect(m_settingsPage, &SettingsPage::themeChosen, this, [this](ThemeChoice choice) {
        m_theme.setChoice(choice);
        m_memory.keepTheme(choice);
    });
    connect(&m_settings, &SettingsKeeper::changed, this, &ServerWindow::showSettings);
    connect(&m_settings, &SettingsKeeper::refused, m_settingsPage, &SettingsPage::showProblem);
    connect(&m_settings, &SettingsKeeper::notSaved, this, [this](const QString &why) {
        m_banner->tell(QStringLiteral("warning"),
            tr("The settings hold, but could not be written: %1").arg(why));
    });
    m_settingsPage->showTheme(m_theme.choice());
}

void ServerWindow::addShortcut(const QKeySequence &keys, const std::function<void()> &action)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, action);
}

void ServerWindow::onPhase(ServerPhase phase)
{
    m_header->setPhase(phase);
    QAction *door = m_actions.action(Verb::Door);
    const bool closed = phase == ServerPhase::DoorClosed;
    door->setText(closed ? tr("Open the door") : tr("Close the door"));
    door->setIcon(icon(closed ? QStringLiteral("unlock") : QStringLiteral("lock")));
    door->setEnabled(m_run.isServing());
    m_actions.action(Verb::Stop)->setEnabled(m_run.isServing());
    m_actions.action(Verb::Backup)->setEnabled(m_run.isServing());
    m_actions.action(Verb::Password)->setEnabled(m_run.isServing());
    m_actions.action(Verb::Erase)->setEnabled(m_run.isServing());
    m_actions.action(Verb::Status)->setEnabled(phase == ServerPhase::Open);
    m_actions.action(Verb::Reload)->setEnabled(m_run.isServing());
    m_room->composer().setServing(m_run.isServing());
    if (phase == ServerPhase::Open)
        onOpened();
    else
        m_room->strip().setAddresses({});
    if (phase == ServerPhase::Starting)
        m_banner->hide();
    if (phase == ServerPhase::Stopped) {
        m_care->forget();
        m_requests.forget();
        m_room->clearPeople();
        m_bans->clear();
        m_header->setUpTime(0);
        if (m_large)
            m_large->close();
        if (m_closes)
            close();
    }
    showSettings();
}

void ServerWindow::onOpened()
{
    const QStringList addresses = addressesToHandOut(m_run.address(), ownAddresses());
    m_room->strip().setAddresses(addresses);
    m_room->note(QStringLiteral("play"), tr("Room opened on %1").arg(m_run.address()));
    m_watch.refresh();
}

void ServerWindow::onCertified(Teahouse::Encryption encryption, const QByteArray &serverKey)
{
    m_header->setEncryption(encryption);
    m_room->strip().setFingerprint(
        encryption == Encryption::Off ? QString() : fingerprintText(serverKey));
}

void ServerWindow::onSnapshot(const Teahouse::RoomSnapshot &room)
{
    m_room->takeSnapshot(room);
    m_header->setHasPassword(room.hasPassword);
    m_header->setBans(room.bans);
    if (m_large)
        m_large->setOnline(qint64(room.guests.size()));
}

void ServerWindow::onPortTaken(quint16 port, quint16 next)
{
    m_offeredPort = next;
    m_banner->tell(QStringLiteral("warning"), tr("Port %1 is used by another program.").arg(port),
        next == 0 ? QString() : tr("Use %1").arg(next), Banner::Tone::Danger);
}

void ServerWindow::showSettings()
{
    const ServerConfig &wanted = m_settings.wanted();
    setWindowTitle(tr("%1 — Teahouse Server").arg(roomName(wanted)));
    m_header->setRoomName(roomName(wanted));
    const bool serving = !m_run.address().isEmpty();
    m_settingsPage->show(wanted, serving ? portOfAddress(m_run.address()) : 0);
    m_settingsPage->showRestart(m_settings.needsRestart());
}

void ServerWindow::stopAsked()
{
    afterYes(tr("Stop the server? %n people will be disconnected.", nullptr,
                 int(m_room->peopleInside())),
        tr("Stop server"), [this] { m_run.stop(); });
}

void ServerWindow::kick(const std::vector<Teahouse::Person> &people)
{
    const auto act = [this, people] {
        for (const Person &person : people)
            m_requests.kick(person);
    };
    if (people.size() < 2)
        return act();
    askQuestion(
        this, tr("Disconnect %n people?", nullptr, int(people.size())), tr("Disconnect"), act);
}

void ServerWindow::send(const std::vector<Teahouse::Person> &people, const QString &text)
{
    if (people.empty())
        m_requests.say(text);
    for (const Person &person : people)
        m_requests.tell(person, text);
}

void ServerWindow::showLarge()
{
    if (m_room->strip().addresses().isEmpty())
        return;
    if (!m_large)
        m_large = new LargeAddress(this);
    const AddressStrip &strip = m_room->strip();
    m_large->setRoom(roomName(m_run.config()), strip.addresses().first(), strip.fingerprint());
    m_large->setOnline(m_room->peopleInside());
    m_large->showFullScreen();
}

void ServerWindow::showKeyboard()
{
    auto *sheet = new KeyboardSheet(m_actions, this);
    sheet->open();
}

/// Header, people, live room, composer, and round.
void ServerWindow::nextPane(int step)
{
    QList<QWidget *> panes {&m_header->pages()};
    if (m_pages->currentWidget() == m_room)
        panes += {&m_room->people().table(), &m_room->feed().list(), &m_room->composer().field()};
    else
        panes += m_pages->currentWidget();
    stepFocus(panes, step);
}

void ServerWindow::showHalf(RoomPage::Half half)
{
    m_header->pages().setCurrent(0);
    m_room->show(half);
}

void ServerWindow::afterYes(
    const QString &question, const QString &yes, const std::function<void()> &act)
{
    if (m_room->peopleInside() == 0)
        act();
    else
        askQuestion(this, question, yes, act);
}

} // namespace Teahouse
