// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/hostrequests.h"

#include "server_gui/host/hostfailure.h"
#include "server_gui/host/serverhost.h"
#include "shared/protocol/phrasebook.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

/// In the window's own language, which the translator of the application knows.
QString refusalSentence(ErrorCode code, const QString &subject)
{
    switch (code) {
    case ErrorCode::NobodyCalled:
    case ErrorCode::PersonAway:
        return HostRequests::tr("%1 is no longer here.").arg(subject);
    case ErrorCode::EmptyMessage:
        return HostRequests::tr("There is nothing to see in this message.");
    case ErrorCode::TooLong:
        return HostRequests::tr("Too long for one message.");
    case ErrorCode::NameTaken:
    case ErrorCode::NameKept:
        return HostRequests::tr("\"%1\" is taken here.").arg(subject);
    case ErrorCode::NameNotAllowed:
    case ErrorCode::NameTooLong:
        return HostRequests::tr("\"%1\" cannot be a name here.").arg(subject);
    case ErrorCode::KeyNeeded:
        return HostRequests::tr("%1 has no key, so only a password can protect the name. Protect "
                                "it once more, with one.")
            .arg(subject);
    case ErrorCode::NoSuchMessage:
        return HostRequests::tr("That message is not there any more.");
    case ErrorCode::BadField:
        return HostRequests::tr(
            "A password takes 4 to 128 characters, without blanks at its ends.");
    default:
        return HostRequests::tr("The room did not do this.");
    }
}

QString textOf(const AdminCommand &command)
{
    if (const auto *say = std::get_if<HostSay>(&command))
        return say->text;
    const auto *tell = std::get_if<HostTell>(&command);
    return tell ? tell->text : QString();
}

Addressee to(const Person &person)
{
    Addressee addressee;
    addressee.id = person.id;
    return addressee;
}

} // namespace

HostRequests::HostRequests(ServerHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    connect(&host, &ServerHost::replied, this, &HostRequests::onReplied);
}

void HostRequests::askSnapshot()
{
    if (m_snapshot == 0)
        m_snapshot = m_host.ask(AskSnapshot {});
}

void HostRequests::askFigures()
{
    if (m_figures == 0)
        m_figures = m_host.ask(AskFigures {});
}

void HostRequests::say(const QString &text)
{
    ask(Verb::Say, HostSay {text});
}

void HostRequests::tell(const Person &person, const QString &text)
{
    ask(Verb::Tell, HostTell {to(person), text}, person);
}

void HostRequests::kick(const Person &person)
{
    ask(Verb::Kick, HostKick {to(person), {}}, person);
}

void HostRequests::act(Verb verb, const Person &person)
{
    switch (verb) {
    case Verb::Mute:
    case Verb::Unmute:
        return ask(verb, HostMute {to(person), {}, verb == Verb::Mute}, person);
    case Verb::Ban:
        return ask(verb, HostBan {to(person), {}}, person);
    case Verb::Protect:
        return protect(person, {});
    case Verb::Unprotect:
        return ask(verb, HostUnprotect {person.name}, person);
    case Verb::Moderator:
        return ask(verb, SetRole {person.name, Role::Moderator}, person);
    case Verb::Member:
        return ask(verb, SetRole {person.name, Role::Member}, person);
    default:
        return;
    }
}

void HostRequests::protect(const Person &person, const QString &password)
{
    // As it is typed in the console: a name holds no colon.
    const QString text = password.isEmpty() ? person.name : person.name + u':' + password;
    ask(Verb::Protect, HostProtect {text}, person);
}

void HostRequests::askBans()
{
    ask(Verb::Bans, AskBans {});
}

void HostRequests::unban(const QString &name)
{
    ask(Verb::Unban, HostUnban {name});
}

void HostRequests::setRoomPassword(const QString &password)
{
    ask(Verb::Password, SetRoomPassword {password});
}

void HostRequests::loadClassList(const QString &file)
{
    ask(Verb::Reload, LoadClassList {file});
}

void HostRequests::setDoor(bool open)
{
    ask(Verb::Door, SetDoor {open});
}

void HostRequests::setPace(qint64 mostWaitMs)
{
    ask(Verb::Pace, SetPace {mostWaitMs});
}

void HostRequests::erase(const QString &whom)
{
    ask(Verb::Erase, HostErase {whom});
}

void HostRequests::deleteMessage(EventId message)
{
    ask(Verb::Delete, HostDelete {message});
}

void HostRequests::backUp(const QString &file)
{
    ask(Verb::Backup, MakeBackup {file});
}

void HostRequests::reload(std::optional<Encryption> encryption)
{
    ask(Verb::Reload, ReloadCertificate {encryption});
}

void HostRequests::apply(const ApplySettings &settings)
{
    m_settings = settings;
    m_settingsToken = m_host.ask(settings);
}

void HostRequests::forget()
{
    m_asked.clear();
    m_snapshot = 0;
    m_figures = 0;
    m_settings.reset();
    m_settingsToken = 0;
}

void HostRequests::ask(Verb verb, const AdminCommand &command, const Person &person)
{
    m_asked.insert(m_host.ask(command), {verb, command, person});
}

void HostRequests::onReplied(quint64 token, const Teahouse::AdminReply &reply)
{
    const auto *refusal = std::get_if<AdminRefused>(&reply);
    if (token == m_snapshot) {
        m_snapshot = 0;
        if (const auto *room = std::get_if<RoomSnapshot>(&reply))
            emit snapshotTaken(*room);
        return;
    }
    if (token == m_figures) {
        m_figures = 0;
        if (const auto *figures = std::get_if<ServerFigures>(&reply))
            emit figuresTaken(*figures);
        return;
    }
    if (token == m_settingsToken && m_settings) {
        const ApplySettings settings = *std::exchange(m_settings, std::nullopt);
        if (refusal)
            emit settingsRefused(refusalSentence(refusal->code, refusal->subject));
        else
            emit settingsApplied(settings);
        return;
    }
    const auto found = m_asked.constFind(token);
    if (found == m_asked.constEnd())
        return;
    const Asked asked = *found;
    m_asked.erase(found);
    if (refusal)
        onRefused(asked, *refusal);
    else if (const auto *bans = std::get_if<HostBans>(&reply))
        emit bansTaken(bans->bans);
    else if (const auto *backup = std::get_if<BackupMade>(&reply))
        emit backedUp(*backup);
    else if (const auto *failed = std::get_if<HostFailed>(&reply))
        emit refused(asked.verb, hostFailureText(failed->error), {});
    else
        onDone(asked);
}

void HostRequests::onDone(const Asked &asked)
{
    if (const auto *door = std::get_if<SetDoor>(&asked.command))
        emit doorSet(door->open);
    else if (const auto *password = std::get_if<SetRoomPassword>(&asked.command))
        emit roomPasswordSet(!password->password.isEmpty());
    else if (const auto *list = std::get_if<LoadClassList>(&asked.command))
        emit classListLoaded(list->file);
}

void HostRequests::onRefused(const Asked &asked, const AdminRefused &reply)
{
    if (asked.verb == Verb::Unban)
        return; // somebody else was quicker, and the list of bans shows it
    if (const auto *list = std::get_if<LoadClassList>(&asked.command))
        return emit classListRefused(list->file, reply.sentence);
    const QString subject = asked.person.name.isEmpty() ? reply.subject : asked.person.name;
    if (!reply.sentence.isEmpty())
        emit refused(asked.verb, reply.sentence, {});
    else if (asked.verb == Verb::Door)
        emit refused(asked.verb, tr("The door does not open: its address is in use."), {});
    else
        emit refused(asked.verb, refusalSentence(reply.code, subject), textOf(asked.command));
}

} // namespace Teahouse
