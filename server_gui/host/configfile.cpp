// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/configfile.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Teahouse {

namespace {

struct ConfigText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::ConfigFile)
};

struct Escape {
    QChar letter;
    QChar meaning;
};

constexpr Escape escapes[] {{u'n', u'\n'}, {u't', u'\t'}, {u'"', u'"'}, {u'\\', u'\\'}};

std::optional<QString> unquoted(QStringView value)
{
    QString text;
    for (qsizetype i = 1; i < value.size(); ++i) {
        if (value[i] == u'"')
            return i + 1 == value.size() ? std::optional(text) : std::nullopt;
        if (value[i] != u'\\') {
            text += value[i];
            continue;
        }
        if (++i == value.size())
            return std::nullopt;
        const auto *known = std::find_if(std::begin(escapes), std::end(escapes),
            [&](const Escape &escape) { return escape.letter == value[i]; });
        if (known == std::end(escapes))
            return std::nullopt;
        text += known->meaning;
    }
    return std::nullopt;
}

/// Takes one line after the other and keeps what a line's meaning depends on.
class ConfigReader
{
public:
    std::optional<ConfigProblem> readLine(const QByteArray &bytes);
    std::vector<ConfigEntry> takeEntries() { return std::move(m_entries); }

private:
    std::optional<ConfigProblem> readSection(QStringView line);
    std::optional<ConfigProblem> readEntry(QStringView line);
    ConfigProblem problem(const QString &text) const { return {m_line, text}; }

    std::vector<ConfigEntry> m_entries;
    QString m_section;
    int m_line = 0;
};

std::optional<ConfigProblem> ConfigReader::readLine(const QByteArray &bytes)
{
    ++m_line;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    if (decoder.hasError())
        return problem(ConfigText::tr("these bytes are not UTF-8; save the file as UTF-8"));
    const QStringView line = QStringView(decoded).trimmed();
    if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
        return std::nullopt;
    return line.startsWith(u'[') ? readSection(line) : readEntry(line);
}

std::optional<ConfigProblem> ConfigReader::readSection(QStringView line)
{
    if (!line.endsWith(u']'))
        return problem(ConfigText::tr("a section ends in \"]\", such as [server]"));
    m_section = line.sliced(1, line.size() - 2).trimmed().toString().toLower();
    return std::nullopt;
}

std::optional<ConfigProblem> ConfigReader::readEntry(QStringView line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals <= 0)
        return problem(ConfigText::tr("\"%1\" is no \"key = value\"; a comment begins with #")
                           .arg(line.left(60)));
    const QString key = configKey(line.left(equals).trimmed());
    const QStringView written = line.sliced(equals + 1).trimmed();
    QString value = written.toString();
    if (written.startsWith(u'"')) {
        const std::optional<QString> text = unquoted(written);
        if (!text)
            return problem(ConfigText::tr("the quotes of \"%1\" do not close, or hold a backslash "
                                          "that is none of \\n, \\t, \\\" and \\\\")
                               .arg(key));
        value = *text;
    }
    const auto first = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const ConfigEntry &entry) { return entry.section == m_section && entry.key == key; });
    if (first != m_entries.end())
        return problem(ConfigText::tr("\"%1\" is set already on line %2")
                           .arg(key, QString::number(first->line)));
    m_entries.push_back({m_section, key, value, m_line});
    return std::nullopt;
}

bool needsQuotes(const QString &value)
{
    return value.startsWith(u'"') || value != value.trimmed() || value.contains(u'\n')
        || value.contains(u'\r');
}

} // namespace

Result<std::vector<ConfigEntry>, ConfigProblem> parseConfigFile(const QByteArray &bytes)
{
    const QByteArray byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");
    const QByteArray text =
        bytes.startsWith(byteOrderMark) ? bytes.sliced(byteOrderMark.size()) : bytes;
    ConfigReader reader;
    for (const QByteArray &line : text.split('\n')) {
        if (std::optional<ConfigProblem> problem = reader.readLine(line))
            return *problem;
    }
    return reader.takeEntries();
}

QString configKey(QStringView key)
{
    return key.toString().toLower().replace(u'_', u'-');
}

QString configValue(const QString &value)
{
    if (!needsQuotes(value))
        return value;
    QString quoted;
    for (const QChar letter : value) {
        const auto *known = std::find_if(std::begin(escapes), std::end(escapes),
            [&](const Escape &escape) { return escape.meaning == letter; });
        quoted += known == std::end(escapes) ? QString(letter) : u'\\' + QString(known->letter);
    }
    return u'"' + quoted + u'"';
}

} // namespace Teahouse
