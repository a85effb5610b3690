// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/options.h"

#include "server_gui/host/configfile.h"
#include "shared/base/terminaltext.h"
#include "shared/program/nearestword.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <vector>

namespace Teahouse {

namespace {

constexpr qint64 longestFile = 1024 * 1024;

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

/// One option as it stands on the command line.
struct GivenOption {
    const OptionRow *row;
    QString value;
};

Error problem(const QString &text)
{
    return {QStringLiteral("bad-option"), terminalText(text)};
}

QString didYouMean(const QString &nearest)
{
    return nearest.isEmpty() ? OptionText::tr("--help shows what there is")
                             : OptionText::tr("did you mean %1?").arg(nearest);
}

QString unknownWord(const QString &word)
{
    QStringList known;
    for (const OptionRow &row : optionRows())
        known += QStringLiteral("--") + QLatin1String(row.word);
    const QString flag = word.section(u'=', 0, 0);
    const QString what = word.startsWith(u'-') ? OptionText::tr("%1: there is no such option; %2")
                                               : OptionText::tr("\"%1\" belongs to no option; %2");
    const QString wanted = word.startsWith(u'-') ? flag : QStringLiteral("--") + flag;
    return what.arg(word.startsWith(u'-') ? flag : word, didYouMean(nearestWord(wanted, known)));
}

QString wrongValue(const QString &where, const QString &value, const QString &right)
{
    return OptionText::tr("%1: \"%2\" is not right; it takes %3").arg(where, value.left(80), right);
}

/// Cuts the words of a command line into options and their values.
class WordReader
{
public:
    explicit WordReader(const QStringList &words)
        : m_words(words)
    { }

    bool atEnd() const { return m_next == m_words.size(); }
    Result<GivenOption> next();

private:
    Result<GivenOption> withValue(const OptionRow &row, const std::optional<QString> &attached);

    const QStringList &m_words;
    qsizetype m_next = 0;
};

Result<GivenOption> WordReader::next()
{
    const QString word = m_words[m_next++];
    const qsizetype equals = word.indexOf(u'=');
    const QString flag = equals < 0 ? word : word.left(equals);
    const OptionRow *row =
        flag.startsWith(QLatin1String("--")) ? findOption(flag.sliced(2)) : nullptr;
    if (!row)
        return problem(unknownWord(word));
    return withValue(*row, equals < 0 ? std::nullopt : std::optional(word.sliced(equals + 1)));
}

Result<GivenOption> WordReader::withValue(
    const OptionRow &row, const std::optional<QString> &attached)
{
    const QString flag = QStringLiteral("--") + QLatin1String(row.word);
    switch (row.kind) {
    case OptionKind::Action:
        if (attached)
            return problem(OptionText::tr("%1 takes no value").arg(flag));
        return GivenOption {&row, {}};
    case OptionKind::Switch:
        return GivenOption {&row, attached.value_or(QStringLiteral("on"))};
    case OptionKind::Value:
        break;
    }
    if (attached)
        return GivenOption {&row, *attached};
    // What looks like the next option was not meant as this one's value; --flag=value takes any.
    const bool missing = atEnd() || m_words[m_next].startsWith(QLatin1String("--"));
    if (missing)
        return problem(OptionText::tr("%1 needs a value: %1 %2")
                           .arg(flag, QString::fromLatin1(row.placeholder)));
    return GivenOption {&row, m_words[m_next++]};
}

/// Everything that the words ask for; the first --help or --version ends the reading.
Result<std::vector<GivenOption>> readWords(const QStringList &words)
{
    std::vector<GivenOption> given;
    WordReader reader(words);
    while (!reader.atEnd()) {
        const Result<GivenOption> option = reader.next();
        if (!option)
            return option.error();
        given.push_back(*option);
        if (option->row == findOption(QStringLiteral("help"))
            || option->row == findOption(QStringLiteral("version")))
            return std::vector<GivenOption> {*option};
    }
    return given;
}

QString takeLimit(Limits &limits, const LimitRow &row, const QString &value)
{
    bool isNumber = true;
    const qint64 number = value.isEmpty() ? Limits {}.*row.member : value.toLongLong(&isNumber);
    if (!isNumber || number < row.least || number > row.most)
        return OptionText::tr("a number from %1 to %2").arg(row.least).arg(row.most);
    limits.*row.member = number;
    return {};
}

QString unknownKey(const QString &section, const QString &key, const QStringList &known)
{
    return OptionText::tr("[%1] has no \"%2\"; %3")
        .arg(section, key, known.isEmpty() ? QString() : didYouMean(nearestWord(key, known)));
}

/// What is wrong with one line of a file; empty where all is well.
QString takeServerEntry(Startup &startup, const ConfigEntry &entry, const OptionContext &context)
{
    QStringList known;
    for (const OptionRow &row : optionRows()) {
        if (row.inFile)
            known += QString::fromLatin1(row.word);
    }
    if (!known.contains(entry.key))
        return unknownKey(entry.section, entry.key, known);
    const QString right = findOption(entry.key)->take(startup, entry.value, context);
    return right.isEmpty() ? right : wrongValue(entry.key, entry.value, right);
}

QString takeLimitEntry(Startup &startup, const ConfigEntry &entry)
{
    QStringList known;
    for (const LimitRow &row : limitRows()) {
        const QString key = configKey(QString::fromLatin1(row.key));
        if (key == entry.key && !isSettableLimit(row))
            return OptionText::tr("\"%1\" is set by message-rate in [server]").arg(entry.key);
        if (key == entry.key) {
            const QString right = takeLimit(startup.config.limits, row, entry.value);
            return right.isEmpty() ? right : wrongValue(entry.key, entry.value, right);
        }
        if (isSettableLimit(row))
            known += QString::fromLatin1(row.key);
    }
    return unknownKey(entry.section, entry.key, known);
}

QString takeEntry(Startup &startup, const ConfigEntry &entry, const OptionContext &context)
{
    if (entry.section == u"server")
        return takeServerEntry(startup, entry, context);
    if (entry.section == u"limits")
        return takeLimitEntry(startup, entry);
    if (entry.section.isEmpty())
        return OptionText::tr("\"%1\" stands in no section; begin with [server]").arg(entry.key);
    return OptionText::tr("there is no section [%1]; there are [server] and [limits]")
        .arg(entry.section);
}

} // namespace

Result<QByteArray> readConfigFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Error {QStringLiteral("unreadable"), OptionText::tr("this is a folder")};
    if (!file.open(QIODevice::ReadOnly))
        return Error {QStringLiteral("unreadable"), file.errorString()};
    const QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile)
        return Error {QStringLiteral("unreadable"), OptionText::tr("it is larger than 1 MiB")};
    return bytes;
}

Result<Startup> applyConfigFile(
    Startup startup, const QByteArray &bytes, const QString &path, const OptionDefaults &defaults)
{
    const auto at = [&](int line, const QString &text) {
        return problem(QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(text));
    };
    const Result<std::vector<ConfigEntry>, ConfigProblem> entries = parseConfigFile(bytes);
    if (!entries)
        return at(entries.error().line, entries.error().text);
    const OptionContext context {defaults, QFileInfo(path).absolutePath()};
    for (const ConfigEntry &entry : *entries) {
        const QString wrong = takeEntry(startup, entry, context);
        if (!wrong.isEmpty())
            return at(entry.line, wrong);
    }
    return startup;
}

Result<Startup> parseOptions(
    const QStringList &words, const OptionDefaults &defaults, const FileReader &readFile)
{
    const Result<std::vector<GivenOption>> given = readWords(words);
    if (!given)
        return given.error();
    Startup startup;
    startup.config = defaults.config();
    const OptionContext context {defaults, QDir::currentPath()};
    const auto takeAll = [&]() -> std::optional<Error> {
        for (const GivenOption &option : *given) {
            const QString right = option.row->take(startup, option.value, context);
            if (!right.isEmpty())
                return problem(wrongValue(
                    QStringLiteral("--") + QLatin1String(option.row->word), option.value, right));
        }
        return std::nullopt;
    };
    if (const std::optional<Error> wrong = takeAll())
        return *wrong;
    if (startup.configFile.isEmpty() && QFileInfo::exists(defaults.configFile))
        startup.configFile = defaults.configFile;
    if (startup.configFile.isEmpty())
        return startup;

    // The command line is taken twice: once to find the file, once more to go over it.
    const Result<QByteArray> bytes = readFile(startup.configFile);
    if (!bytes)
        return problem(
            QStringLiteral("--config %1: %2").arg(startup.configFile, bytes.error().detail));
    startup.config = defaults.config();
    Result<Startup> withFile = applyConfigFile(startup, *bytes, startup.configFile, defaults);
    if (!withFile)
        return withFile.error();
    startup = withFile.value();
    takeAll();
    return startup;
}

QString languageOfWords(const QStringList &words, const OptionDefaults &defaults)
{
    QString language = defaults.language;
    const OptionContext context {defaults, {}};
    const OptionRow &row = *findOption(QStringLiteral("lang"));
    WordReader reader(words);
    while (!reader.atEnd()) {
        const Result<GivenOption> option = reader.next();
        Startup startup;
        if (option && option->row == &row && row.take(startup, option->value, context).isEmpty())
            language = startup.config.room.language;
    }
    return language;
}

} // namespace Teahouse
