// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/powercuts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Teahouse;

int main(int argc, char *argv[])
{
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption cuts(u"cuts"_s, u"How often the power is cut."_s, u"N"_s, u"200"_s);
    const QCommandLineOption seed(u"seed"_s, u"What to draw chances from."_s, u"SEED"_s, u"1"_s);
    const QCommandLineOption normal(
        u"normal"_s, u"Sync as synchronous=NORMAL does: this run must lose."_s);
    parser.addHelpOption();
    parser.addOptions({cuts, seed, normal});
    parser.process(program);

    PowerCuts run(parser.value(seed).toUInt(),
        parser.isSet(normal) ? Synchronous::Normal : Synchronous::AsAsked);
    run.run(parser.value(cuts).toInt());

    const PowerCuts::Figures &figures = run.figures();
    QTextStream out(stdout);
    out << "power cuts " << figures.cuts << ", crashes in between " << figures.crashes
        << ", acknowledged " << figures.acked << ", of them changes " << figures.changes
        << " and when said again " << figures.repeated << '\n'
        << "acknowledged and lost " << figures.lost << ", doubled " << figures.doubled
        << ", damaged " << figures.damaged << ", ids that might come again " << figures.idsAgain
        << '\n';
    for (const QString &example : figures.examples)
        out << "  " << example << '\n';
    return figures.allWell() ? 0 : 1;
}
