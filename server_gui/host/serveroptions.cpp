// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serveroptions.h"

#include "server_gui/host/listenaddress.h"
#include "server_gui/host/optionvalue.h"
#include "server_gui/host/pacetext.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

struct EncryptionWord {
    Encryption encryption;
    const char *word;
};
constexpr std::array<EncryptionWord, 3> encryptionWords {{{Encryption::Required, "required"},
    {Encryption::Offered, "offered"}, {Encryption::Off, "off"}}};

} // namespace

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

} // namespace Teahouse
