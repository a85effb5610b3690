// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/terminalclient.h"

#include "client_gui/terminal/eventlines.h"
#include "client_gui/terminal/typedline.h"
#include "shared/base/terminaltext.h"
#include "shared/protocol/fingerprint.h"

namespace Teahouse {

namespace {

constexpr qsizetype mostUnconfirmed = 100; // then typed lines wait in the pipe they come from
constexpr size_t mostPeople = 20'000;

} // namespace

TerminalClient::TerminalClient(ChatSession &session, StdinReader &input, const Clock &clock,
    const QString &language, Print print, Print report, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_input(input)
    , m_clock(clock)
    , m_phrases(language)
    , m_print(std::move(print))
    , m_report(std::move(report))
{
    connect(&m_session, &ChatSession::eventsReceived, this, &TerminalClient::onEvents);
    connect(&m_session, &ChatSession::stateChanged, this, &TerminalClient::onState);
    connect(&m_session, &ChatSession::ended, this, &TerminalClient::onEnded);
    connect(&m_session, &ChatSession::joinRefused, this, &TerminalClient::onRefused);
    connect(&m_session, &ChatSession::seatTrouble, this,
        [this](const QString &sentence) { m_report(terminalText(sentence)); });
    connect(&m_session, &ChatSession::seatTaken, this, &TerminalClient::onSeatTaken);
    connect(&m_session, &ChatSession::sendStateChanged, this,
        [this](const QString &ref, SendState state, const QString &reason) {
            if (state == SendState::Failed)
                m_session.discard(ref); // nothing can be done with it here but typing it again
            onSendState(state, reason);
        });
    connect(&m_input, &StdinReader::lineRead, this, &TerminalClient::onTyped);
    connect(&m_input, &StdinReader::lineTooLong, this,
        [this] { m_report(tr("This line is too long and was not sent.")); });
    connect(&m_input, &StdinReader::ended, this, [this] {
        m_inputEnded = true;
        if (m_hidden)
            onPassword({});
        else if (m_question)
            onAnswered({});
        else
            leaveWhenAllIsSaid();
    });
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
        m_input.start();
        return;
    }
    if (askForPassword(refusal))
        return;
    if (refusal.trust)
        m_report(tr("To trust it all the same: --trust FINGERPRINT, as the host reads it to you."));
    emit finished(1);
}

void TerminalClient::onAnswered(const QString &answer)
{
    const ServerTrust server = *std::exchange(m_question, std::nullopt);
    const QString word = answer.trimmed().toLower();
    if (word != u"yes" && word != u"是") {
        m_report(tr("Not joined."));
        emit finished(1);
        return;
    }
    m_input.stop();
    m_session.trust(server);
    m_session.open(SessionOptions(m_session.options()));
}

bool TerminalClient::askForPassword(const JoinRefusal &refusal)
{
    if (!asksForPassword(refusal) || !m_asks || m_inputEnded)
        return false;
    m_wantsNamePassword = asksForNamePassword(refusal);
    m_report(m_wantsNamePassword ? tr("The password of this name (an empty line: leave):")
                                 : tr("The password of this room (an empty line: leave):"));
    m_hidden = std::make_unique<HiddenTyping>();
    m_input.start();
    return true;
}

void TerminalClient::onPassword(const QString &password)
{
    m_hidden.reset();
    if (password.isEmpty()) {
        m_report(tr("Not joined."));
        emit finished(1);
        return;
    }
    m_input.stop();
    SessionOptions options = m_session.options();
    (m_wantsNamePassword ? options.namePassword : options.roomPassword) = password;
    m_session.open(options);
}

void TerminalClient::leave()
{
    m_leaving = true;
    m_input.stop();
    m_session.leave();
}

void TerminalClient::onEvents(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        note(event);
        if (std::holds_alternative<Refused>(event) && m_session.state() != ConnectionState::Live)
            continue; // joinRefused() says it better
        const QString line = terminalLine(event, m_you, m_phrases, m_clock.utc());
        if (!line.isEmpty())
            m_print(line);
    }
}

void TerminalClient::note(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event)) {
        m_you = welcome->you;
        m_people = welcome->members;
    } else if (const auto *joined = std::get_if<Joined>(&event)) {
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
    switch (state) {
    case ConnectionState::Live:
        m_input.start(); // what is typed before then waits where it is
        leaveWhenAllIsSaid();
        break;
    case ConnectionState::Waiting:
        m_report(
            tr("The connection broke. Trying again in %n s.", nullptr, m_session.secondsToRetry()));
        break;
    default:
        break;
    }
}

void TerminalClient::onTyped(const QString &line)
{
    if (m_hidden)
        return onPassword(line);
    if (m_question)
        return onAnswered(line);
    if (line.trimmed().isEmpty())
        return;
    const TypedLine typed = readTypedLine(line, m_people);
    if (const auto *wrong = std::get_if<WrongLine>(&typed)) {
        m_report(terminalText(wrong->hint));
    } else if (std::holds_alternative<AskTerminalHelp>(typed)) {
        m_report(terminalHelp());
    } else if (const Command &command = std::get<Command>(typed);
               std::holds_alternative<Exit>(command)) {
        m_inputEnded = true; // what was typed before it still goes out
        m_input.stop();
        leaveWhenAllIsSaid();
    } else if (m_session.send(command).isEmpty()) {
        m_report(tr("Not connected. Try that again when the room is back."));
    }
    if (m_session.unconfirmed() >= mostUnconfirmed)
        m_input.stop();
}

void TerminalClient::onSeatTaken(const std::vector<KeptMessage> &messages)
{
    for (const KeptMessage &message : messages) {
        if (message.state != KeptMessage::State::Failed)
            continue;
        m_report(tr("Not sent last time: %1 (%2)")
                     .arg(terminalText(message.text), terminalText(message.reason)));
        m_session.discard(message.ref);
    }
    if (m_session.unconfirmed() > 0)
        m_report(
            tr("%n messages from last time are sent now.", nullptr, int(m_session.unconfirmed())));
}

void TerminalClient::onSendState(SendState state, const QString &reason)
{
    if (state == SendState::Failed)
        m_report(tr("Not sent: %1").arg(terminalText(reason)));
    if (state == SendState::Waiting)
        return;
    leaveWhenAllIsSaid();
    if (!m_inputEnded && !m_leaving && m_session.unconfirmed() < mostUnconfirmed / 2)
        m_input.start();
}

void TerminalClient::leaveWhenAllIsSaid()
{
    if (m_inputEnded && !m_leaving && m_session.unconfirmed() == 0
        && m_session.state() == ConnectionState::Live)
        leave();
}

void TerminalClient::onEnded(const Bye &bye)
{
    if (!m_leaving)
        m_report(terminalText(m_phrases.farewell(bye)));
    emit finished(m_leaving || bye.reason == ByeReason::Exit ? 0 : 1);
}

} // namespace Teahouse
