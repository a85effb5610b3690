// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/benchsetup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Teahouse {

void prepareBench()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English));
}

BenchOptions readBenchOptions(const QStringList &arguments)
{
    constexpr int wrongUse = 2;
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"JSON, an object a line, instead of a table."_s},
        {u"seconds"_s, u"Let the minute last so long."_s, u"N"_s, u"60"_s},
        {u"only"_s, u"Of the window's parts, measure these alone."_s, u"PART,..."_s}});
    const bool parsed = parser.parse(arguments);
    bool isNumber = false;
    const int seconds = parser.value(u"seconds"_s).toInt(&isNumber);
    if (!parsed || !parser.positionalArguments().isEmpty() || !isNumber || seconds < 1) {
        std::fputs(parser.helpText().toUtf8().constData(), stderr);
        std::exit(wrongUse);
    }
    return {
        parser.isSet(u"json"_s), seconds, parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts)};
}

} // namespace Teahouse
