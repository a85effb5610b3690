// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/consoleprinter.h"

#include "server_gui/console/statustext.h"
#include "shared/base/terminaltext.h"
#include "shared/protocol/fingerprint.h"

#include <QCoreApplication>
#include <QLocale>

namespace Teahouse {

namespace {

struct ConsoleText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Console)
};

/// A name with its address; a nameless peer is called by its address already.
void addNamed(QString &line, const QString &name, const QString &address)
{
    addTerminalText(line, name);
    if (address.isEmpty() || address == name)
        return;
    line += QLatin1String(" (");
    line += address;
    line += u')';
}

QString named(const QString &name, const QString &address)
{
    QString text;
    addNamed(text, name, address);
    return text;
}

QString namesOf(const std::vector<Person> &people, const QString &address)
{
    QStringList names;
    for (const Person &person : people)
        names += named(person.name, address);
    return names.join(QStringLiteral(", "));
}

/// `by`: the moderator who had it done, if it was one.
QString leftText(LeaveReason reason, const QString &by)
{
    switch (reason) {
    case LeaveReason::Exit:
        return ConsoleText::tr("%1 left");
    case LeaveReason::Offline:
        return ConsoleText::tr("%1 went offline");
    case LeaveReason::Kicked:
        return by.isEmpty() ? ConsoleText::tr("%1 was disconnected by the host")
                            : ConsoleText::tr("%1 was disconnected by %2");
    case LeaveReason::Banned:
        return by.isEmpty() ? ConsoleText::tr("%1 was banned")
                            : ConsoleText::tr("%1 was banned by %2");
    }
    return {};
}

QString noticeText(NoticeCode code)
{
    switch (code) {
    case NoticeCode::Announcement:
    case NoticeCode::Settings:
    case NoticeCode::Erased:
    case NoticeCode::Moderation:
        return ConsoleText::tr("to all: %1");
    case NoticeCode::Greeting:
        return ConsoleText::tr("greeting: %1");
    case NoticeCode::AutoReply:
        return ConsoleText::tr("automatic answer: %1");
    case NoticeCode::NotErased:
        return ConsoleText::tr("nothing was erased: %1");
    case NoticeCode::Erasing:
        return ConsoleText::tr("erasing has begun, which takes a while in a long history: %1");
    case NoticeCode::ErasingStuck:
        return ConsoleText::tr("the disk refuses amid erasing, which goes on once it works again; "
                               "the number of messages that are gone: %1");
    case NoticeCode::ErasedCount:
        return ConsoleText::tr("erased for good, with the number of messages: %1");
    case NoticeCode::NotSaid:
        return ConsoleText::tr("not said, because the disk refuses: %1");
    case NoticeCode::StorageFailing:
        return ConsoleText::tr(
            "the disk refuses, so messages are refused until it works again: %1");
    case NoticeCode::StorageBack:
        return ConsoleText::tr("the disk works again, and messages are taken again");
    case NoticeCode::HistoryMoved:
        return ConsoleText::tr("the damaged history was moved to %1; a new one has begun");
    }
    return {};
}

/// One event as a line; nothing for what the console does not show.
struct FeedText {
    const QString &address;
    const QString &by;
    LocalStamp &stamp;

    QString operator()(const MessagePosted &event) const
    {
        // Of what the host writes to somebody, the address is theirs.
        const bool toGuest = event.to && event.from.role == Role::Host;
        // Nearly all lines of a busy room are such ones: put together in one block.
        QString line;
        line.reserve(usualAround + event.text.size());
        line += stampOf(event.at);
        addNamed(line, event.from.name, toGuest ? QString() : address);
        if (event.to) {
            line += QStringLiteral(" → ");
            addNamed(line, event.to->name, toGuest ? address : QString());
        }
        line += QLatin1String(": ");
        addTerminalText(line, event.text);
        return line;
    }
    QString operator()(const Joined &event) const
    {
        return stamped(event.at, ConsoleText::tr("%1 came in").arg(namesOf(event.people, address)));
    }
    QString operator()(const Left &event) const
    {
        const QString names = namesOf(event.people, address);
        const QString text = leftText(event.reason, by);
        return stamped(
            event.at, by.isEmpty() ? text.arg(names) : text.arg(names, terminalText(by)));
    }
    QString operator()(const Renamed &event) const
    {
        return stamped(event.at,
            ConsoleText::tr("%1 is now called %2")
                .arg(terminalText(event.old), named(event.person.name, address)));
    }
    QString operator()(const Edited &event) const
    {
        return stamped(event.at,
            ConsoleText::tr("%1 changed a message: %2")
                .arg(named(event.from.name, address), terminalText(event.text)));
    }
    QString operator()(const Deleted &event) const
    {
        const QString who = named(event.from.name, address);
        return stamped(event.at,
            event.author.isEmpty() ? ConsoleText::tr("%1 deleted a message").arg(who)
                                   : ConsoleText::tr("%1 deleted a message of %2")
                                         .arg(who, terminalText(event.author)));
    }
    QString operator()(const Reacted &event) const
    {
        const QString sentence = event.on ? ConsoleText::tr("%1 reacted with %2: %3")
                                          : ConsoleText::tr("%1 took back the reaction %2: %3");
        return stamped(event.at,
            sentence.arg(named(event.from.name, address), terminalText(event.emoji),
                terminalText(event.about)));
    }
    QString operator()(const Notice &event) const
    {
        QString text = noticeText(event.code);
        text.replace(QLatin1String("%1"), terminalText(event.text));
        if (!by.isEmpty())
            text += QStringLiteral(" (%1)").arg(terminalText(by));
        return stamped(event.at, text);
    }
    template<typename Other>
    QString operator()(const Other &) const
    {
        return {};
    }

private:
    static constexpr qsizetype usualAround = 80; ///< characters of stamp, name and address

    const QString &stampOf(const QDateTime &at) const
    {
        return stamp.of(at.isValid() ? at : QDateTime::currentDateTimeUtc());
    }
    QString stamped(const QDateTime &at, const QString &line) const { return stampOf(at) + line; }
};

QString roleText(const Guest &guest)
{
    QStringList facts;
    if (guest.person.role == Role::Moderator)
        facts += ConsoleText::tr("(moderator)");
    if (guest.muted)
        facts += ConsoleText::tr("(muted)");
    return facts.isEmpty() ? QString() : QStringLiteral("  ") + facts.join(u"  ");
}

QString duration(qint64 seconds)
{
    const QChar zero = u'0';
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString menuLine()
{
    QStringList parts;
    for (const VerbRow &row : verbRows()) {
        if (row.menu)
            parts += QString::number(row.menu) + u' '
                + QCoreApplication::translate("Teahouse::AdminVerbs", row.meaning);
    }
    return parts.join(QStringLiteral(" · ")) + QStringLiteral(" · ")
        + ConsoleText::tr("help: everything else");
}

/// How netcat is told to come here from this machine.
QString netcatLine(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    QString host = address.left(colon);
    if (host.startsWith(u'['))
        host = host.sliced(1, host.size() - 2);
    if (host == u"0.0.0.0" || host == u"::" || host == u"*")
        host = QStringLiteral("localhost");
    return QStringLiteral("nc %1 %2").arg(host, address.sliced(colon + 1));
}

/// Nobody was found by what the host typed: a number of the list, a number before any list, or a
/// name.
QString nobody(const AdminRequest &request, const QString &subject)
{
    const auto *tell = request.command ? std::get_if<HostTell>(&*request.command) : nullptr;
    if (tell && !tell->to.id.isNull())
        return ConsoleText::tr("nothing was sent: that person has left; 1 shows who is here");
    if (tell && tell->to.index)
        return ConsoleText::tr("nothing was sent: the list has no %1; 1 shows it anew")
            .arg(*tell->to.index);
    return ConsoleText::tr("nobody here is called \"%1\"; 1 shows who is here").arg(subject);
}

} // namespace

QStringList ConsolePrinter::opening(const QString &address)
{
    return {QStringLiteral("listening on ") + address,
        ConsoleText::tr("to join from another terminal: %1   then type: alice -n")
            .arg(netcatLine(address)),
        menuLine()};
}

QString ConsolePrinter::feedLine(const FeedEntry &entry)
{
    return std::visit(FeedText {entry.address.toString(), entry.by, m_stamp}, entry.event);
}

QStringList ConsolePrinter::users(const RoomSnapshot &room)
{
    QStringList lines {ConsoleText::tr("online: %1").arg(room.guests.size())};
    for (size_t i = 0; i < room.guests.size(); ++i) {
        const Guest &guest = room.guests[i];
        const QString name =
            guest.named ? terminalText(guest.person.name) : ConsoleText::tr("(no name)");
        lines += QStringLiteral("%1  %2  %3").arg(QString::number(i), name, guest.address)
            + roleText(guest)
            + (guest.away ? QStringLiteral("  ") + ConsoleText::tr("(away)") : QString())
            + (guest.encrypted ? QStringLiteral("  ") + ConsoleText::tr("(encrypted)") : QString());
    }
    return lines;
}

QStringList ConsolePrinter::status(const RoomSnapshot &room)
{
    const QString door = room.doorOpen
        ? openAgain(room.address)
        : ConsoleText::tr("the door is closed, nobody new can come in");
    const QStringList heads {door,
        ConsoleText::tr("online: %1").arg(room.guests.size()) + QStringLiteral(" · ")
            + ConsoleText::tr("connections: %1").arg(room.connections) + QStringLiteral(" · ")
            + ConsoleText::tr("messages: %1").arg(room.messages) + QStringLiteral(" · ")
            + ConsoleText::tr("running for %1").arg(duration(room.upSeconds)),
        encryption(room.encryption, room.serverKey)
            + (room.hasPassword ? QStringLiteral(" · ") + ConsoleText::tr("the room has a password")
                                : QString())};
    return heads + statusText(room.figures);
}

QString ConsolePrinter::encryption(Encryption encryption, const QByteArray &serverKey)
{
    const QString fingerprint = fingerprintText(serverKey);
    switch (encryption) {
    case Encryption::Off:
        return ConsoleText::tr("encryption is off");
    case Encryption::Required:
        return ConsoleText::tr("only encrypted connections · fingerprint %1").arg(fingerprint);
    case Encryption::Offered:
        break;
    }
    return ConsoleText::tr("encryption is offered · fingerprint %1").arg(fingerprint);
}

QString ConsolePrinter::done(const AdminRequest &request)
{
    switch (request.verb) {
    case Verb::Door:
        return std::get<SetDoor>(*request.command).open
            ? QString()
            : ConsoleText::tr("the door is closed, nobody new can come in");
    case Verb::Password:
        return std::get<SetRoomPassword>(*request.command).password.isEmpty()
            ? ConsoleText::tr("the room has no password now")
            : ConsoleText::tr("whoever comes is asked for the password now");
    case Verb::Protect:
        return ConsoleText::tr("this name is protected now");
    case Verb::Unprotect:
        return ConsoleText::tr("anybody may take this name now");
    case Verb::Unban:
        return ConsoleText::tr("they may come in again");
    default:
        return {};
    }
}

QString ConsolePrinter::backedUp(const BackupMade &backup)
{
    return ConsoleText::tr("the history was copied to %1 (%2)")
        .arg(terminalText(backup.file), QLocale().formattedDataSize(backup.bytes));
}

QString ConsolePrinter::openAgain(const QString &address)
{
    return ConsoleText::tr("the door is open, listening on %1").arg(address);
}

QStringList ConsolePrinter::found(const HostFound &reply)
{
    if (reply.messages.empty())
        return {ConsoleText::tr("nothing was found")};
    QStringList lines;
    if (reply.more)
        lines += ConsoleText::tr("there is more; these are the newest:");
    for (const MessagePosted &message : reply.messages)
        lines += QStringLiteral("#%1 ").arg(qint64(message.id)) + feedLine({message, {}});
    return lines;
}

QStringList ConsolePrinter::names(const HostNames &reply)
{
    if (reply.accounts.empty())
        return {ConsoleText::tr("no name is protected")};
    QStringList lines;
    for (const Account &account : reply.accounts) {
        QStringList facts;
        if (account.role == Role::Moderator)
            facts += ConsoleText::tr("moderator");
        facts += ConsoleText::tr("keys: %1").arg(account.persons.size());
        if (account.hasPassword)
            facts += ConsoleText::tr("password");
        lines += terminalText(account.name) + QStringLiteral("  ") + facts.join(u"  ");
    }
    return lines;
}

QStringList ConsolePrinter::bans(const HostBans &reply)
{
    if (reply.bans.empty())
        return {ConsoleText::tr("nobody is banned")};
    QStringList lines;
    for (const Ban &ban : reply.bans)
        lines += ban.since.toLocalTime().toString(QStringLiteral("[yyyy-MM-dd HH:mm:ss] "))
            + named(ban.name, ban.network)
            + (ban.person.isNull() ? QString() : QStringLiteral("  ") + ConsoleText::tr("key"));
    return lines;
}

QString ConsolePrinter::exported(const HostExported &reply)
{
    return ConsoleText::tr("written: %1 (entries: %2)")
        .arg(terminalText(reply.file))
        .arg(reply.entries);
}

QString ConsolePrinter::refused(const AdminRequest &request, const AdminRefused &reply) const
{
    if (!reply.sentence.isEmpty())
        return reply.sentence;
    if (reply.code == ErrorCode::KeyNeeded)
        return ConsoleText::tr("nobody with a key is called \"%1\"; write: protect %1: PASSWORD")
            .arg(terminalText(reply.subject));
    if (reply.code == ErrorCode::BadField && reply.subject == u"password")
        return ConsoleText::tr("a password takes 4 to 128 characters, without blanks at its ends");
    if (reply.code == ErrorCode::NobodyCalled)
        return nobody(request, terminalText(reply.subject));
    Refused refused;
    refused.code = reply.code;
    refused.subject = reply.subject;
    return terminalText(m_phrases.refusal(refused));
}

} // namespace Teahouse
