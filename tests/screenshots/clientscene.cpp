// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/clientscene.h"

#include "tests/screenshots/samplehues.h"

using namespace Qt::StringLiterals;

namespace Teahouse {

using Act = SampleStep::Act;

ClientScene::ClientScene(const SampleRoom &sample)
    : m_sample(sample)
{
    pretendNow(sample.now);
}

void ClientScene::play(const QString &theme)
{
    if (!m_sample.steps.empty())
        m_server.setTime(dateTimeOf(m_sample.steps.front().at));
    for (const QString &order : m_sitters.moderatorOrders())
        m_server.order(order);
    for (const QString &name : m_sample.early)
        m_sitters.come(m_server.port(), name);
    ClientStart start;
    start.wish.name = m_sample.me;
    start.wish.address = m_server.address();
    start.client = u"Teahouse 0.1.0"_s;
    start.fingerprint = m_server.fingerprint();
    start.language = m_sample.language;
    start.theme = theme;
    m_client.keys.keep({}, m_server.address(), m_sample.me, keyInDrawnHue(m_sample.me));
    if (!m_client.enter(start))
        qFatal("the window did not open");
    go(m_sample.steps);
    for (const SampleReaction &reaction : m_sample.reactions)
        react(reaction);
    for (const SampleChange &change : m_sample.changes)
        correct(change);
    for (const QString &name : m_sample.typing)
        m_sitters.of(name).type();
    for (const QString &name : m_sample.muted)
        m_client.room().conversations()->setMuted(with(name), true);
}

void ClientScene::go(const std::vector<SampleStep> &steps)
{
    for (const SampleStep &step : steps)
        happen(step);
}

void ClientScene::askToJoin()
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

void ClientScene::write(const QString &text, const QString &to)
{
    m_client.program->client().say(to.isEmpty() ? ConversationId {} : with(to), text);
}

/// Of somebody who is in the room.
ConversationId ClientScene::with(const QString &name)
{
    const PeopleModel &people = *m_client.room().people();
    for (int row = 0; row < people.rowCount(); ++row) {
        if (people.person(row).name == name)
            return m_client.room().conversationWith(people.person(row));
    }
    qFatal("%s is not there", qUtf8Printable(name));
}

void ClientScene::happen(const SampleStep &step)
{
    m_server.setTime(dateTimeOf(step.at));
    if (step.act == Act::Says)
        speak(step);
    else if (step.act == Act::Orders)
        m_server.order(step.text);
    else if (step.act == Act::Reads)
        read(step.who);
    else
        m_sitters.act(step, m_server.port());
    if (step.act == Act::GoesAway)
        noteAway(step);
}

/// The window counts from when it was told, which here is all at once.
void ClientScene::noteAway(const SampleStep &step)
{
    PeopleModel &people = *m_client.room().people();
    const PersonId id {m_sitters.of(step.who).id()};
    if (!QTest::qWaitFor([&] { return people.presenceOf(id) == PresenceState::Away; }, patience))
        qFatal("%s did not go away", qUtf8Printable(step.who));
    people.setPresence(id, PresenceState::Online, {});
    people.setPresence(id, PresenceState::Away, dateTimeOf(step.at).toUTC());
}

/// When what stands there was in sight for a while, and so is read too.
void ClientScene::read(const QString &who)
{
    constexpr int longerThanAFrameMs = 200;
    QTest::qWait(longerThanAFrameMs);
    window().open(who.isEmpty() ? ConversationId {} : with(who));
}

/// Returns when the window has it, so that nothing overtakes it.
void ClientScene::speak(const SampleStep &step)
{
    ConversationId conversation;
    if (!step.to.isEmpty())
        conversation = with(step.who == m_sample.me ? step.to : step.who);
    EventId answered {};
    if (!step.answers.isEmpty())
        answered = m_client.room().messages({})->entry(rowOf(step.answers)).id;
    if (step.who == m_sample.me)
        m_client.program->client().say(conversation, step.text,
            step.answers.isEmpty() ? std::nullopt : std::optional(answered));
    else if (step.who == m_sample.host)
        m_server.order(u"say "_s + step.text);
    else if (step.to.isEmpty())
        m_sitters.of(step.who).say(step.text, qint64(answered));
    else
        m_sitters.of(step.who).sayTo(step.to, step.text);
    const auto stands = [&] {
        const MessageEntry last = m_client.last(conversation);
        return last.text == step.text && last.delivery != Delivery::Waiting;
    };
    if (!QTest::qWaitFor(stands, patience))
        qFatal("nobody heard %s", qUtf8Printable(step.text));
}

/// Everybody of a reaction reacts, and the window has heard of it.
void ClientScene::react(const SampleReaction &reaction)
{
    const MessageModel *rows = m_client.room().messages({});
    const int row = rowOf(reaction.message);
    const EventId id = rows->entry(row).id;
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
void ClientScene::correct(const SampleChange &change)
{
    const MessageModel *rows = m_client.room().messages({});
    const MessageEntry before = rows->entry(rowOf(change.message));
    const bool gone = change.text.isEmpty();
    if (before.from.name == m_sample.me)
        m_client.program->client().changes().edit({}, before.id, change.text);
    else if (gone)
        m_sitters.of(before.from.name).remove(qint64(before.id));
    else
        m_sitters.of(before.from.name).edit(qint64(before.id), change.text);
    const auto stands = [&] {
        const MessageEntry &entry = rows->entry(rows->rowOf(before.id));
        return gone ? entry.deleted : entry.edited;
    };
    if (!QTest::qWaitFor(stands, patience))
        qFatal("the change did not come");
}

int ClientScene::rowOf(const QString &beginning)
{
    const MessageModel *rows = m_client.room().messages({});
    for (int row = rows->rowCount() - 1; row >= 0; --row) {
        if (rows->entry(row).text.startsWith(beginning))
            return row;
    }
    qFatal("nobody said %s", qUtf8Printable(beginning));
}

} // namespace Teahouse
