// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/settingsdialog.h"
#include "client_gui/window/shortcuts.h"
#include "tests/screenshots/clientscene.h"
#include "tests/screenshots/picture.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const auto light = u"light"_s;

void takeRoom(const SampleRoom &sample, const QString &file)
{
    ClientScene scene(sample);
    scene.play(light);
    scene.client().edit()->clearFocus(); // as drawn: nobody writes
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

/// Somebody has read back and answers, while others go on talking below.
void takeAnswer(const QString &file)
{
    ClientScene scene(explainedLaboratory());
    scene.play(u"dark"_s);
    ConversationView &view = scene.client().view();
    const int row = scene.rowOf(u"For the old files"_s);
    emit view.replyRequested(view.entryAt(row).id);
    QTest::keyClicks(scene.client().edit(), u"Works on set 1 too, thanks @di"_s);
    constexpr int longerThanAFrameMs = 200;
    QTest::qWait(longerThanAFrameMs);
    view.verticalScrollBar()->setValue(0);
    QTest::qWait(longerThanAFrameMs);
    scene.go(afterTheExplanation());
    scene.go({{{QTime(9, 18)}, SampleStep::Act::Says, u"Priya Nair"_s, u"Mine are up."_s}});
    constexpr int underTheDay = 41; // so that the drawing's first line is the first
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value()
        + view.rowRect(scene.rowOf(u"Good morning"_s)).top() - underTheDay);
    QTest::qWait(longerThanAFrameMs);
    QMouseEvent over(
        QEvent::MouseMove, view.rowRect(row).center(), {}, Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(view.viewport(), &over);
    take(scene.window(), file);
}

/// A window as small as it can be, in a state that a room is seldom in.
template<typename Prepare>
Panel panelOf(const QString &title, const SampleRoom &sample, const Prepare &prepare)
{
    constexpr QSize small(404, 480);
    ClientScene scene(sample);
    scene.play(light);
    scene.window().resize(small);
    scene.window().open({});
    prepare(scene);
    return {title, look(scene.window())};
}

SampleRoom nobody()
{
    SampleRoom room = laboratory();
    room.early.clear();
    room.moderator.clear();
    room.steps.clear();
    room.reactions.clear();
    room.typing.clear();
    room.muted.clear();
    return room;
}

void loseTheRoom(ClientScene &scene)
{
    scene.server().stop();
    ChatClient &client = scene.client().program->client();
    if (!QTest::qWaitFor([&] { return !client.isLive(); }, patience))
        qFatal("the room did not go away");
}

void takeStates(const QString &file)
{
    SampleRoom bench = nobody();
    bench.now = QTime(9, 22);
    bench.early = {u"Priya Nair"_s};
    bench.steps = {
        {{QTime(9, 20)}, SampleStep::Act::Says, u"Priya Nair"_s, u"Bench 4 is free now."_s}};
    write(sheetOf({
              panelOf(u"Empty room"_s, nobody(), [](ClientScene &) {}),
              panelOf(u"Reconnecting, messages queued"_s, bench,
                  [](ClientScene &scene) {
                      loseTheRoom(scene);
                      scene.write(u"We’ll take it."_s);
                      scene.write(u"结果五分钟后发。"_s);
                      QTest::keyClicks(scene.client().edit(), u"Also, we need"_s);
                  }),
              panelOf(u"Failed send, muted"_s, bench,
                  [](ClientScene &scene) {
                      scene.server().order(u"mute Mei Lin"_s);
                      scene.write(u"Averages, set 1: 1.21 V. Set 2: 1.19 V."_s);
                  }),
              panelOf(u"Search results"_s, laboratory(),
                  [](ClientScene &scene) {
                      QTest::keyClick(scene.client().edit(), Qt::Key_F, Qt::ControlModifier);
                      QTest::keyClicks(QApplication::focusWidget(), u"probe"_s);
                  }),
          }),
        file);
}

/// One conversation in a window as narrow as a phone, while the room is away.
void takeNarrow(const QString &file)
{
    SampleRoom sample = laboratory();
    sample.now = QTime(9, 21);
    sample.moderator.clear();
    const QString bob = u"Bob Okafor"_s;
    const auto later = std::find_if(sample.steps.begin(), sample.steps.end(),
        [](const SampleStep &step) { return step.at.daysAgo == 0 && step.at.time > QTime(9, 4); });
    sample.steps.insert(
        later, {{QTime(9, 4)}, SampleStep::Act::Says, bob, u"Found it, thank you 🙏"_s, sample.me});
    sample.steps.push_back({{QTime(9, 20)}, SampleStep::Act::Says, sample.me,
        u"Nice clean edge. 我把设置发你："_s, bob});
    sample.steps.push_back({{QTime(9, 20)}, SampleStep::Act::Reads, bob});
    ClientScene scene(sample);
    scene.play(light);
    constexpr QSize narrow(400, 768);
    scene.window().resize(narrow);
    loseTheRoom(scene);
    scene.write(u"Timebase 200 µs, trigger on CH1 rising, 1.2 V"_s, bob);
    scene.client().edit()->clearFocus();
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
    takeRoom(laboratory(), folder + u"client-light.png"_s);
    takeAnswer(folder + u"client-dark.png"_s);
    takePicker(folder + u"client-zh.png"_s);
    takeRoom(correctedLaboratory(), folder + u"client-changes.png"_s);
    takeSettings(folder + u"client-settings.png"_s);
    takeNarrow(folder + u"client-narrow.png"_s);
    takeStates(folder + u"client-states.png"_s);
    return 0;
}
