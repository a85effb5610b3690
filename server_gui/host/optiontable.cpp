// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/optiontable.h"

#include "server_gui/host/optionvalue.h"
#include "server_gui/host/pacetext.h"
#include "server_gui/host/roomoptions.h"
#include "server_gui/host/serveroptions.h"
#include "shared/program/programlanguage.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

QString takeConfigFile(Startup &startup, const QString &value, const OptionContext &)
{
    if (value.isEmpty())
        return OptionText::tr("the path of a configuration file");
    startup.configFile = value;
    return {};
}

QString takeNoGui(Startup &startup, const QString &value, const OptionContext &)
{
    bool without = false;
    const QString right = takeSwitch(without, value, false);
    startup.window = !without;
    return right;
}

QString takeTheme(Startup &startup, const QString &value, const OptionContext &)
{
    const QStringList known {
        QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    if (!value.isEmpty() && !known.contains(value))
        return known.join(OptionText::tr(" or ", "between two possible values"));
    startup.theme = value;
    return {};
}

template<StartAction action>
QString takeAction(Startup &startup, const QString &, const OptionContext &)
{
    startup.action = action;
    return {};
}

constexpr auto value = OptionKind::Value;
constexpr auto toggle = OptionKind::Switch;
constexpr auto action = OptionKind::Action;

const std::array<OptionRow, 30> rows {{
    {"listen", value, "ADDRESS:PORT",
        QT_TRANSLATE_NOOP("Teahouse::Options", "where to listen; port 0 takes a free one"), true,
        takeListen, showListen},
    {"room", value, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::Options", "the room's name; without one it is Teahouse"), true,
        takeRoom, [](const ServerConfig &config) { return config.room.name; }},
    {"host-name", value, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::Options", "your name in the room; without one it is Host"),
        true, takeHostName, [](const ServerConfig &config) { return config.room.hostName; }},
    {"lang", value, "en|zh_CN",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "the language of the room; without one the system's"),
        true, takeLanguage, [](const ServerConfig &config) { return config.room.language; }},
    {"plain-text", toggle, nullptr,
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "any line is a message, also from peers without a name"),
        true, takePlainText,
        [](const ServerConfig &config) { return onOff(config.room.plainText); }},
    {"desk", toggle, nullptr,
        QT_TRANSLATE_NOOP("Teahouse::Options", "peers without a name talk with the host alone"),
        true, takeDesk, [](const ServerConfig &config) { return onOff(config.room.desk); }},
    {"greeting", value, "TEXT",
        QT_TRANSLATE_NOOP("Teahouse::Options", "what everyone who comes is told"), true,
        takeGreeting, [](const ServerConfig &config) { return config.room.greeting; }},
    {"auto-reply", value, "TEXT",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "the answer to each message of a peer without a name"),
        true, takeAutoReply, [](const ServerConfig &config) { return config.room.autoReply; }},
    {"no-echo", toggle, nullptr,
        QT_TRANSLATE_NOOP("Teahouse::Options", "text peers do not get their own messages back"),
        true, takeNoEcho, [](const ServerConfig &config) { return onOff(!config.room.echo); }},
    {"message-rate", value, "off|BURST/PER_SECOND",
        QT_TRANSLATE_NOOP("Teahouse::Options", "how many messages one person may send"), true,
        takeMessageRate, showMessageRate},
    {"pace", value, "off|MS",
        QT_TRANSLATE_NOOP("Teahouse::Options",
            "how long a busy large room may gather what it sends; without one 25"),
        true, takePace, [](const ServerConfig &config) { return paceText(config.paceMs); }},
    {"metrics", value, "off|ADDRESS:PORT",
        QT_TRANSLATE_NOOP("Teahouse::Options",
            "where Prometheus reads the server's figures, on this computer only"),
        true, takeMetrics, showMetrics},
    {"data", value, "DIR",
        QT_TRANSLATE_NOOP("Teahouse::Options", "the folder of the server's key and history"), true,
        takeData, [](const ServerConfig &config) { return config.dataDir; }},
    {"history", value, "off|FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "where to keep what was said; without one in the data folder"),
        true, takeHistory, [](const ServerConfig &config) { return config.history; }},
    {"keep", value, "forever|DAYSd|COUNT",
        QT_TRANSLATE_NOOP("Teahouse::Options", "how long, or how many messages, the history keeps"),
        true, takeKeep, showKeep},
    {"recover", toggle, nullptr,
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "move a damaged history aside at the start and begin a new one"),
        false, takeRecover, nullptr},
    {"tls", value, "required|offered|off",
        QT_TRANSLATE_NOOP("Teahouse::Options", "whether connections are encrypted"), true, takeTls,
        showTls},
    {"cert", value, "FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "the server's certificate (PEM); without one it makes its own"),
        true, takeCertificate, [](const ServerConfig &config) { return config.certificateFile; }},
    {"key", value, "FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "the key of that certificate (PEM), which nobody else may read"),
        true, takeKey, [](const ServerConfig &config) { return config.keyFile; }},
    {"room-password-file", value, "FILE",
        QT_TRANSLATE_NOOP("Teahouse::Options",
            "a file that holds the room's password, which nobody else may read"),
        true, takeRoomPasswordFile,
        [](const ServerConfig &config) { return config.roomPasswordFile; }},
    {"guests", value, "on|off",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "whether people without a key or a protected name may come in"),
        true, takeGuests, [](const ServerConfig &config) { return onOff(config.room.guests); }},
    {"class-list", value, "FILE",
        QT_TRANSLATE_NOOP("Teahouse::Options", "the names that may come in, one a line"), true,
        takeClassList, [](const ServerConfig &config) { return config.classListFile; }},
    {"allow-plain-auth", toggle, nullptr,
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "take passwords from other computers without encryption too"),
        true, takePlainAuth,
        [](const ServerConfig &config) { return onOff(config.room.allowPlainAuth); }},
    {"config", value, "FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "read options from FILE; the command line goes first"),
        false, takeConfigFile, nullptr},
    {"no-gui", toggle, nullptr,
        QT_TRANSLATE_NOOP(
            "Teahouse::Options", "run without a window, with a console on the terminal"),
        false, takeNoGui, nullptr},
    {"theme", value, "light|dark|system",
        QT_TRANSLATE_NOOP("Teahouse::Options", "the colours of the window"), false, takeTheme,
        nullptr},
    {"help", action, nullptr, QT_TRANSLATE_NOOP("Teahouse::Options", "show this and end"), false,
        takeAction<StartAction::ShowHelp>, nullptr},
    {"version", action, nullptr, QT_TRANSLATE_NOOP("Teahouse::Options", "show the version and end"),
        false, takeAction<StartAction::ShowVersion>, nullptr},
    {"check", action, nullptr,
        QT_TRANSLATE_NOOP("Teahouse::Options", "show the options in effect as a file, and end"),
        false, takeAction<StartAction::Check>, nullptr},
    {"show-limits", action, nullptr,
        QT_TRANSLATE_NOOP("Teahouse::Options", "show all limits with their meaning, and end"),
        false, takeAction<StartAction::ShowLimits>, nullptr},
}};

} // namespace

OptionDefaults OptionDefaults::ofSystem()
{
    OptionDefaults defaults;
    defaults.language = ProgramLanguage::ofSystem();
    // systemd gives several folders separated by colons; the first is ours.
    const QString state = qEnvironmentVariable("STATE_DIRECTORY").section(u':', 0, 0);
    defaults.dataDir = state.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/teahouse-server")
        : state;
    // systemd's own folder again, else the user's.
    const QString settings = qEnvironmentVariable("CONFIGURATION_DIRECTORY").section(u':', 0, 0);
    const QString folder = settings.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/teahouse-server")
        : settings;
    defaults.configFile = folder + QStringLiteral("/server.ini");
    return defaults;
}

ServerConfig OptionDefaults::config() const
{
    ServerConfig config;
    config.room.language = language;
    config.dataDir = dataDir;
    return config;
}

std::span<const OptionRow> optionRows()
{
    return rows;
}

const OptionRow *findOption(const QString &word)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const OptionRow &row) { return QLatin1String(row.word) == word; });
    return found == rows.end() ? nullptr : &*found;
}

bool isSettableLimit(const LimitRow &row)
{
    return row.member != &Limits::messageBurst && row.member != &Limits::messagesPerSecond;
}

} // namespace Teahouse
