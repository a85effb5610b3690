// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"
#include "client_gui/terminal/hiddentyping.h"
#include "shared/program/stdinreader.h"
#include "shared/protocol/phrasebook.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

/// A session in a terminal: typed lines in, one line an event out. Ends when the session does, and
/// at the end of its input once all that was typed has arrived.
class TerminalClient final : public QObject
{
    Q_OBJECT
public:
    using Print = std::function<void(const QString &line)>;

    /// `print` gets what the room tells, `report` what happens to the connection and to what is
    /// typed.
    TerminalClient(ChatSession &session, StdinReader &input, const Clock &clock,
        const QString &language, Print print, Print report, QObject *parent = nullptr);

    /// Whether somebody sits there who can be asked about an unknown server; else it is refused.
    void setAsking(bool asks) { m_asks = asks; }
    void leave();

signals:
    /// 0: left as asked; 1: refused or put out.
    void finished(int exitCode);

private:
    void onEvents(const std::vector<Event> &events);
    void onRefused(const JoinRefusal &refusal);
    void onAnswered(const QString &answer);
    /// False where nobody can be asked, or no password would help.
    bool askForPassword(const JoinRefusal &refusal);
    void onPassword(const QString &password);
    void onState(ConnectionState state);
    void onTyped(const QString &line);
    void onSeatTaken(const std::vector<KeptMessage> &messages);
    void onSendState(SendState state, const QString &reason);
    void onEnded(const Bye &bye);
    void note(const Event &event);
    void forget(const PersonId &person);
    void leaveWhenAllIsSaid();

    ChatSession &m_session;
    StdinReader &m_input;
    const Clock &m_clock;
    Phrasebook m_phrases;
    Print m_print;
    Print m_report;
    Person m_you;
    std::vector<Person> m_people;
    std::optional<ServerTrust> m_question; ///< about whom the next line decides
    /// The next line is a password, and not shown.
    std::unique_ptr<HiddenTyping> m_hidden;
    bool m_wantsNamePassword = false;
    bool m_asks = false;
    bool m_inputEnded = false;
    bool m_leaving = false;
};

} // namespace Teahouse
