// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/console.h"

#include "server_gui/host/hostfailure.h"
#include "server_gui/host/serverhost.h"

namespace Teahouse {

Console::Console(
    ServerHost &host, const Phrasebook &phrases, int input, int output, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_printer(phrases)
    , m_writer(output)
    , m_reader(input)
{
    connect(&host, &ServerHost::listening, this, &Console::onListening);
    connect(&host, &ServerHost::certified, this,
        [this](Encryption encryption, const QByteArray &serverKey) {
            m_encryption = encryption;
            m_serverKey = serverKey;
        });
    connect(&host, &ServerHost::fed, this, &Console::onFed);
    connect(&host, &ServerHost::replied, this, &Console::onReplied);
    connect(&m_reader, &StdinReader::lineRead, this, &Console::onLine);
    connect(&m_reader, &StdinReader::lineTooLong, this,
        [this] { m_writer.print({tr("this line is too long; nothing was done")}); });
}

void Console::onListening(const QString &address)
{
    if (m_opened) {
        m_writer.print({ConsolePrinter::openAgain(address)});
        return;
    }
    m_opened = true;
    print(ConsolePrinter::opening(address));
    print({ConsolePrinter::encryption(m_encryption, m_serverKey)});
    m_reader.start();
}

void Console::reload()
{
    carryOut({Verb::Reload, ReloadCertificate {}});
}

void Console::onFed(const QList<Teahouse::FeedEntry> &entries)
{
    QStringList lines;
    qsizetype room = m_writer.room();
    auto entry = entries.begin();
    for (; entry != entries.end() && room > 0; ++entry) {
        lines += m_printer.feedLine(*entry);
        room -= lines.back().size();
    }
    print(lines);
    // What nobody takes in time is not put into words either.
    m_writer.drop(entries.end() - entry);
}

void Console::onReplied(quint64 token, const Teahouse::AdminReply &reply)
{
    const auto asked = m_asked.constFind(token);
    if (asked == m_asked.constEnd())
        return;
    const AdminRequest request = *asked;
    m_asked.erase(asked);
    if (const auto *room = std::get_if<RoomSnapshot>(&reply))
        show(request, *room);
    else if (const auto *refused = std::get_if<AdminRefused>(&reply))
        print({m_printer.refused(request, *refused)});
    else if (const auto *backup = std::get_if<BackupMade>(&reply))
        print({ConsolePrinter::backedUp(*backup)});
    else if (const auto *found = std::get_if<HostFound>(&reply))
        print(m_printer.found(*found));
    else if (const auto *names = std::get_if<HostNames>(&reply))
        print(ConsolePrinter::names(*names));
    else if (const auto *bans = std::get_if<HostBans>(&reply))
        print(ConsolePrinter::bans(*bans));
    else if (const auto *exported = std::get_if<HostExported>(&reply))
        print({ConsolePrinter::exported(*exported)});
    else if (const auto *failed = std::get_if<HostFailed>(&reply))
        print({hostFailureText(failed->error)});
    else
        print(request.verb == Verb::Reload
                ? QStringList {tr("the certificate and the class list were read anew"),
                    ConsolePrinter::encryption(m_encryption, m_serverKey)}
                : QStringList {ConsolePrinter::done(request)});
}

void Console::onLine(const QString &line)
{
    const ConsoleStep step = m_input.take(line);
    if (const auto *told = std::get_if<QString>(&step))
        m_writer.print({*told});
    else if (const auto *request = std::get_if<AdminRequest>(&step))
        carryOut(*request);
}

void Console::carryOut(const AdminRequest &request)
{
    if (request.verb == Verb::Stop) {
        m_writer.print({tr("stopping…")});
        m_host.stop();
    } else if (request.command) {
        m_asked.insert(m_host.ask(*request.command), request);
    } else {
        print(verbHelp(ConsoleFace, request.topic));
    }
}

void Console::show(const AdminRequest &request, const RoomSnapshot &room)
{
    if (request.verb == Verb::Status) {
        print(ConsolePrinter::status(room));
        return;
    }
    m_input.listed(room.guests);
    print(ConsolePrinter::users(room));
}

void Console::print(const QStringList &lines)
{
    QStringList shown = lines;
    shown.removeAll(QString());
    if (!shown.isEmpty())
        m_writer.print(shown);
}

} // namespace Teahouse
