// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/notify/desktopface.h"
#include "client_gui/session/personkeys.h"
#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatwindow.h"
#include "client_gui/window/clientprogram.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/conversationpane.h"
#include "client_gui/window/messageedit.h"
#include "client_gui/window/panedeck.h"
#include "shared/ui/systemappearance.h"
#include "tests/client_gui/window/fakekeychain.h"
#include "tests/client_gui/window/realroom.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Teahouse {

/// How long a test waits for what another process does; only a failing test waits so long.
constexpr int patience = 30'000;

/// A desktop that wishes nothing until a test says so.
class PlainDesktop final : public SystemAppearance
{
public:
    bool isDark() const override { return dark; }
    bool isHighContrast() const override { return highContrast; }
    bool dark = false;
    bool highContrast = false;
};

/// A desktop that only notes what it is asked for.
class NotedDesktop final : public DesktopFace
{
public:
    void show(const DesktopNotice &notice) override { shown.append(notice); }
    void withdraw(const ConversationId &conversation) override { withdrawn.append(conversation); }
    void setUnread(int all, int mine) override
    {
        unread = all;
        forMe = mine;
    }
    void setQuiet(bool on) override { quiet = on; }

    QList<DesktopNotice> shown;
    QList<ConversationId> withdrawn;
    int unread = 0;
    int forMe = 0;
    bool quiet = false;
};

/// The client as it is started, with files of its own.
class WindowFixture
{
public:
    WindowFixture()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setPalette(
            QPalette()); // the system's own, whatever a client before this one set
    }

    /// Starts the client anew; what it remembered stays.
    void start(ClientStart start)
    {
        program.reset();
        start.seats = folder.filePath(QStringLiteral("seats"));
        program = std::make_unique<ClientProgram>(start,
            ClientMemory(folder.filePath(QStringLiteral("window.ini"))), keys,
            ClientSystem {appearance, desktop, keychain});
        program->start();
    }

    static ClientStart startAs(const QString &name, const RealRoom &room)
    {
        ClientStart start;
        start.wish.name = name;
        start.wish.address = room.address();
        start.language = QStringLiteral("en");
        start.client = QStringLiteral("Teahouse test");
        return start;
    }

    /// Starts and waits until the window is there and has the keyboard; false if it does not come.
    bool enter(const ClientStart &how)
    {
        start(how);
        if (!QTest::qWaitFor([this] { return program->window() != nullptr; }, patience))
            return false;
        window().resize(1280, 768);
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window());
    }

    ChatWindow &window() { return *program->window(); }
    RoomState &room() { return program->client().room(); }
    MessageEdit *edit() { return window().conversation().composer().edit(); }
    ConversationView &view() { return window().conversation().view(); }

    /// Writes and sends by the keyboard, into whatever has the focus.
    void write(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    MessageEntry last(const ConversationId &conversation = {})
    {
        MessageModel *model = room().messages(conversation);
        return model->rowCount() > 0 ? model->entry(model->rowCount() - 1) : MessageEntry {};
    }

    ConversationId with(const Visitor &visitor)
    {
        return privateConversation(room().you().id, {visitor.id().toLatin1()});
    }

    template<typename Widget>
    Widget *find(const char *name)
    {
        return window().findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    PersonKeys keys {folder.path()};
    PlainDesktop appearance;
    NotedDesktop desktop;
    FakeKeychain keychain;
    std::unique_ptr<ClientProgram> program;
};

} // namespace Teahouse
