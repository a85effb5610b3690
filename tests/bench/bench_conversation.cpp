// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// 10,000 messages in the conversation of the client's window, in a minute and then as fast as they
// are taken, while somebody scrolls. The window, the models and the way from the session's signal
// on are the real ones; only the socket is missing.

#include "client_gui/session/personkeys.h"
#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatwindow.h"
#include "client_gui/window/conversationpane.h"
#include "shared/ui/themecontroller.h"
#include "tests/bench/benchsetup.h"
#include "tests/bench/crowd.h"
#include "tests/bench/measuredapplication.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 10'000;
constexpr int batch = 64; ///< what one read brings at most
constexpr int messageMs = 5;
constexpr int scrollMs = 40;
constexpr int habitMs = 2'000; ///< how long the reader scrolls in one way

/// Somebody's place in a room with a window to it.
struct Seat {
    PersonKeys keys {QString()};
    SystemScheduler scheduler;
    ChatClient client {SessionPorts {scheduler, keys, [] { return 0.5; }}};
    ChatWindow window {client, scheduler, Remembered {}};
    int said = 0;

    Seat()
    {
        Welcome welcome;
        welcome.room.name = u"Teahouse"_s;
        welcome.you = Crowd::member(1);
        for (int i = 0; i < Crowd::members; ++i)
            welcome.members.push_back(Crowd::member(i));
        welcome.membersTotal = Crowd::members;
        welcome.log = u"bench"_s;
        tell({welcome, Live {}});
        window.resize(1280, 768);
        window.show();
        window.activateWindow();
    }

    /// As the session would.
    void tell(const std::vector<Event> &events) { emit client.session().eventsReceived(events); }
};

class ConversationBench final : public QObject
{
public:
    ConversationBench(MeasuredApplication &application, int seconds)
        : m_application(application)
        , m_seconds(seconds)
    {
        m_messages.setTimerType(Qt::PreciseTimer);
        m_scroll.setInterval(scrollMs);
        connect(&m_messages, &QTimer::timeout, this, &ConversationBench::talk);
        connect(&m_scroll, &QTimer::timeout, this, &ConversationBench::scroll);
    }

    /// Says all messages over the given time, or as fast as they are taken.
    void run(bool paced)
    {
        m_paced = paced;
        m_seat = std::make_unique<Seat>();
        m_application.turns().enter(u"the window opens"_s);
        QCoreApplication::processEvents();
        m_clock.start();
        m_messages.start(paced ? messageMs : 0);
        m_scroll.start();
        QApplication::exec();
        m_scroll.stop();
    }

private:
    void talk()
    {
        const qint64 due = m_clock.elapsed() * messages / (m_seconds * 1000);
        const int until = int(std::min<qint64>(
            {qint64(messages), m_paced ? due : messages, qint64(m_seat->said) + batch}));
        std::vector<Event> events;
        m_application.outside([&] {
            while (m_seat->said < until)
                events.push_back(message(++m_seat->said));
        });
        if (!events.empty())
            m_seat->tell(events);
        if (m_seat->said < messages)
            return;
        m_messages.stop();
        // What the last ones cost is still to come.
        QTimer::singleShot(scrollMs * 5, qApp, &QCoreApplication::quit);
    }

    static MessagePosted message(int number)
    {
        MessagePosted said;
        said.id = EventId(number);
        said.at = QDateTime::currentDateTimeUtc();
        said.from = Crowd::speakerOf(number);
        said.text = Crowd::text(number);
        return said;
    }

    void scroll()
    {
        ConversationView &view = m_seat->window.conversation().view();
        switch (m_clock.elapsed() / habitMs % 3) {
        case 0:
            m_application.turns().enter(u"following the end"_s);
            if (!view.isAtEnd())
                view.scrollToEnd();
            break;
        case 1:
            m_application.turns().enter(u"turning the wheel"_s);
            turnWheel(view);
            break;
        default:
            m_application.turns().enter(u"dragging the bar"_s);
            QScrollBar *bar = view.verticalScrollBar();
            bar->setValue(int(m_chance.bounded(bar->maximum() + 1)));
        }
    }

    static void turnWheel(ConversationView &view)
    {
        const QPointF place(view.viewport()->rect().center());
        QWheelEvent wheel(place, view.viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
    }

    MeasuredApplication &m_application;
    int m_seconds;
    bool m_paced = true;
    std::unique_ptr<Seat> m_seat;
    QElapsedTimer m_clock;
    QTimer m_messages;
    QTimer m_scroll;
    QRandomGenerator m_chance {1};
};

} // namespace

int main(int argc, char *argv[])
{
    prepareBench();
    MeasuredApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const BenchOptions options = readBenchOptions(QCoreApplication::arguments());
    BenchDesktop desktop;
    const ThemeController theme(desktop);
    ConversationBench bench(application, options.seconds);
    for (const bool paced : {true, false}) {
        const double cpuBefore = usage().cpuSeconds;
        application.turns() = {};
        bench.run(paced);
        Usage used = usage();
        used.cpuSeconds -= cpuBefore;
        const QString pace = paced ? u"in %1 s"_s.arg(options.seconds) : u"as fast as they come"_s;
        report(u"conversation: 10,000 messages %1"_s.arg(pace), application.turns(), used,
            options.json);
    }
    return 0;
}
