// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// What it costs that everything is kept: storing before telling, in a real server; and a history of
// a million messages, which is searched and opened.

#include "tests/bench/history/longhistory.h"
#include "tests/bench/history/talkcost.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Teahouse;

int main(int argc, char *argv[])
{
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, u"JSON, an object a line, instead of a table."_s);
    const QCommandLineOption seconds(u"seconds"_s,
        u"Let the minute last so long; people talk for a sixth of it."_s, u"N"_s, u"60"_s);
    const QCommandLineOption messages(
        u"messages"_s, u"How many messages the history has."_s, u"N"_s, u"1000000"_s);
    parser.addOptions({json, seconds, messages});
    parser.addHelpOption();
    parser.process(program);
    const Figures figures(parser.isSet(json));
    const int talkSeconds = std::max(1, parser.value(seconds).toInt() / 6);

    bool well = true;
    for (const int senders : {1, 20}) {
        for (const bool history : {false, true})
            well =
                measureTalk(QStringLiteral(TEAHOUSE_SERVER), history, senders, talkSeconds, figures)
                && well;
    }
    LongHistory history;
    well = history.write(parser.value(messages).toInt(), figures) && history.measureOpening(figures)
        && history.measureSearch(figures) && history.measureErasing(figures) && well;
    if (!well)
        std::fputs("bench_history: something could not be measured\n", stderr);
    return well ? 0 : 1;
}
