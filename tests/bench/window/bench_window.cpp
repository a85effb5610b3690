// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// The whole client, from its socket to its pixels, against a server in another process: a crowd
// that talks faster than anybody reads, a conversation of 100,000 messages, and a hostile host.

#include "client_gui/session/personkeys.h"
#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatwindow.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/conversationpane.h"
#include "client_gui/window/messageedit.h"
#include "shared/ui/themecontroller.h"
#include "tests/bench/benchsetup.h"
#include "tests/bench/crowd.h"
#include "tests/bench/measuredapplication.h"
#include "tests/bench/report.h"
#include "tests/bench/window/feeds.h"
#include "tests/bench/window/figures.h"
#include "tests/bench/window/keyprobe.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 100'000;
constexpr int keyMs = 103; ///< no divisor of anything else that comes regularly
constexpr int wheelMs = 40;
constexpr int hostileMessages = 2'000;
constexpr int longestWaitMs = 120'000;

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

/// Counts how often a widget is painted, and tells.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }

    int painted = 0;
    std::function<void()> onPaint = [] {};

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // Told behind what is being painted now, with all that was to be painted with it.
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, &PaintWatch::note, Qt::QueuedConnection);
        return false;
    }

private:
    void note()
    {
        ++painted;
        onPaint();
    }
};

class WindowBench final
{
public:
    WindowBench(MeasuredApplication &application, Feeder &feeder, bool json)
        : m_application(application)
        , m_feeder(feeder)
        , m_json(json)
    {
        m_window.resize(1280, 768);
        m_window.show();
        m_window.activateWindow();
        edit()->setFocus();
    }

    /// The flood, which the rest builds on, and the other parts, or some of them by name.
    void run(const QStringList &only)
    {
        join();
        flood();
        const std::pair<QString, std::function<void()>> parts[] {
            {u"open"_s, [this] { openConversation(); }},
            {u"scroll"_s, [this] { scrollToStart(); }},
            {u"resize"_s, [this] { resizeWindow(); }},
            {u"busy"_s, [this] { talkAt(2'000, false); }},
            {u"busier"_s, [this] { talkAt(10'000, true); }},
            {u"calm"_s, [this] { talkCalmly(); }},
            {u"hostile"_s, [this] { meetHostility(); }},
        };
        for (const auto &[name, measure] : parts)
            if (only.isEmpty() || only.contains(name))
                measure();
    }

private:
    ConversationView &view() { return m_window.conversation().view(); }
    MessageEdit *edit() { return m_window.conversation().composer().edit(); }
    void tellFigure(const QString &what, double value, const QString &unit, double goal)
    {
        tell(what, value, unit, goal, m_json);
    }

    void join()
    {
        SessionOptions options;
        options.server = {u"127.0.0.1"_s, m_feeder.port()};
        options.name = u"Guest 1"_s;
        options.tls = TlsChoice::Off;
        m_client.session().open(options);
        runFor(1'500);
        if (!m_client.isLive())
            qFatal("the client did not come in");
    }

    /// Says `count` lines and returns once the last of them is on the screen.
    void hear(Feeds::Kind kind, int count, int perSecond)
    {
        const EventId last {m_said + count};
        QEventLoop loop;
        m_paints.onPaint = [&] {
            const int rows = view().rowCount();
            if (rows > 0 && view().entryAt(rows - 1).id == last
                && view().rowRect(rows - 1).intersects(view().viewport()->rect()))
                loop.quit();
        };
        m_feeder.say(kind, count, perSecond, m_said + 1);
        m_said += count;
        QTimer::singleShot(longestWaitMs, &loop, [] { qFatal("the last message did not come"); });
        loop.exec();
        m_paints.onPaint = [] {};
    }

    static void runFor(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// How long it takes until the conversation has been painted anew.
    double frame(const std::function<void()> &work)
    {
        QElapsedTimer clock;
        const int before = m_paints.painted;
        clock.start();
        work();
        while (m_paints.painted == before && clock.elapsed() < 2'000)
            QCoreApplication::processEvents();
        return double(clock.nsecsElapsed()) / 1e6;
    }

    /// What the turns since enter() were like.
    const TurnPhase &lastPhase(const QString &name)
    {
        m_application.turns().endTurn();
        const auto &phases = m_application.turns().phases();
        return *std::find_if(phases.begin(), phases.end(),
            [&](const TurnPhase &phase) { return phase.name == name; });
    }

    void tellTurns(const QString &phase, double most, std::optional<double> p99 = {})
    {
        const TurnPhase &turns = lastPhase(phase);
        if (p99) {
            tellFigure(
                phase + u": turns, p99"_s, double(turns.percentile(0.99)) / 1e6, u"ms"_s, *p99);
        }
        tellFigure(phase + u": longest turn"_s, double(turns.longest.wall) / 1e6, u"ms"_s, most);
    }

    void flood()
    {
        const QString phase = u"100,000 messages as fast as they are read"_s;
        m_application.turns().enter(phase);
        const Footprint before = Footprint::own();
        QElapsedTimer clock;
        clock.start();
        hear(Feeds::Mixed, many, 0);
        const Footprint after = Footprint::own();
        tellFigure(phase, double(clock.elapsed()) / 1e3, u"s"_s, 2);
        tellFigure(phase + u": CPU per 1,000"_s,
            (after.cpuSeconds - before.cpuSeconds) * 1'000 / many, u"s"_s, 0.03);
        tellTurns(phase, 50);
        tellFigure(
            u"memory that they take"_s, after.residentMiB - before.residentMiB, u"MiB"_s, 40);
    }

    void openConversation()
    {
        const ConversationId other = m_client.room().conversationWith(Crowd::member(2));
        frame([&] { m_window.open(other); });
        tellFigure(
            u"open a conversation of 100,000"_s, frame([&] { m_window.open({}); }), u"ms"_s, 100);
    }

    void scrollToStart()
    {
        QScrollBar *bar = view().verticalScrollBar();
        std::vector<double> frames;
        while (bar->value() > 0)
            frames.push_back(frame([&] { bar->setValue(bar->value() - bar->pageStep()); }));
        const QString what = u"scroll a page from the end to the start, %1 frames"_s;
        tellFigure(what.arg(frames.size()) + u": p99"_s, percentile(frames, 0.99), u"ms"_s, 8);
        tellFigure(u"the same, longest frame"_s, percentile(frames, 1), u"ms"_s, 50);
        view().scrollToEnd();
        runFor(200);
    }

    void resizeWindow()
    {
        const QString phase = u"resize with 100,000 messages"_s;
        m_application.turns().enter(phase);
        std::vector<double> frames;
        for (const int width : {1'100, 900, 1'280, 1'600, 1'280}) {
            frames.push_back(frame([&] { m_window.resize(width, 768); }));
            runFor(300);
        }
        tellFigure(phase + u": longest frame"_s, percentile(frames, 1), u"ms"_s, 50);
        tellTurns(phase, 50);
    }

    void talkAt(int perSecond, bool scrolling)
    {
        constexpr int seconds = 10;
        const QString phase =
            u"%1 a second%2"_s.arg(perSecond).arg(scrolling ? u" while scrolling"_s : QString());
        m_application.turns().enter(phase);
        QTimer wheel;
        if (scrolling)
            startWheel(wheel);
        const Footprint before = Footprint::own();
        KeyProbe keys(edit(), keyMs);
        m_feeder.say(Feeds::Mixed, perSecond * seconds, perSecond, m_said + 1);
        m_said += perSecond * seconds;
        runFor(seconds * 1'000 + 500);
        const double cpu = Footprint::own().cpuSeconds - before.cpuSeconds;
        tellFigure(phase + u": CPU per 1,000"_s, cpu * 1'000 / (perSecond * seconds), u"s"_s, 0.10);
        tellTurns(phase, 50, 16);
        tellFigure(
            phase + u": a key is shown, p95"_s, percentile(keys.latencies(), 0.95), u"ms"_s, 8);
        tellFigure(
            phase + u": a key is shown, longest"_s, percentile(keys.latencies(), 1), u"ms"_s, 16);
    }

    void startWheel(QTimer &wheel)
    {
        QObject::connect(&wheel, &QTimer::timeout, &view(), [this, turn = 0]() mutable {
            const int way = ++turn / 50 % 2 == 0 ? 120 : -120;
            const QPointF place(view().viewport()->rect().center());
            QWheelEvent event(place, view().viewport()->mapToGlobal(place), {}, {0, way},
                Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view().viewport(), &event);
        });
        wheel.start(wheelMs);
    }

    void talkCalmly()
    {
        constexpr int perSecond = 5;
        constexpr int seconds = 20;
        view().scrollToEnd();
        edit()->clear();
        runFor(1'000);
        const Footprint idle = Footprint::own();
        runFor(seconds * 1'000);
        const Footprint before = Footprint::own();
        m_feeder.say(Feeds::Mixed, perSecond * seconds, perSecond, m_said + 1);
        m_said += perSecond * seconds;
        runFor(seconds * 1'000);
        const Footprint after = Footprint::own();
        const double resting = before.cpuSeconds - idle.cpuSeconds;
        const double talking = after.cpuSeconds - before.cpuSeconds;
        tellFigure(u"5 a second in a visible window: CPU each"_s,
            (talking - resting) * 1'000 / (perSecond * seconds), u"ms"_s, 2);
    }

    void meetHostility()
    {
        const std::pair<Feeds::Kind, QString> kinds[] {{Feeds::EndlessWord, u"endless words"_s},
            {Feeds::Zalgo, u"zalgo"_s}, {Feeds::Bidi, u"bidi marks"_s}, {Feeds::Html, u"HTML"_s}};
        for (const auto &[kind, name] : kinds) {
            m_application.turns().enter(name);
            hear(kind, hostileMessages, 0);
            runFor(200);
            tellTurns(name, 100);
        }
        const QString tumult = u"100,000 events a second"_s;
        m_application.turns().enter(tumult);
        m_feeder.say(Feeds::Tumult, 500'000, 100'000, m_said + 1);
        m_said += 500'000;
        runFor(6'000);
        tellTurns(tumult, 100);
        const QString huge = u"lines of 1 MiB"_s;
        m_application.turns().enter(huge);
        m_feeder.say(Feeds::HugeLines, 20, 0, 0);
        runFor(3'000);
        tellTurns(huge, 100);
        tellFigure(u"memory after all of it"_s, Footprint::own().residentMiB, u"MiB"_s, 250);
        tellFigure(u"memory at its highest"_s, usage().peakMiB, u"MiB"_s, 250);
    }

    MeasuredApplication &m_application;
    Feeder &m_feeder;
    bool m_json;
    PersonKeys m_keys {QString()};
    SystemScheduler m_scheduler;
    ChatClient m_client {SessionPorts {m_scheduler, m_keys, [] { return 0.5; }}};
    ChatWindow m_window {m_client, m_scheduler, Remembered {}};
    PaintWatch m_paints {view().viewport()};
    qint64 m_said = 0;
};

/// The program itself, until it has come in.
void startCold(Feeder &feeder, bool json)
{
    constexpr int patience = 20;
    constexpr int starts = 5;
    const QString program =
        QCoreApplication::applicationDirPath() + u"/../../../client_gui/teahouse"_s;
    std::vector<double> times;
    std::vector<double> cpus;
    std::vector<double> sizes;
    for (int i = 0; i < starts; ++i) {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1StringView(name), home.path());
        QProcess client;
        client.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        client.start(program,
            {u"--server"_s, u"127.0.0.1:%1"_s.arg(feeder.port()), u"--name"_s, u"bench"_s,
                u"--tls"_s, u"off"_s});
        if (!feeder.await(Feeder::Heard::Proof, patience)) {
            std::fprintf(stderr, "%s did not come in\n", qUtf8Printable(program));
            return;
        }
        times.push_back(double(clock.elapsed()) / 1e3);
        // The welcome is on its way; what the window does with it belongs to its start.
        QThread::msleep(300);
        const Footprint took = Footprint::of(client.processId());
        cpus.push_back(took.cpuSeconds);
        sizes.push_back(took.residentMiB);
        client.kill();
        client.waitForFinished();
    }
    tell(u"cold start until it has come in"_s, percentile(times, 0.5), u"s"_s, 0.2, json);
    tell(u"cold start: CPU, its window included"_s, percentile(cpus, 0.5), u"s"_s, 0.15, json);
    tell(u"cold start: memory"_s, percentile(sizes, 0.5), u"MiB"_s, 90, json);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareBench();
    Feeder feeder(Feeds::welcome(), Feeds::all());
    MeasuredApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const BenchOptions options = readBenchOptions(QCoreApplication::arguments());
    if (options.only.isEmpty() || options.only.contains(u"cold"_s))
        startCold(feeder, options.json);
    BenchDesktop desktop;
    const ThemeController theme(desktop);
    WindowBench(application, feeder, options.json).run(options.only);
    return 0;
}
