// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"
#include "client_gui/terminal/hiddentyping.h"
#include "client_gui/terminal/oldermessages.h"
#include "client_gui/terminal/typedline.h"
#include "client_gui/terminal/unsentmessages.h"
#include "shared/program/stdinreader.h"
#include "shared/protocol/phrasebook.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

/// A session in a terminal: typed lines in, one line an event out. Ends when the session does, and
/// at the end of its input once all that was typed has arrived, or no more of it does.
class TerminalClient final : public QObject
{
    Q_OBJECT
public:
    using Print = std::function<void(const QString &line)>;

    /// With what the program ends; docs/CLIENT.md tells them to scripts.
    enum ExitCode {
        AllSaid = 0, ///< left as asked, and everything said in this run is stored
        PutOut = 1, ///< never let in, or put out
        NotAllSaid = 3, ///< left, but something said in this run is not stored
    };
    /// So long after the end of its input nothing more has arrived: then it leaves all the same.
    static constexpr Milliseconds patience {60'000};

    /// `print` gets what the room tells, `report` what happens to the connection and to what is
    /// typed.
    TerminalClient(ChatSession &session, StdinReader &input, Scheduler &scheduler,
        const QString &language, Print print, Print report, QObject *parent = nullptr);

    /// Whether somebody sits there who can be asked about an unknown server; else it is refused,
    /// and what is read goes to the outbox before anybody has answered.
    void setAsking(bool asks) { m_asks = asks; }
    void leave();

signals:
    void finished(int exitCode);

private:
    void connectSession();
    void connectInput();

    void onEvents(const std::vector<Event> &events);
    void onRefused(const JoinRefusal &refusal);
    void onState(ConnectionState state);
    void reportWaiting();
    void onSeatTaken(const std::vector<KeptMessage> &messages);
    void onSendState(const QString &ref, SendState state, const QString &reason);
    void onEnded(const Bye &bye);
    void note(const Event &event);
    void noteCorrespondent(const Person &person);
    void notePeople(const Event &event);
    void forget(const PersonId &person);
    void reportFailure(const QString &ref, const QString &reason);

    void onTyped(const QString &line);
    void onInputEnded();
    void onAnswered(const QString &answer);
    /// False where nobody can be asked, or no password would help.
    bool askForPassword(const JoinRefusal &refusal);
    void onPassword(const QString &password);
    void carryOut(const Command &command);
    void carryOut(const AskTerminalHelp &);
    void carryOut(const AskOlder &asked);
    void carryOut(const AskUnsent &);
    void carryOut(const RetryUnsent &asked);
    void carryOut(const DiscardUnsent &asked);
    void carryOut(const WrongLine &wrong);
    QString nameOf(const QString &person) const;
    bool isLive() const { return m_session.state() == ConnectionState::Live; }
    void read(bool on);
    void paceInput();
    void runHeldLines();

    void leaveWhenAllIsSaid();
    /// `asAsked`: nobody put us out.
    void finish(bool asAsked);

    ChatSession &m_session;
    StdinReader &m_input;
    const Clock &m_clock;
    Phrasebook m_phrases;
    Print m_print;
    Print m_report;
    Person m_you;
    EventId m_head {}; // what has this id or a lower one happened before we were back
    std::vector<Person> m_people; // who is here
    std::vector<Person> m_correspondents; // and with whom something private was said
    OlderMessages m_older;
    UnsentMessages m_unsent;
    QStringList m_heldLines; // commands that wait until the room is there
    Alarm m_silence; // since something arrived, once the input has ended
    std::optional<ServerTrust> m_question; ///< about whom the next line decides
    /// The next line is a password, and not shown.
    std::unique_ptr<HiddenTyping> m_hidden;
    bool m_wantsNamePassword = false;
    bool m_asks = false;
    bool m_reads = false; // lines of the input; those not read wait where they come from
    bool m_wasIn = false;
    bool m_inputEnded = false;
    bool m_leaving = false;
};

} // namespace Teahouse
