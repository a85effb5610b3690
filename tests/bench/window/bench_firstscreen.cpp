// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// How soon a room with a million messages is on the screen: a real server with the history, and the
// client from the making of its window to its pixels.

#include "client_gui/session/personkeys.h"
#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatwindow.h"
#include "client_gui/window/conversationpane.h"
#include "shared/ui/themecontroller.h"
#include "tests/bench/benchsetup.h"
#include "tests/bench/history/longhistory.h"
#include "tests/bench/history/startserver.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int openings = 20;
constexpr int longestWaitMs = 30'000;

/// Calls behind each painting of a widget, with all that was to be painted with it.
class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget *watched, std::function<void()> onPainted)
        : m_onPainted(std::move(onPainted))
    {
        watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, m_onPainted);
        return false;
    }

private:
    std::function<void()> m_onPainted;
};

/// Whether the newest message stands there.
bool isShown(ConversationView &view, EventId last)
{
    for (int row = view.rowCount() - 1; row >= 0; --row) {
        if (view.entryAt(row).id == last)
            return true;
    }
    return false;
}

/// One window of somebody with that folder; nanoseconds until the newest message is on the screen.
qint64 open(quint16 port, const QString &name, const QString &folder, EventId last)
{
    QElapsedTimer clock;
    clock.start();
    PersonKeys keys {folder};
    SystemScheduler scheduler;
    ChatClient client {SessionPorts {scheduler, keys, [] { return 0.5; }, folder, folder}};
    ChatWindow window {client, scheduler, Remembered {}};
    window.resize(1280, 768);
    window.show();
    ConversationView &view = window.conversation().view();
    QEventLoop loop;
    const PaintWatch watch(view.viewport(), [&] {
        if (isShown(view, last))
            loop.quit();
    });
    SessionOptions options;
    options.server = {u"127.0.0.1"_s, port};
    options.name = name;
    options.tls = TlsChoice::Off;
    QObject::connect(&client.session(), &ChatSession::joinRefused, &loop,
        [](const JoinRefusal &refusal) { qFatal("%s", qPrintable(refusalSentence(refusal))); });
    client.session().open(options);
    QTimer::singleShot(longestWaitMs, &loop, [] { qFatal("the newest message did not come"); });
    loop.exec();
    const qint64 took = clock.nsecsElapsed();
    client.session().leave();
    while (client.session().state() != ConnectionState::Offline)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return took;
}

void measureOpening(quint16 port, EventId last, const Figures &figures)
{
    Durations first;
    Durations again;
    for (int i = 0; i < openings; ++i) {
        const QTemporaryDir folder;
        const QString name = u"bench %1"_s.arg(i); // a name stays its person's
        first.add(open(port, name, folder.path(), last));
        again.add(open(port, name, folder.path(), last));
    }
    figures.print(u"first screen of a newcomer"_s, first);
    figures.print(u"first screen of who comes back"_s, again);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareBench();
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, u"JSON, an object a line, instead of a table."_s);
    const QCommandLineOption messages(
        u"messages"_s, u"How many messages the history has."_s, u"N"_s, u"1000000"_s);
    parser.addOptions({json, messages});
    parser.addHelpOption();
    parser.process(application);
    const Figures figures(parser.isSet(json));
    BenchDesktop desktop;
    const ThemeController theme(desktop);

    LongHistory history;
    if (!history.write(parser.value(messages).toInt(), figures))
        return 1;
    QProcess server;
    QElapsedTimer clock;
    clock.start();
    const quint16 port = startServer(server, QStringLiteral(TEAHOUSE_SERVER), history.folder());
    Durations start;
    start.add(clock.nsecsElapsed());
    figures.print(u"the server's start, the file read through"_s, start);
    if (port != 0)
        measureOpening(port, history.last(), figures);
    server.terminate();
    server.waitForFinished(longestWaitMs);
    return port != 0 ? 0 : 1;
}
