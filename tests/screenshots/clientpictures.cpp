// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/settingsdialog.h"
#include "tests/client_gui/window/windowfixture.h"
#include "tests/screenshots/picture.h"
#include "tests/screenshots/sampleroom.h"
#include "tests/screenshots/sitters.h"

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// A sample room on a real server, with our own window inside.
class Scene
{
public:
    explicit Scene(const SampleRoom &sample)
        : m_sample(sample)
        , m_server({u"--listen"_s, u"127.0.0.1:%1"_s.arg(freePort()), u"--room"_s, sample.name,
              u"--host-name"_s, sample.host, u"--lang"_s, sample.language, u"--message-rate"_s,
              u"off"_s})
    { }

    void play(const QString &theme)
    {
        for (const QString &name : m_sample.early)
            m_sitters.come(m_server.port(), name);
        ClientStart start = WindowFixture::startAs(m_sample.me, m_server);
        start.language = m_sample.language;
        start.theme = theme;
        if (!m_client.enter(start))
            qFatal("the window did not open");
        for (const QString &name : m_sample.late)
            m_sitters.come(m_server.port(), name);
        for (const SampleLine &line : m_sample.lines)
            speak(line);
        for (const SampleReaction &reaction : m_sample.reactions)
            react(reaction);
        for (const SampleChange &change : m_sample.changes)
            correct(change);
        for (const QString &name : m_sample.typing)
            m_sitters.of(name).type();
        for (const QString &name : m_sample.away)
            m_sitters.of(name).goAway();
        for (const QString &name : m_sample.muted)
            m_client.room().conversations()->setMuted(with(name), true);
    }

    void askToJoin()
    {
        Remembered remembered;
        remembered.name = m_sample.me;
        remembered.servers = {{m_server.address(), ProtocolChoice::Auto}};
        ClientMemory(m_client.folder.filePath(u"window.ini"_s)).store(remembered);
        ClientStart start;
        start.language = m_sample.language;
        start.theme = u"light"_s;
        m_client.start(start);
    }

    WindowFixture &client() { return m_client; }
    RealRoom &server() { return m_server; }

    ConversationId with(const QString &name)
    {
        return privateConversation(m_client.room().you().id, {m_sitters.of(name).id()});
    }

private:
    /// Says a line and waits until the window has it, so that nothing overtakes it.
    void speak(const SampleLine &line)
    {
        ConversationId conversation;
        if (line.from == m_sample.me && !line.to.isEmpty())
            conversation = with(line.to);
        else if (!line.to.isEmpty())
            conversation = with(line.from);
        const EventId answered = line.answers ? idOf(*line.answers) : EventId {};
        if (line.from == m_sample.me)
            m_client.program->client().say(conversation, line.text,
                line.answers ? std::optional<EventId>(answered) : std::nullopt);
        else if (line.from == m_sample.host)
            m_server.type(u"say "_s + line.text);
        else if (line.to.isEmpty())
            m_sitters.of(line.from).say(line.text, qint64(answered));
        else
            m_sitters.of(line.from).sayTo(line.to, line.text);
        const auto stands = [&] {
            const MessageEntry last = m_client.last(conversation);
            return last.text == line.text && last.delivery != Delivery::Waiting;
        };
        const bool heard = QTest::qWaitFor(stands, patience);
        if (!heard)
            qFatal("nobody heard %s", qUtf8Printable(line.text));
    }

    /// Everybody of a reaction reacts, and the window has heard of it.
    void react(const SampleReaction &reaction)
    {
        const MessageModel *rows = m_client.room().messages({});
        const EventId id = idOf(reaction.line);
        const int row = rows->rowOf(id);
        for (const QString &name : reaction.people) {
            if (name == m_sample.me)
                m_client.program->client().changes().react({}, id, reaction.emoji, true);
            else
                m_sitters.of(name).react(qint64(id), reaction.emoji);
        }
        const auto stands = [&] {
            const auto &all = rows->entry(row).reactions;
            return !all.empty() && all.back().emoji == reaction.emoji
                && qsizetype(all.back().people.size()) == reaction.people.size();
        };
        if (!QTest::qWaitFor(stands, patience))
            qFatal("the reactions did not come");
    }

    /// Its author edits or deletes a line, and the window has heard of it.
    void correct(const SampleChange &change)
    {
        const SampleLine &line = m_sample.lines.at(change.line);
        const EventId id = idOf(change.line);
        const bool gone = change.text.isEmpty();
        if (line.from == m_sample.me)
            m_client.program->client().changes().edit({}, id, change.text);
        else if (gone)
            m_sitters.of(line.from).remove(qint64(id));
        else
            m_sitters.of(line.from).edit(qint64(id), change.text);
        const MessageModel *rows = m_client.room().messages({});
        const auto stands = [&] {
            const MessageEntry &entry = rows->entry(rows->rowOf(id));
            return gone ? entry.deleted : entry.edited;
        };
        if (!QTest::qWaitFor(stands, patience))
            qFatal("the change did not come");
    }

    /// Of a line that was said to everyone and stands as it was said.
    EventId idOf(size_t line)
    {
        const MessageModel *rows = m_client.room().messages({});
        int row = rows->rowCount() - 1;
        while (rows->entry(row).text != m_sample.lines.at(line).text)
            --row;
        return rows->entry(row).id;
    }

    SampleRoom m_sample;
    RealRoom m_server;
    WindowFixture m_client;
    Sitters m_sitters {m_sample};
};

void takeRoom(const SampleRoom &sample, const QString &theme, const QString &file)
{
    Scene scene(sample);
    scene.play(theme);
    take(scene.client().window(), file);
}

/// One conversation in a window as narrow as a phone, while the room is away.
void takeNarrow(const QString &file)
{
    Scene scene(laboratory());
    scene.play(u"light"_s);
    constexpr QSize narrow(400, 768);
    scene.client().window().resize(narrow);
    const ConversationId bob = scene.with(u"Bob Okafor"_s);
    scene.client().window().open(bob);
    scene.server().stop();
    ChatClient &client = scene.client().program->client();
    if (!QTest::qWaitFor([&] { return !client.isLive(); }, patience))
        qFatal("the room did not go away");
    client.say(bob, u"Timebase 200 µs, trigger on CH1 rising, 1.2 V"_s);
    take(scene.client().window(), file);
}

void takeSettings(const QString &file)
{
    Scene scene(laboratory());
    scene.play(u"light"_s);
    ChatWindow &window = scene.client().window();
    window.openSettings();
    take(*window.findChild<SettingsDialog *>(), file);
}

void takeJoin(const QString &file)
{
    Scene scene(laboratory());
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
    takeRoom(laboratory(), u"light"_s, folder + u"client-light.png"_s);
    takeRoom(laboratory(), u"dark"_s, folder + u"client-dark.png"_s);
    takeRoom(classroom(), u"light"_s, folder + u"client-zh.png"_s);
    takeRoom(correctedLaboratory(), u"light"_s, folder + u"client-changes.png"_s);
    takeSettings(folder + u"client-settings.png"_s);
    takeNarrow(folder + u"client-narrow.png"_s);
    return 0;
}
