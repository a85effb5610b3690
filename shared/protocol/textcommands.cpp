// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/textcodec.h"

#include <array>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

/// One row of the text protocol's commands, for both directions.
struct CommandRow {
    QLatin1StringView word;
    bool wholeLine; ///< counts only as the whole line
    Command (*make)(const QString &payload);
    /// The payload of a command of this kind; nothing if it is of another.
    std::optional<QString> (*payload)(const Command &command);
};

template<typename T>
std::optional<QString> withoutPayload(const Command &command)
{
    return std::holds_alternative<T>(command) ? std::optional(QString()) : std::nullopt;
}

std::optional<QString> namePayload(const Command &command)
{
    const auto *take = std::get_if<TakeName>(&command);
    return take ? std::optional(take->name) : std::nullopt;
}

std::optional<QString> sayPayload(const Command &command)
{
    const auto *say = std::get_if<Say>(&command);
    return say ? std::optional(say->text) : std::nullopt;
}

std::optional<QString> sayToPayload(const Command &command)
{
    const auto *say = std::get_if<SayTo>(&command);
    if (!say)
        return std::nullopt;
    return say->to.isEmpty() ? say->text : say->to + u' ' + say->text;
}

std::optional<QString> historyPayload(const Command &command)
{
    const auto *ask = std::get_if<AskHistory>(&command);
    return ask ? std::optional(ask->limit ? QString::number(*ask->limit) : QString())
               : std::nullopt;
}

Command historyOf(const QString &payload)
{
    bool isNumber = false;
    const int limit = payload.toInt(&isNumber);
    if (isNumber && limit > 0)
        return AskHistory {.limit = limit};
    if (payload.isEmpty())
        return AskHistory {};
    return Unrecognised {payload + " -history"_L1};
}

std::optional<QString> searchPayload(const Command &command)
{
    const auto *ask = std::get_if<AskSearch>(&command);
    return ask ? std::optional(ask->words) : std::nullopt;
}

std::optional<QString> authPayload(const Command &command)
{
    const auto *authenticate = std::get_if<Authenticate>(&command);
    return authenticate ? std::optional(authenticate->password) : std::nullopt;
}

const std::array rows {
    CommandRow {"-n"_L1, false,
        [](const QString &name) -> Command {
            return TakeName {name, {}};
        },
        namePayload},
    CommandRow {"-ta"_L1, false,
        [](const QString &text) -> Command {
            return Say {text, {}, {}};
        },
        sayPayload},
    // Only the room knows where the name ends that the payload begins with.
    CommandRow {"-to"_L1, false,
        [](const QString &text) -> Command {
            return SayTo {{}, text, {}, {}};
        },
        sayToPayload},
    CommandRow {
        "-who"_L1, true, [](const QString &) -> Command { return Who {}; }, withoutPayload<Who>},
    CommandRow {"-history"_L1, false, historyOf, historyPayload},
    CommandRow {"-search"_L1, false,
        [](const QString &words) -> Command { return AskSearch {.words = words}; }, searchPayload},
    CommandRow {"-auth"_L1, false,
        [](const QString &password) -> Command {
            return Authenticate {password, {}};
        },
        authPayload},
    CommandRow {"-help"_L1, true, [](const QString &) -> Command { return AskHelp {}; },
        withoutPayload<AskHelp>},
    CommandRow {
        "exit"_L1, true, [](const QString &) -> Command { return Exit {}; }, withoutPayload<Exit>},
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

QStringView withoutBlanksAtEnd(QStringView line)
{
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    return line;
}

/// What stands before the row's word, less one blank; nothing if the line does not end in the word.
std::optional<QStringView> payloadBefore(QStringView line, const CommandRow &row)
{
    if (!line.endsWith(row.word))
        return std::nullopt;
    const QStringView before = line.chopped(row.word.size());
    if (before.isEmpty())
        return before;
    if (row.wholeLine || !isBlank(before.back()))
        return std::nullopt;
    return before.chopped(1);
}

QString lineOf(const QString &payload, QLatin1StringView word)
{
    return payload.isEmpty() ? QString(word) : payload + u' ' + word;
}

/// A text line holds no line feed, so a text of several lines is said in several commands.
std::vector<Command> linesOf(const Command &command)
{
    std::vector<Command> lines;
    const auto split = [&lines](auto whole) {
        for (const QString &text : whole.text.split(u'\n', Qt::SkipEmptyParts)) {
            whole.text = text;
            lines.push_back(whole);
        }
    };
    if (const auto *say = std::get_if<Say>(&command))
        split(*say);
    else if (const auto *sayTo = std::get_if<SayTo>(&command))
        split(*sayTo);
    if (lines.empty())
        lines.push_back(command);
    return lines;
}

} // namespace

Command TextCodec::decodeCommand(QStringView line)
{
    const QStringView trimmed = withoutBlanksAtEnd(line);
    for (const CommandRow &row : rows) {
        if (const auto payload = payloadBefore(trimmed, row))
            return row.make(payload->toString());
    }
    return Unrecognised {trimmed.toString()};
}

std::optional<QString> TextCodec::encodeCommand(const Command &command)
{
    if (const auto *unrecognised = std::get_if<Unrecognised>(&command))
        return unrecognised->line;
    QStringList lines;
    for (const Command &one : linesOf(command)) {
        for (const CommandRow &row : rows) {
            if (const auto payload = row.payload(one))
                lines += lineOf(*payload, row.word);
        }
    }
    if (lines.isEmpty())
        return std::nullopt;
    return lines.join(u'\n');
}

} // namespace Teahouse
