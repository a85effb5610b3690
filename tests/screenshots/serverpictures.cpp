// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
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
        , m_room(settingsOf(sample), freePort())
    {
        m_room.window->resize(1280, 768);
        if (!QTest::qWaitFor([this] { return m_room.isOpen(); }, patience))
            qFatal("the server did not start");
    }

    WindowedRoom &room() { return m_room; }

    void play()
    {
        for (const QString &name : m_sample.early)
            m_sitters.come(m_room.port(), name);
        m_sitters.come(m_room.port(), m_sample.me);
        for (const QString &name : m_sample.late)
            m_sitters.come(m_room.port(), name);
        for (const SampleLine &line : m_sample.lines)
            speak(line);
        for (const QString &name : m_sample.typing)
            m_sitters.of(name).type();
        for (const QString &name : m_sample.away)
            m_sitters.of(name).goAway();
        const int first = m_room.rowOf(m_sample.away.value(0));
        const auto stands = [&] { return m_room.rowOf(m_sample.away.value(0)) > first; };
        if (!QTest::qWaitFor(stands, patience))
            qFatal("nobody stands with the away");
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

    /// Says a line to everyone and waits until the window has it. What people say to each other
    /// alone is not the host's to see.
    void speak(const SampleLine &line)
    {
        if (!line.to.isEmpty()) {
            m_sitters.of(line.from).sayTo(line.to, line.text);
            return;
        }
        if (line.from == m_sample.host)
            m_room.send(line.text);
        else
            m_sitters.of(line.from).say(line.text);
        if (!QTest::qWaitFor([&] { return m_room.feedHas(line.text); }, patience))
            qFatal("nobody heard %s", qUtf8Printable(line.text));
    }

    SampleRoom m_sample;
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
