// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"
#include "server_gui/host/optionprint.h"
#include "server_gui/host/options.h"
#include "shared/program/programlanguage.h"

#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class ProgramLanguageTest final : public QObject
{
    Q_OBJECT
private slots:
    void speaksChineseToWhoWantsIt();
    void goesBackToEnglish();
    void everyRowOfTheTablesIsTranslated();
    void nothingIsLeftUntranslated();
};

void ProgramLanguageTest::speaksChineseToWhoWantsIt()
{
    const ProgramLanguage language(u"server"_s, u"zh_CN"_s);

    const Result<Startup> wrong = parseOptions({u"--lisen"_s}, {});

    QVERIFY(!wrong.isOk());
    QVERIFY2(wrong.error().detail.contains(u"没有这个选项"_s), qPrintable(wrong.error().detail));
    QVERIFY(wrong.error().detail.contains(u"--listen"_s));
}

void ProgramLanguageTest::goesBackToEnglish()
{
    ProgramLanguage language(u"server"_s, u"zh_CN"_s);

    language.change(u"en"_s);

    QVERIFY(helpText({}).startsWith(u"Usage:"_s));
}

void ProgramLanguageTest::everyRowOfTheTablesIsTranslated()
{
    const ProgramLanguage language(u"server"_s, u"zh_CN"_s);
    const QString help = helpText({});
    const QString limits = limitsText({});
    const QString verbs = verbHelp(ConsoleFace).join(u'\n');

    for (const OptionRow &row : optionRows())
        QVERIFY2(!help.contains(QLatin1String(row.meaning)), row.meaning);
    for (const LimitRow &row : limitRows())
        QVERIFY2(!limits.contains(QLatin1String(row.meaning)), row.meaning);
    for (const VerbRow &row : verbRows())
        QVERIFY2(!verbs.contains(QLatin1String(row.meaning)), row.meaning);
}

void ProgramLanguageTest::nothingIsLeftUntranslated()
{
    QFile file(QStringLiteral(TEAHOUSE_SERVER_TRANSLATION));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const QByteArray bytes = file.readAll();

    QVERIFY(bytes.contains("<translation>"));
    QVERIFY(!bytes.contains("unfinished"));
}

QTEST_GUILESS_MAIN(ProgramLanguageTest)
#include "tst_programlanguage.moc"
