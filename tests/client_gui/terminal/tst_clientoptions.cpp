// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/clientoptions.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestClientOptions final : public QObject
{
    Q_OBJECT
private slots:
    void readsBothWaysOfGivingAValue()
    {
        const auto options = readClientOptions(
            u"--name|Alice Park|--server=lab3:7700|--protocol=text|--lang|zh_CN|--no-gui"_s.split(
                u'|'),
            u"en"_s);

        QVERIFY(options);
        QCOMPARE(options->name, u"Alice Park"_s);
        QCOMPARE(options->server, ServerAddress::parse(u"lab3:7700"));
        QCOMPARE(options->protocol, ProtocolChoice::Text);
        QCOMPARE(options->language, u"zh_CN"_s);
        QVERIFY(options->noGui);
    }

    void refusesAndSaysWhatWouldBeRight_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("hint");
        QTest::newRow("slip") << u"--nmae|x"_s << u"--name"_s;
        QTest::newRow("short") << u"--nogui"_s << u"--no-gui"_s;
        QTest::newRow("far off") << u"--frobnicate"_s << u"--help"_s;
        QTest::newRow("no value") << u"--server"_s << u"HOST:PORT"_s;
        QTest::newRow("wrong address") << u"--server=a b"_s << u"HOST:PORT"_s;
        QTest::newRow("wrong protocol") << u"--protocol|xml"_s << u"auto|json|text|plain"_s;
        QTest::newRow("wrong language") << u"--lang=fr"_s << u"en|zh_CN"_s;
        QTest::newRow("wrong look") << u"--theme=blue"_s << u"light|dark|system"_s;
        QTest::newRow("empty name") << u"--name="_s << u"NAME"_s;
        QTest::newRow("switch with value") << u"--no-gui=yes"_s << u"--no-gui"_s;
    }

    void refusesAndSaysWhatWouldBeRight()
    {
        QFETCH(QString, line);
        QFETCH(QString, hint);

        const auto options = readClientOptions(line.split(u'|'), u"en"_s);

        QVERIFY(!options);
        QVERIFY2(options.error().detail.contains(hint), qPrintable(options.error().detail));
    }

    void listsEveryOptionInItsHelp()
    {
        for (const char *word :
            {"--name", "--server", "--protocol", "--lang", "--no-gui", "--help", "--version"})
            QVERIFY2(clientHelp().contains(QLatin1String(word)), word);
    }
};

QTEST_GUILESS_MAIN(TestClientOptions)
#include "tst_clientoptions.moc"
