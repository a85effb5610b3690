// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/configfile.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class ConfigFileTest final : public QObject
{
    Q_OBJECT
private slots:
    void readsSectionsKeysAndLineNumbers();
    void takesAByteOrderMarkAndCarriageReturns();
    void readsValues_data();
    void readsValues();
    void writtenValueReadsBackTheSame_data();
    void writtenValueReadsBackTheSame();
    void problemNamesItsLine_data();
    void problemNamesItsLine();
};

void ConfigFileTest::readsSectionsKeysAndLineNumbers()
{
    const auto entries = parseConfigFile(
        "# a comment\n; another\n\n[Server]\nroom = 茶馆\nNo_Echo=on\n[limits]\nroom=#1\n");

    QVERIFY(entries.isOk());
    const std::vector<ConfigEntry> expected {{u"server"_s, u"room"_s, u"茶馆"_s, 5},
        {u"server"_s, u"no-echo"_s, u"on"_s, 6}, {u"limits"_s, u"room"_s, u"#1"_s, 8}};
    QCOMPARE(*entries, expected);
}

void ConfigFileTest::takesAByteOrderMarkAndCarriageReturns()
{
    const auto entries = parseConfigFile("\xef\xbb\xbf[server]\r\nroom = a b\r\n");

    QVERIFY(entries.isOk());
    QCOMPARE(*entries, (std::vector<ConfigEntry> {{u"server"_s, u"room"_s, u"a b"_s, 2}}));
}

void ConfigFileTest::readsValues_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QByteArray("k =") << u""_s;
    QTest::newRow("equals inside") << QByteArray("k = a=b") << u"a=b"_s;
    QTest::newRow("hash inside") << QByteArray("k = a # b") << u"a # b"_s;
    QTest::newRow("quotes keep blanks") << QByteArray("k = \"  a \"") << u"  a "_s;
    QTest::newRow("escapes") << QByteArray(R"(k = "a\nb\"\\\t")") << u"a\nb\"\\\t"_s;
    QTest::newRow("backslash without quotes") << QByteArray(R"(k = a\nb)") << u"a\\nb"_s;
}

void ConfigFileTest::readsValues()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, value);

    const auto entries = parseConfigFile("[s]\n" + line);

    QVERIFY(entries.isOk());
    QCOMPARE(entries->front().value, value);
}

void ConfigFileTest::writtenValueReadsBackTheSame_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"ok,问题正在处理中..."_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks around") << u" a "_s;
    QTest::newRow("quotes") << u"\"a\" said \\"_s;
    QTest::newRow("lines") << u"one\ntwo\tthree\\n"_s;
}

void ConfigFileTest::writtenValueReadsBackTheSame()
{
    QFETCH(QString, value);

    const auto entries = parseConfigFile("[s]\nk = " + configValue(value).toUtf8() + '\n');

    QVERIFY(entries.isOk());
    QCOMPARE(entries->front().value, value);
}

void ConfigFileTest::problemNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("no equals") << QByteArray("[server]\n\nroom\n") << 3 << u"key = value"_s;
    QTest::newRow("no key") << QByteArray("[server]\n= x\n") << 2 << u"key = value"_s;
    QTest::newRow("open section") << QByteArray("[server\n") << 1 << u"[server]"_s;
    QTest::newRow("open quotes") << QByteArray("[s]\nk = \"a\n") << 2 << u"quotes"_s;
    QTest::newRow("behind the quotes") << QByteArray("[s]\nk = \"a\" b\n") << 2 << u"quotes"_s;
    QTest::newRow("unknown escape") << QByteArray("[s]\nk = \"a\\q\"\n") << 2 << u"backslash"_s;
    QTest::newRow("twice") << QByteArray("[s]\nno_echo=on\nNo-Echo=on\n") << 3 << u"line 2"_s;
    QTest::newRow("not UTF-8") << QByteArray("[s]\nk = \xb2\xe8\n") << 2 << u"UTF-8"_s;
}

void ConfigFileTest::problemNamesItsLine()
{
    QFETCH(QByteArray, file);
    QFETCH(int, line);
    QFETCH(QString, says);

    const auto entries = parseConfigFile(file);

    QVERIFY(!entries.isOk());
    QCOMPARE(entries.error().line, line);
    QVERIFY2(entries.error().text.contains(says), qPrintable(entries.error().text));
}

QTEST_GUILESS_MAIN(ConfigFileTest)
#include "tst_configfile.moc"
