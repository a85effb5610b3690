// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"

#include "shared/program/nearestword.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

struct VerbText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::AdminVerbs)
};

Error unknownVerb(const QString &word)
{
    QStringList known;
    for (const VerbRow &row : verbRows())
        known += QString::fromLatin1(row.word);
    const QString nearest = nearestWord(word, known);
    const QString shown = word.left(40);
    return {QStringLiteral("unknown-verb"),
        nearest.isEmpty()
            ? VerbText::tr("\"%1\" is nothing I know; help shows what there is").arg(shown)
            : VerbText::tr("\"%1\" is nothing I know; did you mean %2? help shows what there is")
                  .arg(shown, nearest)};
}

std::pair<QString, QString> wordAndRest(const QString &line)
{
    const QString trimmed = line.trimmed();
    const qsizetype space = trimmed.indexOf(u' ');
    if (space < 0)
        return {trimmed, {}};
    return {trimmed.left(space), trimmed.sliced(space + 1).trimmed()};
}

QString helpLine(const VerbRow &row, qsizetype width)
{
    const QString menu = row.menu ? QString::number(row.menu) : QStringLiteral(" ");
    return menu + QStringLiteral("  ") + verbUsage(row).leftJustified(width + 2)
        + VerbText::tr(row.meaning);
}

} // namespace

Result<AdminCommand> parseRoleLine(const QString &line, Role role)
{
    const auto [word, rest] = wordAndRest(line);
    const VerbRow *row = findVerb(word);
    if (!row || !row->command)
        return Error {QStringLiteral("unknown-verb"), {}};
    if (role < row->least)
        return Error {QStringLiteral("not-allowed"), {}};
    if (!row->fits(rest))
        return Error {QStringLiteral("bad-arguments"), {}};
    return row->command(rest);
}

Result<AdminRequest> parseAdminLine(const QString &line)
{
    const auto [word, rest] = wordAndRest(line);
    const VerbRow *row = findVerb(word);
    if (!row)
        return unknownVerb(word);
    if (row->verb == Verb::Help && !row->fits(rest))
        return unknownVerb(rest);
    if (!row->fits(rest))
        return Error {
            QStringLiteral("bad-arguments"), VerbText::tr("write: %1").arg(verbUsage(*row))};
    AdminRequest request {row->verb};
    if (row->command)
        request.command = row->command(rest);
    else
        request.topic = rest;
    return request;
}

QStringList verbHelp(VerbFace face, const QString &topic)
{
    if (const VerbRow *row = findVerb(topic))
        return {helpLine(*row, verbUsage(*row).size())};
    qsizetype width = 0;
    for (const VerbRow &row : verbRows())
        width = std::max(width, verbUsage(row).size());
    QStringList lines;
    for (const VerbRow &row : verbRows()) {
        if (row.faces & face)
            lines += helpLine(row, width);
    }
    return lines;
}

QString verbUsage(const VerbRow &row)
{
    const QString arguments = QString::fromLatin1(row.arguments);
    return QString::fromLatin1(row.word) + (arguments.isEmpty() ? QString() : u' ' + arguments);
}

} // namespace Teahouse
