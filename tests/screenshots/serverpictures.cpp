// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"
#include "server_gui/window/largeaddress.h"
#include "server_gui/window/roomheader.h"
#include "shared/ui/segments.h"
#include "tests/screenshots/picture.h"
#include "tests/screenshots/sampleroom.h"
#include "tests/screenshots/sitters.h"
#include "tests/server_gui/window/windowedroom.h"

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

class Scene
{
public:
    explicit Scene(const SampleRoom &sample)
        : m_sample(sample)
        , m_room(settingsOf(sample), freePort(), &m_clock)
    {
        pretendNow(sample.now);
        m_room.window->resize(1280, 768);
        if (!QTest::qWaitFor([this] { return m_room.isOpen(); }, patience))
            qFatal("the server did not start");
    }

    WindowedRoom &room() { return m_room; }

    void play()
    {
        for (const QString &order : m_sitters.moderatorOrders())
            m_room.host->ask(*parseAdminLine(order).value().command);
        for (const QString &name : m_sample.early)
            m_sitters.come(m_room.port(), name);
        m_sitters.come(m_room.port(), m_sample.me);
        for (const SampleStep &step : m_sample.steps)
            happen(step);
        for (const QString &name : m_sample.typing)
            m_sitters.of(name).type();
    }

private:
    static RoomSettings settingsOf(const SampleRoom &sample)
    {
        RoomSettings settings;
        settings.name = sample.name;
        settings.hostName = sample.host;
        settings.language = sample.language;
        settings.greeting = u"Welcome to Lab 3. 请用真实姓名。Questions go to Ms Chen."_s;
        return settings;
    }

    void happen(const SampleStep &step)
    {
        m_clock.set(dateTimeOf(step.at));
        if (step.act == SampleStep::Act::Says)
            speak(step);
        else if (step.act == SampleStep::Act::Orders)
            m_room.host->ask(*parseAdminLine(step.text).value().command);
        else
            m_sitters.act(step, m_room.port());
    }

    /// Says a line to everyone and waits until the window has it. What people say to each other
    /// alone is not the host's to see.
    void speak(const SampleStep &step)
    {
        if (!step.to.isEmpty()) {
            m_sitters.of(step.who).sayTo(step.to, step.text);
            return;
        }
        if (step.who == m_sample.host)
            m_room.send(step.text);
        else
            m_sitters.of(step.who).say(step.text);
        const QString first = step.text.section(u'\n', 0, 0);
        if (!QTest::qWaitFor([&] { return m_room.feedHas(first); }, patience))
            qFatal("nobody heard %s", qUtf8Printable(step.text));
    }

    SampleRoom m_sample;
    SampleClock m_clock;
    WindowedRoom m_room;
    Sitters m_sitters {m_sample};
};

} // namespace

/// Draws the server's window into the folder that it is given.
int main(int argc, char *argv[])
{
    prepareDrawing();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (argc != 2)
        qFatal("usage: serverpictures FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]) + u'/';
    Scene scene(laboratory());
    scene.play();
    WindowedRoom &room = scene.room();
    take(*room.window, folder + u"server-light.png"_s);
    room.theme.setChoice(ThemeChoice::Dark);
    take(*room.window, folder + u"server-dark.png"_s);
    room.theme.setChoice(ThemeChoice::Light);
    room.action(Verb::Status).trigger();
    auto *large = room.window->findChild<LargeAddress *>();
    large->showNormal(); // the screen that is not there is too small for it
    large->resize(1280, 800);
    take(*large, folder + u"server-show-large.png"_s);
    large->close();
    room.window->findChild<RoomHeader *>()->pages().setCurrent(2);
    take(*room.window, folder + u"server-settings.png"_s);
    return 0;
}
