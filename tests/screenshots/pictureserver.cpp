// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"
#include "server_gui/host/serverhost.h"
#include "shared/program/stdinreader.h"
#include "shared/protocol/fingerprint.h"
#include "tests/screenshots/sampletime.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

/// "at MS" sets the clock, all else is an order of the host's. Each is answered once it is done.
void obey(const QString &line, SampleClock &clock, ServerHost &host)
{
    if (line.startsWith(u"at ")) {
        clock.set(QDateTime::fromMSecsSinceEpoch(line.section(u' ', 1).toLongLong()));
        return print(u"done"_s);
    }
    const auto request = parseAdminLine(line);
    if (!request || !request.value().command)
        qFatal("no such order: %s", qUtf8Printable(line));
    host.ask(*request.value().command);
}

ServerConfig configOf(const QStringList &arguments)
{
    ServerConfig config;
    config.listenAddress = u"127.0.0.1"_s;
    config.port = arguments.at(1).toUShort();
    config.dataDir = arguments.at(2);
    config.room.language = arguments.at(3);
    config.room.name = arguments.at(4);
    config.room.hostName = arguments.at(5);
    config.limits.messageBurst = 0; // the sample talks faster than people
    config.limits.messagesPerSecond = 0;
    return config;
}

} // namespace

/// The server of a picture: a real one whose clock the picture sets. It prints its address and
/// fingerprint once it listens, and ends with its input.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 6)
        qFatal("usage: pictureserver PORT FOLDER LANGUAGE ROOM HOST");
    SampleClock clock;
    ServerHost host(configOf(QCoreApplication::arguments()), clock);
    StdinReader input(STDIN_FILENO);
    QString fingerprint;
    QObject::connect(&host, &ServerHost::certified, &host,
        [&](Encryption, const QByteArray &digest) { fingerprint = fingerprintText(digest); });
    QObject::connect(&host, &ServerHost::listening, &host,
        [&](const QString &address) { print(address + u'\t' + fingerprint); });
    QObject::connect(&host, &ServerHost::failed, &host,
        [](const Error &error) { qFatal("%s", qUtf8Printable(error.code)); });
    QObject::connect(&host, &ServerHost::replied, &host, [] { print(u"done"_s); });
    QObject::connect(&host, &ServerHost::stopped, &application, &QCoreApplication::quit);
    QObject::connect(&input, &StdinReader::lineRead, &host,
        [&](const QString &line) { obey(line, clock, host); });
    QObject::connect(&input, &StdinReader::ended, &host, &ServerHost::stop);
    input.start();
    host.start();
    return QCoreApplication::exec();
}
