// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/links.h"

#include <QTest>

using namespace Teahouse;

class LinksTest : public QObject
{
    Q_OBJECT
private slots:
    void findsLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto one = [](const char *link) { return QStringList {QString::fromUtf8(link)}; };
        QTest::newRow("bare") << QStringLiteral("see https://a.example/x?y=1#z now")
                              << one("https://a.example/x?y=1#z");
        QTest::newRow("full stop")
            << QStringLiteral("http://lab3.local/wiki.") << one("http://lab3.local/wiki");
        QTest::newRow("brackets") << QStringLiteral("(http://a.example/b)")
                                  << one("http://a.example/b");
        QTest::newRow("own brackets")
            << QStringLiteral("http://a.example/b_(c)") << one("http://a.example/b_(c)");
        QTest::newRow("Chinese follows")
            << QStringLiteral("看http://a.example/b，好") << one("http://a.example/b");
        QTest::newRow("upper case")
            << QStringLiteral("HTTP://A.example/") << one("HTTP://A.example/");
        QTest::newRow("two") << QStringLiteral("http://a.example http://b.example")
                             << QStringList {QStringLiteral("http://a.example"),
                                    QStringLiteral("http://b.example")};
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QStringList();
        QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << QStringList();
        QTest::newRow("no host") << QStringLiteral("http:// and https:///x") << QStringList();
        QTest::newRow("inside a word") << QStringLiteral("xhttp://a.example") << QStringList();
        QTest::newRow("bidi control ends it")
            << QStringLiteral("http://a.example/\u202Egpj.exe") << one("http://a.example/");
    }

    void findsLinks()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);

        QStringList links;
        for (const Link &link : Teahouse::findLinks(text)) {
            links << text.mid(link.run.start, link.run.length);
            QVERIFY(link.url.scheme() == QLatin1String("http")
                || link.url.scheme() == QLatin1String("https"));
        }
        QCOMPARE(links, found);
    }
};

QTEST_GUILESS_MAIN(LinksTest)
#include "tst_links.moc"
