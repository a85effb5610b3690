// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/turns.h"

#include "shared/base/overloaded.h"

namespace Teahouse {

namespace {

// What a command holds beside itself. All that a peer can make long counts, or a queue within its
// bound could still fill the memory.
qint64 bytesOf(const Command &command)
{
    const auto units =
        std::visit(Overloaded {[](const Say &say) { return say.text.size(); },
                       [](const SayTo &say) { return say.text.size() + say.to.size(); },
                       [](const EditMessage &edit) { return edit.text.size(); },
                       [](const React &react) { return react.emoji.size(); },
                       [](const TakeName &name) { return name.name.size(); },
                       [](const Hello &hello) {
                           return hello.client.size() + hello.name.size() + hello.log.size()
                               + hello.locale.size();
                       },
                       [](const Who &who) { return who.after.text.size(); },
                       [](const AskSearch &ask) { return ask.words.size() + ask.from.size(); },
                       [](const SetTyping &typing) { return typing.conversation.text.size(); },
                       [](const Unrecognised &line) { return line.line.size(); },
                       [](const Authenticate &auth) { return auth.password.size(); },
                       [](const ProtectName &protect) { return protect.password.size(); },
                       [](const Moderate &moderate) {
                           return moderate.verb.size() + moderate.to.size() + moderate.text.size();
                       },
                       [](const auto &) { return qsizetype(0); }},
            command);
    return units * qsizetype(sizeof(QChar)) + qsizetype(sizeof(Command));
}

} // namespace

bool Turns::mustWait(Occupant &occupant, const Command &command) const
{
    return occupant.waiting || occupant.isJudged()
        || (isMessage(occupant, command) && !occupant.talkGuard.take(m_state.clock.now()));
}

bool Turns::queue(Occupant &occupant, const Command &command, Effects &effects)
{
    const Limits &limits = m_state.limits;
    if (!occupant.waiting) {
        occupant.waiting = std::make_unique<WaitingCommands>();
        m_due.emplace(occupant.talkGuard.nextTurn(m_state.clock.now()), occupant.session);
    }
    WaitingCommands &waiting = *occupant.waiting;
    const qint64 bytes = bytesOf(command);
    waiting.messages += isMessage(occupant, command);
    if (owedMs(waiting) > limits.messageDebtSeconds * 1000)
        return false;
    if (waiting.bytes + bytes > limits.messageQueueBytes) {
        waiting.messages -= isMessage(occupant, command);
        effects.push_back(TellOne {occupant.session,
            Refused {ErrorCode::TooFast, {}, refOf(command), owedMs(waiting), {}}});
        return true;
    }
    waiting.bytes += bytes;
    waiting.commands.push_back(command);
    return true;
}

std::optional<Turns::Next> Turns::next(Occupant &occupant)
{
    if (!occupant.waiting || occupant.waiting->commands.empty()) {
        occupant.waiting.reset();
        return std::nullopt;
    }
    if (occupant.isJudged())
        return std::nullopt; // the verdict goes on with it
    WaitingCommands &waiting = *occupant.waiting;
    const std::optional<Command> &first = waiting.commands.front();
    const bool message = first && isMessage(occupant, *first);
    const Instant now = m_state.clock.now();
    if (message && !occupant.talkGuard.take(now)) {
        m_due.emplace(occupant.talkGuard.nextTurn(now), occupant.session);
        return std::nullopt;
    }
    Next next {std::move(waiting.commands.front())};
    waiting.commands.pop_front();
    if (next.command) {
        waiting.bytes -= bytesOf(*next.command);
        waiting.messages -= message;
    } else {
        occupant.waiting.reset();
    }
    return next;
}

std::optional<Instant> Turns::due() const
{
    return m_due.empty() ? std::nullopt : std::optional(m_due.begin()->first);
}

std::optional<SessionId> Turns::takeDue(Instant now)
{
    if (m_due.empty() || m_due.begin()->first > now)
        return std::nullopt;
    return m_due.extract(m_due.begin()).mapped();
}

qint64 Turns::owedMs(const WaitingCommands &waiting) const
{
    // The host may have turned the rate off while this one waits; then its turn is near.
    const qint64 perSecond = m_state.limits.messagesPerSecond;
    return perSecond > 0 ? 1000 * waiting.messages / perSecond : 0;
}

bool Turns::isMessage(const Occupant &occupant, const Command &command) const
{
    if (!occupant.isInside())
        return false;
    return std::holds_alternative<Say>(command) || std::holds_alternative<SayTo>(command)
        || std::holds_alternative<TakeName>(command) || std::holds_alternative<EditMessage>(command)
        || std::holds_alternative<DeleteMessage>(command)
        || std::holds_alternative<React>(command)
        // A password is work for a tenth of a second.
        || std::holds_alternative<ProtectName>(command)
        // What moderators do everybody is told, and the disk keeps some of it.
        || std::holds_alternative<Moderate>(command)
        // In text the list is not paged, so asking for it again and again would be costly.
        || (occupant.kind != SessionKind::Json && std::holds_alternative<Who>(command))
        || (m_state.settings.isPlainer() && std::holds_alternative<Unrecognised>(command));
}

} // namespace Teahouse
