// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/terminalclient.h"

#include "client_gui/terminal/eventlines.h"
#include "shared/base/terminaltext.h"
#include "shared/protocol/fingerprint.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr size_t mostPeople = 20'000;
constexpr size_t mostCorrespondents = 1'000;

} // namespace

TerminalClient::TerminalClient(ChatSession &session, StdinReader &input, Scheduler &scheduler,
    const QString &language, Print print, Print report, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_input(input)
    , m_clock(scheduler)
    , m_phrases(language)
    , m_print(std::move(print))
    , m_report(std::move(report))
    , m_unsent(session)
    , m_silence(scheduler)
{
    connectSession();
    connectInput();
}

void TerminalClient::connectSession()
{
    connect(&m_session, &ChatSession::eventsReceived, this, &TerminalClient::onEvents);
    connect(&m_session, &ChatSession::stateChanged, this, &TerminalClient::onState);
    connect(&m_session, &ChatSession::ended, this, &TerminalClient::onEnded);
    connect(&m_session, &ChatSession::joinRefused, this, &TerminalClient::onRefused);
    connect(&m_session, &ChatSession::seatTrouble, this,
        [this](const QString &sentence) { m_report(terminalText(sentence)); });
    connect(&m_session, &ChatSession::seatTaken, this, &TerminalClient::onSeatTaken);
    connect(&m_session, &ChatSession::sendStateChanged, this, &TerminalClient::onSendState);
}

void TerminalClient::onRefused(const JoinRefusal &refusal)
{
    m_report(terminalText(refusalSentence(refusal)));
    if (refusal.trust && refusal.trust->before)
        m_report(tr("Before: %1").arg(fingerprintText(refusal.trust->before->key)));
    if (refusal.trust)
        m_report(tr("Now:    %1").arg(fingerprintText(refusal.trust->key)));
    const auto *trouble = std::get_if<NetworkTrouble>(&refusal.reason);
    const bool unknown = trouble && *trouble == NetworkTrouble::UnknownServer;
    if (unknown && m_asks && !m_inputEnded) {
        m_question = refusal.trust;
        m_report(tr("Do they match? Type yes to join."));
        read(true);
        return;
    }
    if (askForPassword(refusal))
        return;
    if (refusal.trust)
        m_report(tr("To trust it all the same: --trust FINGERPRINT, as the host reads it to you."));
    finish(false);
}

void TerminalClient::leave()
{
    const bool isOffline = m_session.state() == ConnectionState::Offline;
    m_leaving = true;
    m_silence.stop();
    read(false);
    m_hidden.reset();
    m_session.leave();
    if (isOffline) // amid a question
        finish(false);
}

void TerminalClient::onEvents(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        note(event);
        if (std::holds_alternative<Refused>(event) && !isLive())
            continue; // joinRefused() says it better
        const bool isMissed = idOf(event) != EventId {} && idOf(event) <= m_head;
        const QString line = terminalLine(event, m_you, m_phrases, m_clock.utc(), isMissed);
        if (!line.isEmpty())
            m_print(line);
    }
}

void TerminalClient::note(const Event &event)
{
    m_older.note(event);
    if (const auto *welcome = std::get_if<Welcome>(&event)) {
        m_you = welcome->you;
        m_head = welcome->last;
        m_people = welcome->members;
        m_wasIn = true;
    } else if (const auto *refused = std::get_if<Refused>(&event)) {
        if (refused->code == ErrorCode::NotStored)
            m_unsent.noteNotStored(refused->ref);
    } else if (const auto *message = std::get_if<MessagePosted>(&event)) {
        if (message->to)
            noteCorrespondent(message->from.id == m_you.id ? *message->to : message->from);
    } else if (idOf(event) == EventId {} || idOf(event) > m_head) { // the welcome tells who is here
        notePeople(event);
    }
}

void TerminalClient::noteCorrespondent(const Person &person)
{
    std::erase_if(m_correspondents, [&](const Person &known) { return known.id == person.id; });
    if (m_correspondents.size() < mostCorrespondents)
        m_correspondents.push_back(person);
}

void TerminalClient::notePeople(const Event &event)
{
    if (const auto *joined = std::get_if<Joined>(&event)) {
        for (const Person &person : joined->people) {
            forget(person.id);
            if (m_people.size() < mostPeople)
                m_people.push_back(person);
        }
    } else if (const auto *left = std::get_if<Left>(&event)) {
        for (const Person &person : left->people)
            forget(person.id);
    } else if (const auto *renamed = std::get_if<Renamed>(&event)) {
        forget(renamed->person.id);
        m_people.push_back(renamed->person);
    } else if (const auto *page = std::get_if<People>(&event); page && page->more) {
        if (!page->people.empty())
            m_session.send(Who {page->people.back().id, std::nullopt, {}});
    }
}

void TerminalClient::forget(const PersonId &person)
{
    std::erase_if(m_people, [&](const Person &known) { return known.id == person; });
}

void TerminalClient::onState(ConnectionState state)
{
    if (state == ConnectionState::Live) {
        m_silence.stop(); // what waits gets its time from now on
        runHeldLines();
    } else if (state == ConnectionState::Waiting) {
        reportWaiting();
    } else {
        return;
    }
    paceInput();
    leaveWhenAllIsSaid();
}

void TerminalClient::reportWaiting()
{
    const int seconds = m_session.secondsToRetry();
    const JoinRefusal &obstacle = m_session.obstacle();
    if (m_wasIn)
        m_report(tr("The connection broke. Trying again in %n s.", nullptr, seconds));
    else if (obstacle.reason == decltype(obstacle.reason)(NetworkTrouble::Unreachable))
        m_report(tr("Nobody answers at %1 yet. Trying again in %n s.", nullptr, seconds)
                     .arg(m_session.options().server.toString()));
    else
        m_report(tr("%1 Trying again in %n s.", "%1 is a whole sentence", seconds)
                     .arg(terminalText(refusalSentence(obstacle))));
}

void TerminalClient::onSeatTaken(const std::vector<KeptMessage> &messages)
{
    int waiting = 0;
    bool hasFailed = false;
    for (const KeptMessage &message : messages) {
        if (message.state == KeptMessage::State::Failed)
            m_report(tr("Not sent last time: %1 (%2)")
                         .arg(UnsentMessages::lineOf(message), terminalText(message.reason)));
        hasFailed = hasFailed || message.state == KeptMessage::State::Failed;
        waiting += message.state == KeptMessage::State::Waiting ? 1 : 0;
    }
    if (hasFailed && m_asks)
        m_report(tr("/retry sends that again, /discard takes it away."));
    if (waiting > 0)
        m_report(tr("%n messages from last time are sent now.", nullptr, waiting));
}

void TerminalClient::onSendState(const QString &ref, SendState state, const QString &reason)
{
    if (state == SendState::Waiting)
        return;
    if (state == SendState::Failed)
        reportFailure(ref, reason);
    else
        m_unsent.noteStored(ref);
    m_silence.stop();
    paceInput();
    leaveWhenAllIsSaid();
}

void TerminalClient::reportFailure(const QString &ref, const QString &reason)
{
    m_unsent.noteFailed(ref);
    const std::vector<KeptMessage> kept = m_session.book().messages();
    const auto failed = std::find_if(
        kept.begin(), kept.end(), [&](const KeptMessage &message) { return message.ref == ref; });
    const QString why = terminalText(reason);
    m_report(failed == kept.end()
            ? tr("Not sent: %1").arg(why)
            : tr("Not sent: %1 (%2)").arg(UnsentMessages::lineOf(*failed), why));
    if (m_asks)
        m_report(tr("/retry sends that again, /discard takes it away."));
    else if (m_unsent.isSaid(ref) && !m_unsent.isNotStored(ref))
        m_session.discard(ref); // nobody is there who could
}

void TerminalClient::leaveWhenAllIsSaid()
{
    if (!m_inputEnded || m_leaving || m_question || m_hidden)
        return;
    const int waiting = int(m_session.unconfirmed());
    if (waiting == 0 && m_heldLines.isEmpty()) {
        leave();
        return;
    }
    if (m_silence.isActive())
        return;
    m_silence.start(patience, [this] { leave(); });
    if (m_asks && !isLive())
        m_report(tr("%n messages wait for the room. Ctrl+C leaves at once; they go out the next "
                    "time.",
            nullptr, waiting));
}

void TerminalClient::onEnded(const Bye &bye)
{
    if (!m_leaving)
        m_report(terminalText(m_phrases.farewell(bye)));
    finish(m_leaving || bye.reason == ByeReason::Exit);
}

void TerminalClient::finish(bool asAsked)
{
    m_silence.stop();
    const int waiting = int(m_session.unconfirmed());
    const bool isAllSaid = waiting == 0 && m_heldLines.isEmpty() && !m_unsent.hasFailed();
    for (const QString &line : std::exchange(m_heldLines, {}))
        m_report(tr("Not carried out: %1").arg(terminalText(line)));
    if (waiting > 0)
        m_report(tr("%n messages are not sent yet. They go out the next time.", nullptr, waiting));
    if (!asAsked || (isAllSaid && m_inputEnded && !m_wasIn))
        emit finished(PutOut);
    else
        emit finished(isAllSaid ? AllSaid : NotAllSaid);
}

} // namespace Teahouse
