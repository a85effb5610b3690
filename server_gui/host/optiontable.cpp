// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/optiontable.h"

#include "server_gui/host/listenaddress.h"
#include "server_gui/host/pacetext.h"
#include "shared/base/names.h"
#include "shared/protocol/phrasebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

QString onOff(bool on)
{
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

QString takeSwitch(bool &target, const QString &value, bool standing)
{
    const QString word = value.toLower();
    const bool on = word == u"on" || word == u"yes" || word == u"true" || word == u"1";
    const bool off = word == u"off" || word == u"no" || word == u"false" || word == u"0";
    if (!value.isEmpty() && !on && !off)
        return OptionText::tr("on or off");
    target = value.isEmpty() ? standing : on;
    return {};
}

QString takeListen(Startup &startup, const QString &value, const OptionContext &)
{
    const std::optional<ListenAddress> parsed =
        value.isEmpty() ? ListenAddress {} : parseListenAddress(value);
    if (!parsed)
        return OptionText::tr("ADDRESS:PORT, PORT (0 to 65535) or ADDRESS, such as 127.0.0.1:9999, "
                              "[::1]:9999 or *:9999");
    startup.config.listenAddress = parsed->address;
    startup.config.port = parsed->port;
    return {};
}

QString showListen(const ServerConfig &config)
{
    return listenAddressText(config.listenAddress, config.port);
}

QString whatANameIs(NameProblem problem)
{
    switch (problem) {
    case NameProblem::None:
        return {};
    case NameProblem::Reserved:
        return OptionText::tr("a name that does not stand for the room itself");
    case NameProblem::Empty:
    case NameProblem::TooLong:
    case NameProblem::BadCharacter:
    case NameProblem::LeadingDash:
        break;
    }
    return OptionText::tr("1 to 32 characters without a colon, control characters, a \"-\" in "
                          "front or two spaces in a row");
}

QString takeRoom(Startup &startup, const QString &value, const OptionContext &)
{
    const QString name = normalizedName(value);
    NameProblem problem = value.isEmpty() ? NameProblem::None : checkName(name, {});
    // A room may well be called Teahouse: nobody takes it for a person.
    if (problem == NameProblem::Reserved)
        problem = NameProblem::None;
    if (problem == NameProblem::None)
        startup.config.room.name = name;
    return whatANameIs(problem);
}

/// The names that the host has by itself are reserved for it, so they are right here.
bool isStandingHostName(const QString &name)
{
    const QStringList languages = Phrasebook::languages();
    return std::any_of(languages.begin(), languages.end(),
        [&](const QString &language) { return Phrasebook(language).hostName() == name; });
}

QString takeHostName(Startup &startup, const QString &value, const OptionContext &)
{
    const QString name = normalizedName(value);
    const bool standing = value.isEmpty() || isStandingHostName(name);
    const NameProblem problem = standing ? NameProblem::None : checkName(name, systemNames());
    if (problem == NameProblem::None)
        startup.config.room.hostName = name;
    return whatANameIs(problem);
}

QString takeLanguage(Startup &startup, const QString &value, const OptionContext &context)
{
    const QStringList known = Phrasebook::languages();
    if (!value.isEmpty() && !known.contains(value))
        return known.join(OptionText::tr(" or ", "between two possible values"));
    startup.config.room.language = value.isEmpty() ? context.defaults.language : value;
    return {};
}

QString takePlainText(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.plainText, value, false);
}

QString takeDesk(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.desk, value, false);
}

QString takeNoEcho(Startup &startup, const QString &value, const OptionContext &)
{
    bool silent = false;
    const QString right = takeSwitch(silent, value, false);
    if (right.isEmpty())
        startup.config.room.echo = !silent;
    return right;
}

/// What the server says by itself keeps to what a person may say at once.
QString takeSentence(QString &target, const QString &value)
{
    const Limits limits;
    const bool fits = value.size() <= limits.messageCharacters
        && value.toUtf8().size() <= limits.messageBytes && value.count(u'\n') < limits.messageLines;
    if (!fits)
        return OptionText::tr("at most %1 characters, %2 bytes and %3 lines")
            .arg(limits.messageCharacters)
            .arg(limits.messageBytes)
            .arg(limits.messageLines);
    target = value;
    return {};
}

QString takeGreeting(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSentence(startup.config.room.greeting, value);
}

QString takeAutoReply(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSentence(startup.config.room.autoReply, value);
}

qint64 mostOf(qint64 Limits::*member)
{
    const std::span<const LimitRow> rows = limitRows();
    const auto row = std::find_if(rows.begin(), rows.end(),
        [&](const LimitRow &candidate) { return candidate.member == member; });
    return row == rows.end() ? 0 : row->most;
}

QString takeMessageRate(Startup &startup, const QString &value, const OptionContext &)
{
    Limits &limits = startup.config.limits;
    const Limits standing;
    const qint64 mostBurst = mostOf(&Limits::messageBurst);
    const qint64 mostPerSecond = mostOf(&Limits::messagesPerSecond);
    bool burstIsNumber = true;
    bool rateIsNumber = true;
    qint64 burst = value.isEmpty() ? standing.messageBurst : 0;
    qint64 perSecond = value.isEmpty() ? standing.messagesPerSecond : 0;
    const bool off = value.compare(QLatin1String("off"), Qt::CaseInsensitive) == 0;
    if (!value.isEmpty() && !off) {
        burst = value.section(u'/', 0, 0).toLongLong(&burstIsNumber);
        perSecond = value.section(u'/', 1).toLongLong(&rateIsNumber);
        if (!burstIsNumber || !rateIsNumber || burst < 1 || burst > mostBurst || perSecond < 1
            || perSecond > mostPerSecond)
            return OptionText::tr(
                "off, or BURST/PER_SECOND such as 5/2, with 1 to %1 at once and 1 "
                "to %2 a second")
                .arg(mostBurst)
                .arg(mostPerSecond);
    }
    limits.messageBurst = burst;
    limits.messagesPerSecond = perSecond;
    return {};
}

QString showMessageRate(const ServerConfig &config)
{
    const Limits &limits = config.limits;
    if (limits.messageBurst == 0 && limits.messagesPerSecond == 0)
        return QStringLiteral("off");
    return QStringLiteral("%1/%2").arg(limits.messageBurst).arg(limits.messagesPerSecond);
}

QString takePace(Startup &startup, const QString &value, const OptionContext &)
{
    const std::optional<qint64> wait = value.isEmpty() ? ServerConfig().paceMs : parsePace(value);
    if (!wait)
        return OptionText::tr("off, or 1 to %1 milliseconds").arg(mostPaceMs);
    startup.config.paceMs = *wait;
    return {};
}

QString takeMetrics(Startup &startup, const QString &value, const OptionContext &)
{
    startup.config.metrics.reset();
    if (value.isEmpty() || value.compare(QLatin1String("off"), Qt::CaseInsensitive) == 0)
        return {};
    startup.config.metrics = parseLoopbackAddress(value);
    if (!startup.config.metrics)
        return OptionText::tr("off, or a port of this computer alone such as 127.0.0.1:9998, since "
                              "the figures have no password; others read them through ssh or a "
                              "proxy");
    return {};
}

QString showMetrics(const ServerConfig &config)
{
    return config.metrics ? listenAddressText(config.metrics->address, config.metrics->port)
                          : QStringLiteral("off");
}

QString takeData(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.dataDir = value.isEmpty()
        ? context.defaults.dataDir
        : QDir::cleanPath(QDir(context.folder).absoluteFilePath(value));
    return {};
}

QString takeHistory(Startup &startup, const QString &value, const OptionContext &context)
{
    const bool isFile = !value.isEmpty() && value != u"off";
    startup.config.history =
        isFile ? QDir::cleanPath(QDir(context.folder).absoluteFilePath(value)) : value;
    return {};
}

QString takeKeep(Startup &startup, const QString &value, const OptionContext &)
{
    constexpr qint64 mostDays = 36'500;
    constexpr qint64 mostMessages = 1'000'000'000;
    Retention keep;
    if (!value.isEmpty() && value != u"forever") {
        const bool isDays = value.endsWith(u'd');
        bool isNumber = false;
        const qint64 number = value.chopped(isDays ? 1 : 0).toLongLong(&isNumber);
        if (!isNumber || number < 1 || number > (isDays ? mostDays : mostMessages))
            return OptionText::tr(
                "forever, DAYSd such as 30d, or a number of messages such as 100000");
        (isDays ? keep.days : keep.messages) = number;
    }
    startup.config.keep = keep;
    return {};
}

QString showKeep(const ServerConfig &config)
{
    if (config.keep.days > 0)
        return QString::number(config.keep.days) + u'd';
    return config.keep.messages > 0 ? QString::number(config.keep.messages)
                                    : QStringLiteral("forever");
}

QString takeRecover(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.recoverHistory, value, false);
}

struct EncryptionWord {
    Encryption encryption;
    const char *word;
};
constexpr std::array<EncryptionWord, 3> encryptionWords {{{Encryption::Required, "required"},
    {Encryption::Offered, "offered"}, {Encryption::Off, "off"}}};

QString takeTls(Startup &startup, const QString &value, const OptionContext &)
{
    const QString word = value.isEmpty() ? QStringLiteral("offered") : value.toLower();
    for (const EncryptionWord &row : encryptionWords) {
        if (word == QLatin1String(row.word)) {
            startup.config.tls = row.encryption;
            return {};
        }
    }
    return OptionText::tr("required, offered or off");
}

QString showTls(const ServerConfig &config)
{
    for (const EncryptionWord &row : encryptionWords) {
        if (config.tls == row.encryption)
            return QString::fromLatin1(row.word);
    }
    return {};
}

QString fileFrom(const OptionContext &context, const QString &value)
{
    return value.isEmpty() ? value : QDir::cleanPath(QDir(context.folder).absoluteFilePath(value));
}

QString takeCertificate(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.certificateFile = fileFrom(context, value);
    return {};
}

QString takeKey(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.keyFile = fileFrom(context, value);
    return {};
}

QString takeRoomPasswordFile(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.roomPasswordFile = fileFrom(context, value);
    return {};
}

QString takeClassList(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.classListFile = fileFrom(context, value);
    return {};
}

QString takeGuests(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.guests, value, true);
}

QString takePlainAuth(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.allowPlainAuth, value, false);
}

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
    if (QLocale::system().language() == QLocale::Chinese)
        defaults.language = QStringLiteral("zh_CN");
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
