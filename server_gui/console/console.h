// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/console/consoleinput.h"
#include "server_gui/console/consoleprinter.h"
#include "server_gui/console/outputwriter.h"
#include "shared/program/stdinreader.h"

#include <QHash>
#include <QObject>

namespace Teahouse {

class ServerHost;

/// The host's face in a terminal: joins what is typed and what is printed to the server. Decides
/// nothing. Lives in the main thread; reads its input from the moment the server listens.
class Console final : public QObject
{
    Q_OBJECT
public:
    Console(ServerHost &host, const Phrasebook &phrases, int input, int output,
        QObject *parent = nullptr);

    /// Asks the server to read its certificate anew, as the verb does.
    void reload();

private:
    void onListening(const QString &address);
    void onFed(const QList<Teahouse::FeedEntry> &entries);
    void onReplied(quint64 token, const Teahouse::AdminReply &reply);
    void onLine(const QString &line);
    void carryOut(const AdminRequest &request);
    void show(const AdminRequest &request, const RoomSnapshot &room);
    void print(const QStringList &lines);

    ServerHost &m_host;
    ConsolePrinter m_printer;
    ConsoleInput m_input;
    OutputWriter m_writer;
    StdinReader m_reader;
    QHash<quint64, AdminRequest> m_asked;
    Encryption m_encryption = Encryption::Off;
    QByteArray m_serverKey;
    bool m_opened = false;
};

} // namespace Teahouse
