// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/clientprogram.h"

#include "client_gui/notify/desktopface.h"
#include "client_gui/window/chatwindow.h"
#include "client_gui/window/conversationpane.h"
#include "client_gui/window/trustdialog.h"
#include "shared/ui/icons.h"

#include <QApplication>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

ThemeChoice themeChoice(const QString &theme)
{
    if (theme == "light"_L1)
        return ThemeChoice::Light;
    return theme == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

/// Whoever starts server and client on one computer has nothing to type.
QString nearestAddress()
{
    return ServerAddress {u"127.0.0.1"_s}.toString();
}

} // namespace

ClientProgram::ClientProgram(const ClientStart &start, ClientMemory memory, PersonKeys &keys,
    const ClientSystem &system, QObject *parent)
    : QObject(parent)
    , m_start(start)
    , m_memory(std::move(memory))
    , m_remembered(m_memory.load())
    , m_keys(keys)
    , m_language(u"client"_s, language())
    , m_theme(system.appearance)
    , m_desktop(system.desktop)
    , m_saved(system.keychain, m_scheduler)
{
    QLocale::setDefault(QLocale(language()));
    const Preferences &preferences = m_remembered.preferences;
    m_theme.setZoom(preferences.zoom / 100.0);
    m_theme.setChoice(themeChoice(start.theme.isEmpty() ? preferences.theme : start.theme));
    makeClient();
    connectDesktop();
    connectPasswords();
}

ClientProgram::~ClientProgram() = default;

QString ClientProgram::language() const
{
    if (!m_start.language.isEmpty())
        return m_start.language;
    const QString &chosen = m_remembered.preferences.language;
    return chosen.isEmpty() ? ProgramLanguage::ofSystem() : chosen;
}

void ClientProgram::makeClient()
{
    m_announcer.reset();
    m_client = std::make_unique<ChatClient>(SessionPorts {m_scheduler, m_keys,
        [] { return QRandomGenerator::global()->generateDouble(); }, m_start.seats,
        m_start.trustFolder});
    ChatSession &session = m_client->session();
    connect(&session, &ChatSession::stateChanged, this, &ClientProgram::onState);
    connect(&session, &ChatSession::ended, this, &ClientProgram::onEnded);
    connect(&session, &ChatSession::joinRefused, this, &ClientProgram::onRefused);
    m_announcer = std::make_unique<Announcer>(m_client->room(), m_scheduler, m_desktop);
    m_announcer->setWishes(m_remembered.preferences.notices);
    connect(m_announcer.get(), &Announcer::told, this, [this] {
        if (m_window)
            QApplication::alert(m_window.get());
    });
}

void ClientProgram::connectDesktop()
{
    connect(&m_desktop, &DesktopFace::activated, this, [this](const ConversationId &conversation) {
        if (m_window)
            m_window->bringForward(conversation);
    });
    connect(&m_desktop, &DesktopFace::windowRequested, this, [this] {
        if (m_window)
            m_window->bringForward();
    });
    connect(&m_desktop, &DesktopFace::quietRequested, this, [this](bool quiet) {
        Preferences next = m_remembered.preferences;
        next.notices.quiet = quiet;
        choose(next);
    });
    connect(&m_desktop, &DesktopFace::quitRequested, this, &ClientProgram::quit);
}

void ClientProgram::connectPasswords()
{
    connect(&m_saved, &SavedPasswords::found, this,
        [this](const SessionOptions &options) { m_client->session().open(options); });
    connect(&m_saved, &SavedPasswords::wanted, this,
        [this](const JoinRefusal &refusal, bool mayRemember) {
            m_dialog->setMayRemember(mayRemember);
            m_dialog->showRefusal(refusal);
        });
}

void ClientProgram::start()
{
    JoinWish wish = m_start.wish;
    const bool atOnce = !wish.name.isEmpty() && !wish.address.isEmpty();
    if (wish.name.isEmpty())
        wish.name = m_remembered.name.isEmpty() ? m_start.loginName : m_remembered.name;
    if (wish.address.isEmpty() && !m_remembered.servers.empty()) {
        wish.address = m_remembered.servers.front().address;
        if (wish.protocol == ProtocolChoice::Auto)
            wish.protocol = m_remembered.servers.front().protocol;
    } else if (wish.address.isEmpty()) {
        wish.address = nearestAddress();
    }
    showDialog(wish);
    if (atOnce)
        m_dialog->join();
}

void ClientProgram::showDialog(const JoinWish &wish)
{
    m_saved.cancel();
    m_dialog = std::make_unique<JoinDialog>(m_remembered.servers, m_window.get());
    m_dialog->setWindowIcon(applicationIcon());
    if (m_window)
        m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setWish(wish);
    connect(m_dialog.get(), &JoinDialog::joinRequested, this, &ClientProgram::onJoinRequested);
    connect(m_dialog.get(), &JoinDialog::joinCancelled, this, [this] {
        m_saved.cancel();
        m_client->session().leave();
    });
    connect(m_dialog.get(), &QDialog::rejected, this, [this] {
        if (!m_window)
            emit finished();
    });
    m_dialog->show();
}

void ClientProgram::onRefused(const JoinRefusal &refusal)
{
    // Without the dialog the window tells it, and its button leads to the dialog.
    if (!m_dialog || !m_dialog->isVisible())
        return;
    // Another one than the command line named is refused without a question.
    const bool named = refusal.trust && !refusal.trust->before
        && refusal.reason != decltype(refusal.reason)(NetworkTrouble::UnknownServer);
    if (refusal.trust && !named)
        askForTrust(*refusal.trust);
    else if (asksForPassword(refusal))
        m_saved.look(refusal); // the dialog goes on trying until it is known
    else
        m_dialog->showRefusal(refusal);
}

void ClientProgram::askForTrust(const ServerTrust &server)
{
    auto *question = new TrustDialog(server, m_dialog.get());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, m_dialog.get(), [this, server] {
        m_client->session().trust(server);
        m_dialog->join();
    });
    connect(question, &QDialog::rejected, m_dialog.get(), [this] { m_dialog->setJoining(false); });
    question->open();
}

void ClientProgram::onJoinRequested(SessionOptions options)
{
    // Another server is another room: nothing of the old one belongs there.
    if (m_window && options.server != m_client->session().options().server) {
        dropWindow();
        makeClient();
        m_dialog->show();
    }
    // Who was let in is not asked again.
    const SessionOptions &before = m_client->session().options();
    const bool wasIn = m_window && options.server == before.server;
    if (wasIn && options.roomPassword.isEmpty())
        options.roomPassword = before.roomPassword;
    if (wasIn && options.name == before.name && options.namePassword.isEmpty())
        options.namePassword = before.namePassword;
    options.client = m_start.client;
    options.locale = language();
    options.tls = m_start.tls;
    // It was said of the server that the command line names.
    if (ServerAddress::parse(m_start.wish.address) == options.server)
        options.fingerprint = m_start.fingerprint;
    m_saved.begin(options);
    m_client->session().open(options);
}

void ClientProgram::onState(ConnectionState state)
{
    if (state == ConnectionState::Negotiating)
        m_saved.met(m_client->session().serverKey());
    if (state != ConnectionState::Live)
        return;
    m_saved.joined(m_dialog && m_dialog->remembers());
    const SessionOptions &options = m_client->session().options();
    m_remembered.name = options.name;
    rememberServer(m_remembered, {options.server.toString(), options.protocol});
    m_memory.store(m_remembered);
    if (!m_window)
        showWindow();
    if (m_dialog)
        m_dialog->hide();
}

void ClientProgram::onEnded()
{
    if (m_quitting) {
        emit finished();
        return;
    }
    if (!m_leaving)
        return; // the window says why, and offers the way back
    m_leaving = false;
    const SessionOptions options = m_client->session().options();
    // The session is still telling others of its end.
    QTimer::singleShot(0, this, [this, options] {
        dropWindow();
        makeClient();
        showDialog({options.name, options.server.toString(), options.protocol});
    });
}

void ClientProgram::showWindow()
{
    m_window = std::make_unique<ChatWindow>(*m_client, m_scheduler, m_remembered);
    connect(m_window.get(), &ChatWindow::leaveRequested, this, &ClientProgram::leave);
    connect(m_window.get(), &ChatWindow::quitRequested, this, &ClientProgram::quit);
    connect(m_window.get(), &ChatWindow::joinAgainRequested, this, &ClientProgram::joinAgain);
    connect(m_window.get(), &ChatWindow::preferencesChosen, this, &ClientProgram::choose);
    m_window->show();
}

void ClientProgram::dropWindow()
{
    if (!m_window)
        return;
    m_window->remember(m_remembered);
    m_memory.store(m_remembered);
    if (m_dialog)
        m_dialog->setParent(nullptr, Qt::Dialog); // it may be what asks for this
    m_window.reset();
}

void ClientProgram::leave()
{
    m_leaving = true;
    if (m_client->session().state() == ConnectionState::Offline)
        onEnded();
    else
        m_client->session().leave();
}

void ClientProgram::quit()
{
    if (m_quitting)
        return;
    m_quitting = true;
    if (m_window) {
        m_window->remember(m_remembered);
        m_memory.store(m_remembered);
        m_window->hide();
    }
    if (m_client->session().state() == ConnectionState::Offline)
        emit finished();
    else
        m_client->session().leave();
}

void ClientProgram::joinAgain()
{
    const SessionOptions &options = m_client->session().options();
    showDialog({options.name, options.server.toString(), options.protocol});
    m_dialog->join();
}

void ClientProgram::choose(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_remembered.preferences, preferences);
    m_memory.store(m_remembered);
    m_theme.setZoom(preferences.zoom / 100.0);
    if (preferences.theme != before.theme)
        m_theme.setChoice(themeChoice(preferences.theme));
    m_announcer->setWishes(preferences.notices);
    if (m_window)
        m_window->setPreferences(preferences);
    if (preferences.language == before.language)
        return;
    m_start.language.clear();
    // Later: the window that asks for it goes.
    QTimer::singleShot(0, this, &ClientProgram::showAnew);
}

void ClientProgram::showAnew()
{
    m_language.change(language());
    QLocale::setDefault(QLocale(language()));
    if (!m_window)
        return;
    const ConversationId here = m_window->current();
    const bool settings = m_window->areSettingsOpen();
    dropWindow();
    showWindow();
    m_window->open(here);
    if (settings) // they brought it about
        m_window->openSettingsAtLanguage();
}

} // namespace Teahouse
