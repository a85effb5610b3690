// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/settingsdialog.h"
#include "client_gui/window/shortcuts.h"
#include "tests/screenshots/clientscene.h"
#include "tests/screenshots/picture.h"

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const auto light = u"light"_s;

void takeRoom(const SampleRoom &sample, const QString &theme, const QString &file)
{
    ClientScene scene(sample);
    scene.play(theme);
    take(scene.window(), file);
}

/// What a person is about to say, while they look for an emoji.
void takePicker(const QString &file)
{
    ClientScene scene(classroom());
    scene.play(light);
    scene.client().edit()->setPlainText(u"可以的，第三题更适合用字典"_s);
    QTest::keySequence(scene.client().edit(), emojiKey());
    take(scene.window(), file);
}

/// One conversation in a window as narrow as a phone, while the room is away.
void takeNarrow(const QString &file)
{
    SampleRoom sample = laboratory();
    sample.now = QTime(9, 21);
    const QString bob = u"Bob Okafor"_s;
    sample.steps.push_back({{QTime(9, 20)}, SampleStep::Act::Says, sample.me,
        u"Nice clean edge. 我把设置发你："_s, bob});
    sample.steps.push_back({{QTime(9, 20)}, SampleStep::Act::Reads, bob});
    ClientScene scene(sample);
    scene.play(light);
    constexpr QSize narrow(400, 768);
    scene.window().resize(narrow);
    scene.server().stop();
    ChatClient &client = scene.client().program->client();
    if (!QTest::qWaitFor([&] { return !client.isLive(); }, patience))
        qFatal("the room did not go away");
    scene.write(u"Timebase 200 µs, trigger on CH1 rising, 1.2 V"_s, bob);
    take(scene.window(), file);
}

void takeSettings(const QString &file)
{
    ClientScene scene(laboratory());
    scene.play(light);
    scene.window().openSettings();
    take(*scene.window().findChild<SettingsDialog *>(), file);
}

void takeJoin(const QString &file)
{
    ClientScene scene(laboratory());
    scene.askToJoin();
    take(*scene.client().program->joinDialog(), file);
}

} // namespace

/// Draws the client's windows into the folder that it is given.
int main(int argc, char *argv[])
{
    prepareDrawing();
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: clientpictures FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]) + u'/';
    takeJoin(folder + u"join-dialog.png"_s);
    takeRoom(laboratory(), light, folder + u"client-light.png"_s);
    takeRoom(laboratory(), u"dark"_s, folder + u"client-dark.png"_s);
    takePicker(folder + u"client-zh.png"_s);
    takeRoom(correctedLaboratory(), light, folder + u"client-changes.png"_s);
    takeSettings(folder + u"client-settings.png"_s);
    takeNarrow(folder + u"client-narrow.png"_s);
    return 0;
}
