// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The half of TerminalClient that deals with what is typed.
#include "client_gui/terminal/terminalclient.h"

#include "client_gui/session/messagecommand.h"
#include "shared/base/terminaltext.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr qsizetype mostUnconfirmed = 100; // then typed lines wait in the pipe they come from
constexpr int usualPage = 20;

bool isQuit(const TypedLine &typed)
{
    const auto *command = std::get_if<Command>(&typed);
    return command && std::holds_alternative<Exit>(*command);
}

} // namespace

void TerminalClient::connectInput()
{
    connect(&m_input, &StdinReader::lineRead, this, &TerminalClient::onTyped);
    connect(&m_input, &StdinReader::lineTooLong, this,
        [this] { m_report(tr("This line is too long and was not sent.")); });
    connect(&m_input, &StdinReader::ended, this, &TerminalClient::onInputEnded);
}

void TerminalClient::read(bool on)
{
    if (std::exchange(m_reads, on) == on)
        return;
    if (on)
        m_input.start(); // which may hand out lines at once
    else
        m_input.stop();
}

/// While nobody answers, the outbox takes as much as it keeps; while somebody does, the room's pace
/// is ours.
void TerminalClient::paceInput()
{
    const bool waitsForRoom = m_asks && !m_wasIn; // who sits there sees when the room is there
    if (m_leaving || m_inputEnded || m_question || m_hidden || (waitsForRoom && !isLive()))
        return;
    if (!m_heldLines.isEmpty()) { // what follows is said behind it
        m_reads = false;
        return m_input.pause();
    }
    if (!isLive())
        return read(m_session.spareMessages() > 0);
    if (m_session.unconfirmed() >= mostUnconfirmed)
        read(false);
    else if (m_session.unconfirmed() < mostUnconfirmed / 2)
        read(true);
}

void TerminalClient::onTyped(const QString &line)
{
    if (m_hidden)
        return onPassword(line);
    if (m_question)
        return onAnswered(line);
    if (line.trimmed().isEmpty())
        return;
    const TypedLine typed = readTypedLine(line, m_people, m_correspondents);
    if (!m_asks && !isLive() && isSlashCommand(line) && !isQuit(typed))
        m_heldLines.append(line); // only the room can tell whom it means
    else
        std::visit([this](const auto &asked) { carryOut(asked); }, typed);
    paceInput();
}

void TerminalClient::runHeldLines()
{
    for (const QString &line : std::exchange(m_heldLines, {}))
        std::visit([this](const auto &asked) { carryOut(asked); },
            readTypedLine(line, m_people, m_correspondents));
}

void TerminalClient::onInputEnded()
{
    m_inputEnded = true;
    if (m_hidden)
        onPassword({});
    else if (m_question)
        onAnswered({});
    else
        leaveWhenAllIsSaid();
}

QString TerminalClient::nameOf(const QString &person) const
{
    const auto known = std::find_if(m_people.begin(), m_people.end(),
        [&](const Person &here) { return QString::fromLatin1(here.id.text) == person; });
    return known == m_people.end() ? QString() : known->name;
}

void TerminalClient::carryOut(const Command &command)
{
    if (std::holds_alternative<Exit>(command)) {
        m_inputEnded = true; // what was typed before it still goes out
        read(false);
        leaveWhenAllIsSaid();
        return;
    }
    const auto *sayTo = std::get_if<SayTo>(&command);
    Command named = command;
    if (isMessage(command)) { // known before it can fail
        *refOf(named) = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_unsent.noteSaid(*refOf(named));
    }
    if (m_session.send(named, sayTo ? nameOf(sayTo->to) : QString()).isEmpty())
        m_report(tr("Not connected. Try that again when the room is back."));
}

void TerminalClient::carryOut(const AskTerminalHelp &)
{
    m_report(terminalHelp());
}

void TerminalClient::carryOut(const AskOlder &asked)
{
    if (asked.with && m_session.isTextSession()) {
        m_report(tr("This server tells only what was said to all."));
        return;
    }
    const ConversationId conversation =
        asked.with ? privateConversation(m_you.id, asked.with->id) : ConversationId {};
    carryOut(Command(m_older.before(conversation, asked.count.value_or(usualPage))));
}

void TerminalClient::carryOut(const AskUnsent &)
{
    for (const QString &line : m_unsent.list())
        m_report(line);
}

void TerminalClient::carryOut(const RetryUnsent &asked)
{
    m_report(m_unsent.retry(asked.number));
}

void TerminalClient::carryOut(const DiscardUnsent &asked)
{
    m_report(m_unsent.discard(asked.number));
}

void TerminalClient::carryOut(const WrongLine &wrong)
{
    m_report(terminalText(wrong.hint));
}

void TerminalClient::onAnswered(const QString &answer)
{
    const ServerTrust server = *std::exchange(m_question, std::nullopt);
    const QString word = answer.trimmed().toLower();
    if (word != u"yes" && word != u"是") {
        m_report(tr("Not joined."));
        finish(false);
        return;
    }
    read(false);
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
    read(true);
    return true;
}

void TerminalClient::onPassword(const QString &password)
{
    m_hidden.reset();
    if (password.isEmpty()) {
        m_report(tr("Not joined."));
        finish(false);
        return;
    }
    read(false);
    SessionOptions options = m_session.options();
    (m_wantsNamePassword ? options.namePassword : options.roomPassword) = password;
    m_session.open(options);
}

} // namespace Teahouse
