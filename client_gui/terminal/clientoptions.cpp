// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/clientoptions.h"

#include "shared/program/nearestword.h"
#include "shared/protocol/fingerprint.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClientOptions)
};

struct OptionRow {
    const char *word;
    const char *placeholder; // null for a switch
    const char *meaning;
    /// False where the value is not right.
    bool (*take)(ClientOptions &options, const QString &value);
};

bool takeProtocol(ClientOptions &options, const QString &value)
{
    const std::array<const char *, 4> words {"auto", "json", "text", "plain"};
    const auto found = std::find_if(
        words.begin(), words.end(), [&](const char *word) { return value == QLatin1String(word); });
    if (found == words.end())
        return false;
    options.protocol = ProtocolChoice(found - words.begin());
    return true;
}

bool takeTls(ClientOptions &options, const QString &value)
{
    const std::array<const char *, 3> words {"auto", "required", "off"};
    const auto found = std::find_if(
        words.begin(), words.end(), [&](const char *word) { return value == QLatin1String(word); });
    if (found == words.end())
        return false;
    options.tls = TlsChoice(found - words.begin());
    return true;
}

bool takeTrust(ClientOptions &options, const QString &value)
{
    options.fingerprint = value;
    return isFingerprint(value);
}

bool takeLanguage(ClientOptions &options, const QString &value)
{
    options.language = value;
    options.languageGiven = true;
    return value == QLatin1String("en") || value == QLatin1String("zh_CN");
}

bool takeTheme(ClientOptions &options, const QString &value)
{
    options.theme = value;
    return value == QLatin1String("light") || value == QLatin1String("dark")
        || value == QLatin1String("system");
}

// One table for reading and for --help.
constexpr std::array<OptionRow, 10> rows {{
    {"name", "NAME", QT_TRANSLATE_NOOP("ClientOptions", "who you are in the room"),
        [](ClientOptions &options, const QString &value) {
            options.name = value;
            return !value.trimmed().isEmpty();
        }},
    {"server", "HOST:PORT",
        QT_TRANSLATE_NOOP("ClientOptions", "where the room is (default: 127.0.0.1:9999)"),
        [](ClientOptions &options, const QString &value) {
            options.server = ServerAddress::parse(value);
            return options.server.has_value();
        }},
    {"protocol", "auto|json|text|plain",
        QT_TRANSLATE_NOOP("ClientOptions", "what the server speaks (default: auto finds out)"),
        takeProtocol},
    {"tls", "auto|required|off",
        QT_TRANSLATE_NOOP("ClientOptions", "encryption (default: auto takes it where it is)"),
        takeTls},
    {"trust", "FINGERPRINT",
        QT_TRANSLATE_NOOP("ClientOptions", "the server's fingerprint, as the host's window shows"),
        takeTrust},
    {"lang", "en|zh_CN", QT_TRANSLATE_NOOP("ClientOptions", "the language (default: the system's)"),
        takeLanguage},
    {"theme", "light|dark|system",
        QT_TRANSLATE_NOOP("ClientOptions", "the window's look (default: as last chosen)"),
        takeTheme},
    {"no-gui", nullptr,
        QT_TRANSLATE_NOOP("ClientOptions", "talk in the terminal, without a window"),
        [](ClientOptions &options, const QString &) { return options.noGui = true; }},
    {"help", nullptr, QT_TRANSLATE_NOOP("ClientOptions", "show this and end"),
        [](ClientOptions &options, const QString &) { return options.help = true; }},
    {"version", nullptr, QT_TRANSLATE_NOOP("ClientOptions", "show the version and end"),
        [](ClientOptions &options, const QString &) { return options.version = true; }},
}};

QString flagOf(const OptionRow &row)
{
    return QStringLiteral("--") + QLatin1String(row.word);
}

Error unknown(const QString &word)
{
    QStringList flags;
    for (const OptionRow &row : rows)
        flags.append(flagOf(row));
    const QString nearest = nearestWord(word, flags);
    const QString hint = nearest.isEmpty() ? Words::tr("--help shows what there is")
                                           : Words::tr("did you mean %1?").arg(nearest);
    return {QStringLiteral("unknown-option"), Words::tr("unknown option %1: %2").arg(word, hint)};
}

Error wrongValue(const OptionRow &row, const QString &value)
{
    return {QStringLiteral("wrong-value"),
        Words::tr("%1 does not understand \"%2\": it wants %3")
            .arg(flagOf(row), value, QLatin1String(row.placeholder))};
}

} // namespace

Result<ClientOptions> readClientOptions(const QStringList &arguments, const QString &systemLanguage)
{
    ClientOptions options;
    options.language = systemLanguage;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString word = argument.section(u'=', 0, 0);
        const bool hasValue = word.size() < argument.size();
        const auto row = std::find_if(rows.begin(), rows.end(),
            [&](const OptionRow &candidate) { return flagOf(candidate) == word; });
        if (row == rows.end() || (hasValue && !row->placeholder))
            return unknown(row == rows.end() ? word : argument);
        QString value = hasValue ? argument.sliced(word.size() + 1) : QString();
        if (row->placeholder && !hasValue) {
            if (i + 1 == arguments.size())
                return Error {QStringLiteral("no-value"),
                    Words::tr("%1 wants %2 behind it").arg(word, QLatin1String(row->placeholder))};
            value = arguments.at(++i);
        }
        if (!row->take(options, value))
            return wrongValue(*row, value);
    }
    return options;
}

QString clientHelp()
{
    QString text = Words::tr("Usage: teahouse [OPTION]...\nTalk in a Teahouse room.\n\nOptions:\n");
    for (const OptionRow &row : rows) {
        QString flag = flagOf(row);
        if (row.placeholder)
            flag += u' ' + QLatin1String(row.placeholder);
        text += QStringLiteral("  ") + flag.leftJustified(34) + Words::tr(row.meaning) + u'\n';
    }
    return text;
}

} // namespace Teahouse
