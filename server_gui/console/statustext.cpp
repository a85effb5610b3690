// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/statustext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Status)
};

using Row = std::pair<QString, QString>;

/// As many cells as a terminal gives it: what is written in our languages is one or two wide.
qsizetype cellsOf(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2e80; })
        + text.size();
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QString brief(double value)
{
    return value < 10 ? QLocale().toString(value, 'g', 2) : QLocale().toString(value, 'f', 0);
}

/// "0.25 ms", "1.2 s", "262 ms": about as exact as its step of the counts is.
QString time(double seconds)
{
    return seconds < 1 ? StatusText::tr("%1 ms").arg(brief(seconds * 1000))
                       : StatusText::tr("%1 s").arg(brief(seconds));
}

QString times(const DurationCounts &counts)
{
    if (counts.count() == 0)
        return StatusText::tr("none");
    return StatusText::tr("%1, half of them within %2, 99 % within %3")
        .arg(number(counts.count()), time(counts.quantile(0.5)), time(counts.quantile(0.99)));
}

QString reason(CutOff why)
{
    switch (why) {
    case CutOff::OutboxFull:
        return StatusText::tr("too far behind");
    case CutOff::Stalled:
        return StatusText::tr("took nothing");
    case CutOff::OutboxesFull:
        return StatusText::tr("all too far behind");
    case CutOff::NotRead:
        return StatusText::tr("history not read");
    case CutOff::NoHandshake:
        return StatusText::tr("no handshake");
    case CutOff::NotJoined:
        return StatusText::tr("never joined");
    case CutOff::Silent:
        return StatusText::tr("no answer");
    case CutOff::TooFast:
        return StatusText::tr("too much at once");
    }
    return {};
}

QString cutOffs(const ServerFigures &figures)
{
    QStringList parts;
    for (size_t why = 0; why < cutOffCount; ++why) {
        if (figures.cutOffs[why] > 0)
            parts += reason(CutOff(why)) + u' ' + number(figures.cutOffs[why]);
    }
    return parts.isEmpty() ? StatusText::tr("nobody") : parts.join(QStringLiteral(", "));
}

QString pace(const ServerFigures &figures)
{
    return figures.paceMs > 0
        ? StatusText::tr("at most %1 ms, where many hear much").arg(number(figures.paceMs))
        : StatusText::tr("off");
}

std::vector<Row> rowsOf(const ServerFigures &figures)
{
    return {{StatusText::tr("connections"),
                StatusText::tr("%1: %2 text, %3 JSON, %4 undecided; %5 encrypted")
                    .arg(number(figures.connections()), number(figures.text), number(figures.json),
                        number(figures.undecided), number(figures.encrypted))},
        {StatusText::tr("came so far"),
            StatusText::tr("%1, turned away %2")
                .arg(number(figures.admitted), number(figures.turnedAway))},
        {StatusText::tr("cut off"), cutOffs(figures)},
        {StatusText::tr("messages"),
            StatusText::tr("%1, delivered %2")
                .arg(number(figures.messages), number(figures.deliveries))},
        {StatusText::tr("received"), size(figures.bytesIn)},
        {StatusText::tr("sent"),
            StatusText::tr("%1, waiting to leave %2")
                .arg(size(figures.bytesOut), size(figures.outboxBytes))},
        {StatusText::tr("pace"), pace(figures)},
        {StatusText::tr("loop turns"), times(figures.turns)},
        {StatusText::tr("commits"), times(figures.commits)}};
}

} // namespace

QStringList statusText(const ServerFigures &figures)
{
    const std::vector<Row> rows = rowsOf(figures);
    qsizetype width = 0;
    for (const auto &[name, value] : rows)
        width = std::max(width, cellsOf(name));
    QStringList lines;
    for (const auto &[name, value] : rows)
        lines += QStringLiteral("  ") + name + QString(width - cellsOf(name) + 2, u' ') + value;
    return lines;
}

} // namespace Teahouse
