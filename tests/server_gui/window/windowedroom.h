// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverhost.h"
#include "server_gui/window/serverwindow.h"
#include "server_gui/window/windowmemory.h"
#include "shared/base/clock.h"
#include "shared/ui/systemappearance.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Teahouse {

class FixedAppearance final : public SystemAppearance
{
public:
    bool isDark() const override { return false; }
    bool isHighContrast() const override { return false; }
};

/// Somebody with a plain socket.
class Peer
{
public:
    explicit Peer(quint16 port)
    {
        constexpr int longestMs = 5000;
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        m_socket.waitForConnected(longestMs);
    }

    void write(const QByteArray &line)
    {
        m_socket.write(line + '\n');
        m_socket.flush();
    }
    QByteArray heard()
    {
        m_heard += m_socket.readAll();
        return m_heard;
    }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void leave() { m_socket.disconnectFromHost(); }

private:
    QTcpSocket m_socket;
    QByteArray m_heard;
};

/// The real window with a real server on a free port of this machine, alone in a folder. A clock
/// that is handed in outlives it; else it is the system's.
class WindowedRoom
{
public:
    explicit WindowedRoom(
        const RoomSettings &settings = {}, quint16 port = 0, const Clock *clock = nullptr)
        : theme(appearance)
        , memory(folder.filePath(QStringLiteral("window.ini")))
    {
        theme.setChoice(ThemeChoice::Light);
        ServerConfig config;
        config.listenAddress = QStringLiteral("127.0.0.1");
        config.port = port;
        config.dataDir = folder.filePath(QStringLiteral("data"));
        config.room = settings;
        host = std::make_unique<ServerHost>(config, clock ? *clock : systemClock);
        window = std::make_unique<ServerWindow>(*host, config, file(), theme, memory);
        window->show();
        QObject::connect(host.get(), &ServerHost::listening, window.get(),
            [this](const QString &address) { listening = address; });
        window->begin();
    }

    QString file() const { return folder.filePath(QStringLiteral("server.ini")); }
    quint16 port() const { return listening.section(u':', -1).toUShort(); }
    bool isOpen() const { return !listening.isEmpty(); }

    template<typename T>
    T *part(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    QTableView &people() const { return *part<QTableView>("people"); }
    QListView &feed() const { return *part<QListView>("feed"); }
    QPlainTextEdit &message() const { return *part<QPlainTextEdit>("message"); }
    QAction &action(Verb verb) const { return *window->actions().action(verb); }

    std::unique_ptr<Peer> join(const QByteArray &name) const
    {
        auto peer = std::make_unique<Peer>(port());
        peer->write(name + " -n");
        return peer;
    }
    /// The host, who stands above them, left out.
    int peopleShown() const
    {
        int count = 0;
        for (int row = 0; row < people().model()->rowCount(); ++row)
            count += bool(people().model()->index(row, 0).flags() & Qt::ItemIsSelectable);
        return count;
    }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < people().model()->rowCount(); ++row) {
            if (people().model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    void select(const QStringList &names) const
    {
        people().clearSelection();
        for (const QString &name : names)
            people().selectionModel()->select(people().model()->index(rowOf(name), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void send(const QString &text) const
    {
        message().setPlainText(text);
        QTest::keyClick(&message(), Qt::Key_Return);
    }
    bool feedHas(const QString &text) const
    {
        for (int row = 0; row < feed().model()->rowCount(); ++row) {
            if (feed().model()->index(row, 0).data().toString().contains(text))
                return true;
        }
        return false;
    }
    bool isShown(const QString &text) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QMessageBox *question() const { return window->findChild<QMessageBox *>(); }
    static void answer(const QMessageBox *box, const char *name)
    {
        box->findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    }

    SystemClock systemClock;
    QTemporaryDir folder;
    FixedAppearance appearance;
    ThemeController theme;
    WindowMemory memory;
    QString listening;
    std::unique_ptr<ServerHost> host;
    std::unique_ptr<ServerWindow> window;
};

} // namespace Teahouse
