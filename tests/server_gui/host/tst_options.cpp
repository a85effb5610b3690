// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/optionprint.h"
#include "server_gui/host/options.h"

#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

OptionDefaults someDefaults()
{
    return {u"zh_CN"_s, u"/var/lib/somewhere"_s};
}

Result<Startup> parsed(const QStringList &words, const QByteArray &file = {})
{
    return parseOptions(
        words, someDefaults(), [&](const QString &) { return Result<QByteArray>(file); });
}

QString errorOf(const Result<Startup> &result)
{
    return result ? QString() : result.error().detail;
}

} // namespace

class OptionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void nothingGivenGivesTheDefaults();
    void takesEveryOption();
    void takesValuesBehindAnEqualsSign();
    void commandLineGoesBeforeTheFile();
    void fileGoesBeforeTheDefaults();
    void relativeFolderOfAFileStartsBesideIt();
    void emptyValueIsTheDefault();
    void hostMayBearItsStandingName();
    void actionIsFound_data();
    void actionIsFound();
    void wrongWordIsNamedWithWhatIsRight_data();
    void wrongWordIsNamedWithWhatIsRight();
    void wrongLineIsNamedWithWhatIsRight_data();
    void wrongLineIsNamedWithWhatIsRight();
    void unreadableFileIsNamed();
    void everyLimitCanBeSetWithinItsBounds();
    void checkPrintsAFileThatGivesTheSame();
    void helpShowsEveryOption();
    void limitsAreShownWithTheirMeaning();
    void languageOfTheCommandLineIsFoundAmongWrongWords();
    void exampleFileHoldsEveryKeyWithItsDefault();
    void standingFileIsReadWhereNoOtherIsNamed();
};

void OptionsTest::nothingGivenGivesTheDefaults()
{
    const Result<Startup> startup = parsed({});

    QVERIFY(startup.isOk());
    Startup expected;
    expected.config.room.language = u"zh_CN"_s;
    expected.config.dataDir = u"/var/lib/somewhere"_s;
    QVERIFY(*startup == expected);
    QCOMPARE(startup->config.port, quint16(9999));
    QVERIFY(startup->config.listenAddress.isEmpty());
}

void OptionsTest::takesEveryOption()
{
    const Result<Startup> startup = parsed({u"--listen"_s, u"[::1]:0"_s, u"--room"_s, u"茶馆"_s,
        u"--host-name"_s, u"Mei Lin"_s, u"--lang"_s, u"en"_s, u"--plain-text"_s, u"--desk"_s,
        u"--greeting"_s, u"hello, what is it?"_s, u"--auto-reply"_s, u"ok,问题正在处理中..."_s,
        u"--no-echo"_s, u"--message-rate"_s, u"off"_s, u"--data"_s, u"/tmp/x"_s, u"--no-gui"_s});

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    const ServerConfig &config = startup->config;
    QCOMPARE(config.listenAddress, u"::1"_s);
    QCOMPARE(config.port, quint16(0));
    QCOMPARE(config.room.name, u"茶馆"_s);
    QCOMPARE(config.room.hostName, u"Mei Lin"_s);
    QCOMPARE(config.room.language, u"en"_s);
    QVERIFY(config.room.plainText);
    QVERIFY(config.room.desk);
    QVERIFY(!config.room.echo);
    QCOMPARE(config.room.greeting, u"hello, what is it?"_s);
    QCOMPARE(config.room.autoReply, u"ok,问题正在处理中..."_s);
    QCOMPARE(config.limits.messageBurst, 0);
    QCOMPARE(config.limits.messagesPerSecond, 0);
    QCOMPARE(config.dataDir, u"/tmp/x"_s);
    QVERIFY(!startup->window);
}

void OptionsTest::takesValuesBehindAnEqualsSign()
{
    const Result<Startup> startup =
        parsed({u"--greeting=--a=b"_s, u"--message-rate=10/3"_s, u"--desk=off"_s});

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QCOMPARE(startup->config.room.greeting, u"--a=b"_s);
    QCOMPARE(startup->config.limits.messageBurst, 10);
    QCOMPARE(startup->config.limits.messagesPerSecond, 3);
    QVERIFY(!startup->config.room.desk);
}

void OptionsTest::commandLineGoesBeforeTheFile()
{
    const Result<Startup> startup =
        parsed({u"--room"_s, u"mine"_s, u"--config"_s, u"f.ini"_s, u"--desk=off"_s},
            "[server]\nroom = file's\ndesk = on\ngreeting = from the file\n");

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QCOMPARE(startup->config.room.name, u"mine"_s);
    QVERIFY(!startup->config.room.desk);
    QCOMPARE(startup->config.room.greeting, u"from the file"_s);
}

void OptionsTest::fileGoesBeforeTheDefaults()
{
    const Result<Startup> startup = parsed({u"--config=f.ini"_s},
        "[server]\nlang = en\nlisten = 127.0.0.1:7\n[limits]\nmessage_characters = 100\n");

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QCOMPARE(startup->config.room.language, u"en"_s);
    QCOMPARE(startup->config.port, quint16(7));
    QCOMPARE(startup->config.limits.messageCharacters, 100);
}

void OptionsTest::relativeFolderOfAFileStartsBesideIt()
{
    const Result<Startup> startup =
        parsed({u"--config"_s, u"/etc/teahouse/f.ini"_s}, "[server]\ndata = ../keys\n");

    QVERIFY(startup.isOk());
    QCOMPARE(startup->config.dataDir, u"/etc/keys"_s);
}

void OptionsTest::emptyValueIsTheDefault()
{
    const Result<Startup> startup = parsed({u"--config=f"_s, u"--room="_s, u"--lang="_s},
        "[server]\nroom = x\nlang = en\ndata =\nlisten =\nmessage-rate =\nplain-text =\n");

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QVERIFY(startup->config == someDefaults().config());
}

void OptionsTest::hostMayBearItsStandingName()
{
    QCOMPARE(parsed({u"--host-name=主持人"_s})->config.room.hostName, u"主持人"_s);
    QVERIFY(!parsed({u"--host-name=系统"_s}).isOk());
}

void OptionsTest::actionIsFound_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("action");
    QTest::newRow("run") << QStringList {} << int(StartAction::Run);
    QTest::newRow("help") << QStringList {u"--desk"_s, u"--help"_s} << int(StartAction::ShowHelp);
    QTest::newRow("help before a wrong word")
        << QStringList {u"--help"_s, u"--wrong"_s} << int(StartAction::ShowHelp);
    QTest::newRow("version") << QStringList {u"--version"_s} << int(StartAction::ShowVersion);
    QTest::newRow("check") << QStringList {u"--check"_s, u"--desk"_s} << int(StartAction::Check);
    QTest::newRow("limits") << QStringList {u"--show-limits"_s} << int(StartAction::ShowLimits);
}

void OptionsTest::actionIsFound()
{
    QFETCH(QStringList, words);
    QFETCH(int, action);

    const Result<Startup> startup = parsed(words);

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QCOMPARE(int(startup->action), action);
}

void OptionsTest::wrongWordIsNamedWithWhatIsRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("unknown option")
        << QStringList {u"--lisen=1"_s} << QStringList {u"--lisen:"_s, u"did you mean --listen?"_s};
    QTest::newRow("one dash") << QStringList {u"-help"_s}
                              << QStringList {u"did you mean --help?"_s};
    QTest::newRow("far off") << QStringList {u"--quiet-please"_s}
                             << QStringList {u"--help shows"_s};
    QTest::newRow("no option") << QStringList {u"desk"_s}
                               << QStringList {u"\"desk\""_s, u"--desk"_s};
    QTest::newRow("no value") << QStringList {u"--listen"_s}
                              << QStringList {u"--listen ADDRESS:PORT"_s};
    QTest::newRow("an option for a value")
        << QStringList {u"--room"_s, u"--desk"_s} << QStringList {u"--room NAME"_s};
    QTest::newRow("port") << QStringList {u"--listen=127.0.0.1:70000"_s}
                          << QStringList {u"127.0.0.1:70000"_s, u"0 to 65535"_s};
    QTest::newRow("language") << QStringList {u"--lang"_s, u"fr"_s}
                              << QStringList {u"--lang"_s, u"\"fr\""_s, u"zh_CN"_s};
    QTest::newRow("pace") << QStringList {u"--pace=0"_s} << QStringList {u"off"_s};
    QTest::newRow("pace, too long") << QStringList {u"--pace=1001"_s} << QStringList {u"1000"_s};
    QTest::newRow("figures for others")
        << QStringList {u"--metrics=0.0.0.0:9998"_s} << QStringList {u"127.0.0.1:9998"_s};
    QTest::newRow("rate") << QStringList {u"--message-rate=5"_s} << QStringList {u"5/2"_s};
    QTest::newRow("rate of nothing")
        << QStringList {u"--message-rate=0/0"_s} << QStringList {u"5/2"_s};
    QTest::newRow("room") << QStringList {u"--room=a:b"_s} << QStringList {u"colon"_s};
    QTest::newRow("host") << QStringList {u"--host-name=System"_s}
                          << QStringList {u"--host-name"_s};
    QTest::newRow("switch") << QStringList {u"--desk=maybe"_s} << QStringList {u"on or off"_s};
    QTest::newRow("action with a value")
        << QStringList {u"--check=1"_s} << QStringList {u"--check"_s};
    QTest::newRow("limits are for files")
        << QStringList {u"--message_characters=1"_s} << QStringList {u"--message_characters"_s};
}

void OptionsTest::wrongWordIsNamedWithWhatIsRight()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, says);

    const QString error = errorOf(parsed(words));

    for (const QString &part : says)
        QVERIFY2(error.contains(part), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
}

void OptionsTest::wrongLineIsNamedWithWhatIsRight_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("unknown key") << QByteArray("[server]\nrom = x\n")
                                 << QStringList {u"f.ini:2:"_s, u"rom"_s, u"did you mean room?"_s};
    QTest::newRow("unknown limit")
        << QByteArray("[limits]\nmessage_caracters = 5\n")
        << QStringList {u"f.ini:2:"_s, u"did you mean message_characters?"_s};
    QTest::newRow("unknown section")
        << QByteArray("[sever]\nroom = x\n") << QStringList {u"f.ini:2:"_s, u"[server]"_s};
    QTest::newRow("no section") << QByteArray("room = x\n")
                                << QStringList {u"f.ini:1:"_s, u"[server]"_s};
    QTest::newRow("wrong value") << QByteArray("[server]\n\nlang = fr\n")
                                 << QStringList {u"f.ini:3:"_s, u"\"fr\""_s, u"zh_CN"_s};
    QTest::newRow("wrong limit") << QByteArray("[limits]\nmessage_characters = many\n")
                                 << QStringList {u"f.ini:2:"_s, u"\"many\""_s, u"a number from"_s};
    QTest::newRow("rate as a limit") << QByteArray("[limits]\nmessage_burst = 5\n")
                                     << QStringList {u"f.ini:2:"_s, u"message-rate"_s};
    QTest::newRow("only for the command line")
        << QByteArray("[server]\nconfig = x\n") << QStringList {u"f.ini:2:"_s, u"config"_s};
    QTest::newRow("shape") << QByteArray("[server]\nroom\n")
                           << QStringList {u"f.ini:2:"_s, u"key = value"_s};
}

void OptionsTest::wrongLineIsNamedWithWhatIsRight()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, says);

    const QString error = errorOf(parsed({u"--config"_s, u"f.ini"_s}, file));

    for (const QString &part : says)
        QVERIFY2(error.contains(part), qPrintable(error));
}

void OptionsTest::unreadableFileIsNamed()
{
    const QString error =
        errorOf(parseOptions({u"--config"_s, u"/nowhere/at/all.ini"_s}, someDefaults()));

    QVERIFY2(error.contains(u"/nowhere/at/all.ini"_s), qPrintable(error));
}

void OptionsTest::everyLimitCanBeSetWithinItsBounds()
{
    for (const LimitRow &row : limitRows()) {
        if (!isSettableLimit(row))
            continue;
        const auto with = [&](qint64 number) {
            return parsed({u"--config=f"_s},
                QByteArray("[limits]\n") + row.key + " = " + QByteArray::number(number) + '\n');
        };
        QVERIFY2(with(row.least).isOk(), row.key);
        QCOMPARE(with(row.least)->config.limits.*row.member, row.least);
        QCOMPARE(with(row.most)->config.limits.*row.member, row.most);
        QVERIFY2(!with(row.least - 1).isOk(), row.key);
        QVERIFY2(!with(row.most + 1).isOk(), row.key);
    }
}

void OptionsTest::checkPrintsAFileThatGivesTheSame()
{
    const Result<Startup> startup =
        parsed({u"--listen=[::1]:5"_s, u"--room=茶 馆"_s, u"--lang=en"_s, u"--desk"_s,
            u"--greeting= \"one\"\ntwo "_s, u"--message-rate=off"_s, u"--no-echo"_s});
    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));

    const Result<Startup> again = parsed({u"--config=f"_s}, configText(startup->config).toUtf8());

    QVERIFY2(again.isOk(), qPrintable(errorOf(again)));
    QVERIFY(again->config == startup->config);
}

void OptionsTest::helpShowsEveryOption()
{
    const QString help = helpText(someDefaults());

    for (const OptionRow &row : optionRows()) {
        QVERIFY2(help.contains(u"--"_s + QLatin1String(row.word)), row.word);
        QVERIFY2(help.contains(QLatin1String(row.meaning)), row.word);
        QCOMPARE(row.kind == OptionKind::Value, row.placeholder != nullptr);
        QCOMPARE(row.inFile, row.shown != nullptr);
    }
}

void OptionsTest::limitsAreShownWithTheirMeaning()
{
    Limits limits;
    limits.messageCharacters = 123;

    const QStringList lines = limitsText(limits).split(u'\n');

    QCOMPARE(lines.size(), qsizetype(limitRows().size()) + 1);
    const QStringList shown = lines.filter(u"message_characters "_s);
    QCOMPARE(shown.size(), 1);
    QVERIFY2(shown.front().contains(u" 123 "_s), qPrintable(shown.front()));
}

void OptionsTest::languageOfTheCommandLineIsFoundAmongWrongWords()
{
    QCOMPARE(languageOfWords({u"--wrong"_s, u"--lang"_s, u"en"_s}, someDefaults()), u"en"_s);
    QCOMPARE(languageOfWords({u"--lang=fr"_s}, someDefaults()), u"zh_CN"_s);
    QCOMPARE(languageOfWords({u"--lang"_s}, someDefaults()), u"zh_CN"_s);
}

void OptionsTest::exampleFileHoldsEveryKeyWithItsDefault()
{
    QFile file(QStringLiteral(TEAHOUSE_EXAMPLE_CONFIG));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    const Result<Startup> startup = parsed({u"--config=server.example.ini"_s}, bytes);

    QVERIFY2(startup.isOk(), qPrintable(errorOf(startup)));
    QVERIFY(startup->config == someDefaults().config());
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const QString &line : configText(ServerConfig {}).split(u'\n')) {
        if (!line.startsWith(u"lang ="_s))
            QVERIFY2(lines.contains(line), qPrintable(line));
    }
    QVERIFY(lines.contains(u"lang ="_s));
}

void OptionsTest::standingFileIsReadWhereNoOtherIsNamed()
{
    QTemporaryFile standing;
    QVERIFY(standing.open());
    OptionDefaults defaults;
    defaults.configFile = standing.fileName();
    const FileReader reader = [&](const QString &path) {
        return Result<QByteArray>(path == standing.fileName() ? "[server]\nroom = standing\n"
                                                              : "[server]\nroom = named\n");
    };

    QCOMPARE(parseOptions({}, defaults, reader)->config.room.name, u"standing"_s);
    QCOMPARE(parseOptions({u"--config"_s, u"f"_s}, defaults, reader)->config.room.name, u"named"_s);

    standing.remove();
    QCOMPARE(parseOptions({}, defaults, reader)->config.room.name, QString());
}

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_options.moc"
