// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/joinrefusal.h"

#include "shared/protocol/limits.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JoinRefusal)
};

QString networkSentence(NetworkTrouble trouble, const QString &address)
{
    switch (trouble) {
    case NetworkTrouble::Unreachable:
        return Words::tr(
            "Nobody answers at %1. Check the address, or ask the host whether the server runs.")
            .arg(address);
    case NetworkTrouble::WrongAddress:
        return Words::tr(
            "There is no computer called %1. Type the address shown in the host's window.")
            .arg(address);
    case NetworkTrouble::NoAnswer:
        return Words::tr("Something listens at %1, but it does not answer as a chat server does.")
            .arg(address);
    case NetworkTrouble::Closed:
        return Words::tr("The server at %1 closed the connection.").arg(address);
    case NetworkTrouble::Hostile:
        return Words::tr(
            "What %1 sends is not what a chat server sends. The connection was closed.")
            .arg(address);
    case NetworkTrouble::NotEncrypted:
        return Words::tr("%1 does not offer encryption now, so nothing was sent to it. Ask the "
                         "host, or try another network.")
            .arg(address);
    case NetworkTrouble::NoHandshake:
        return Words::tr("%1 broke off before anything was encrypted, so nothing was sent to it. "
                         "Try again in a moment, or ask the host.")
            .arg(address);
    case NetworkTrouble::UnknownServer:
        return Words::tr(
            "You have not met %1 before. Compare its fingerprint with the one in the host's "
            "window.")
            .arg(address);
    case NetworkTrouble::ChangedServer:
        return Words::tr("The fingerprint of %1 is not the one you confirmed. Ask the host before "
                         "you go on.")
            .arg(address);
    case NetworkTrouble::Impostor:
        return Words::tr("%1 does not own the key that it shows. The connection was closed.")
            .arg(address);
    case NetworkTrouble::TrustUnreadable:
        return Words::tr("The list of servers that you have confirmed cannot be read, so nothing "
                         "was sent: %1. Put back a copy of it; or remove it, and compare each "
                         "server's fingerprint once more.")
            .arg(address);
    }
    return {};
}

QString codeSentence(ErrorCode code, const JoinRefusal &refusal)
{
    switch (code) {
    case ErrorCode::NameTaken:
    case ErrorCode::NameKept:
        return Words::tr("\"%1\" is taken here. Try \"%2\".")
            .arg(refusal.subject, refusal.suggestion);
    case ErrorCode::NameNotAllowed:
        return Words::tr("\"%1\" is not allowed as a name here. Choose another one.")
            .arg(refusal.subject);
    case ErrorCode::NameTooLong:
        return Words::tr("This name is too long. Up to 32 characters fit.");
    case ErrorCode::NameNeeded:
        return Words::tr("This room wants a name. Choose one.");
    case ErrorCode::ServerFull:
        return Words::tr("The room is full. Try again later.");
    case ErrorCode::DoorClosed:
        return Words::tr("The door of this room is closed. Ask the host to open it.");
    case ErrorCode::TooManyFromAddress:
        return Words::tr(
            "Too many people come from this computer or network. Try again in a minute.");
    case ErrorCode::BadProof:
        return Words::tr("The server did not accept the proof of who you are.");
    case ErrorCode::EncryptionNeeded:
        return Words::tr("This room takes encrypted connections only.");
    case ErrorCode::PasswordNeeded:
        return Words::tr("This room has a password.");
    case ErrorCode::NameProtected:
        return Words::tr("\"%1\" is protected. Type its password, or choose another name.")
            .arg(refusal.subject);
    case ErrorCode::WrongPassword:
        return refusal.subject.isEmpty()
            ? Words::tr("That password does not open this room.")
            : Words::tr("That is not the password of \"%1\".").arg(refusal.subject);
    case ErrorCode::AuthInPlain:
        return Words::tr("A password is asked for, but the connection is not encrypted, so none "
                         "was sent.");
    case ErrorCode::TooFast:
        return Words::tr("Too many tries. Wait a moment, then try again.");
    case ErrorCode::GuestsNotAllowed:
        return Words::tr("This room takes no guests. Ask the host for a protected name.");
    case ErrorCode::NotOnList:
        return Words::tr("\"%1\" is not on the list of this room. Ask the host.")
            .arg(refusal.subject);
    case ErrorCode::Banned:
        return Words::tr("You are banned from this room. Ask the host.");
    case ErrorCode::UnknownProtocol:
        return Words::tr("The server speaks another version of the protocol.");
    default:
        return refusal.text.isEmpty()
            ? Words::tr("The server refused to let you in.")
            : Words::tr("The server refused to let you in: %1").arg(refusal.text);
    }
}

bool fits(const QString &name)
{
    const Limits limits;
    return name.toUcs4().size() <= limits.nameCharacters
        && name.toUtf8().size() <= limits.nameBytes;
}

} // namespace

QString suggestedName(const QString &taken)
{
    qsizetype digits = 0;
    while (digits < taken.size() && digits < 4 && taken.at(taken.size() - 1 - digits) >= u'0'
        && taken.at(taken.size() - 1 - digits) <= u'9')
        ++digits;
    QString stem = taken.chopped(digits);
    const QString number = QString::number(std::max(taken.right(digits).toInt() + 1, 2));
    while (!stem.isEmpty() && !fits(stem + number))
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return stem + number;
}

bool isAboutName(ErrorCode code)
{
    return code == ErrorCode::NameTaken || code == ErrorCode::NameKept
        || code == ErrorCode::NameNotAllowed || code == ErrorCode::NameTooLong
        || code == ErrorCode::NameNeeded;
}

bool asksForPassword(const JoinRefusal &refusal)
{
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    return code
        && (*code == ErrorCode::PasswordNeeded || *code == ErrorCode::NameProtected
            || *code == ErrorCode::WrongPassword);
}

bool asksForNamePassword(const JoinRefusal &refusal)
{
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    return code
        && (*code == ErrorCode::NameProtected
            || (*code == ErrorCode::WrongPassword && !refusal.subject.isEmpty()));
}

bool isPassing(const JoinRefusal &refusal)
{
    if (const auto *trouble = std::get_if<NetworkTrouble>(&refusal.reason))
        return *trouble == NetworkTrouble::Unreachable || *trouble == NetworkTrouble::Closed
            || *trouble == NetworkTrouble::NoHandshake;
    const auto code = std::get<ErrorCode>(refusal.reason);
    return code == ErrorCode::ServerFull || code == ErrorCode::DoorClosed
        || code == ErrorCode::TooManyFromAddress || code == ErrorCode::TooFast;
}

bool isFinal(ByeReason reason)
{
    switch (reason) {
    case ByeReason::Exit:
    case ByeReason::Kicked:
    case ByeReason::Banned:
    case ByeReason::TakenOver:
    case ByeReason::Refused:
        return true;
    case ByeReason::Stopping:
    case ByeReason::TooSlow:
    case ByeReason::Timeout:
    case ByeReason::TooFast:
        break;
    }
    return false;
}

QString refusalSentence(const JoinRefusal &refusal)
{
    if (const auto *trouble = std::get_if<NetworkTrouble>(&refusal.reason))
        return networkSentence(*trouble, refusal.subject);
    return codeSentence(std::get<ErrorCode>(refusal.reason), refusal);
}

} // namespace Teahouse
