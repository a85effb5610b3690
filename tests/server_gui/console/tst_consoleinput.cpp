// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/consoleinput.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

Guest guestCalled(const QByteArray &id)
{
    Guest guest;
    guest.person.id = {id};
    return guest;
}

std::optional<Verb> verbOf(const ConsoleStep &step)
{
    const auto *request = std::get_if<AdminRequest>(&step);
    return request ? std::optional(request->verb) : std::nullopt;
}

HostTell tellOf(const ConsoleStep &step)
{
    const auto *request = std::get_if<AdminRequest>(&step);
    const bool tells =
        request && request->command && std::holds_alternative<HostTell>(*request->command);
    return tells ? std::get<HostTell>(*request->command) : HostTell {};
}

QString toldOf(const ConsoleStep &step)
{
    const auto *told = std::get_if<QString>(&step);
    return told ? *told : QString();
}

} // namespace

class ConsoleInputTest final : public QObject
{
    Q_OBJECT
private slots:
    void emptyLineDoesNothing();
    void menuNumberIsItsVerb_data();
    void menuNumberIsItsVerb();
    void twoAsksForIndexAndMessage();
    void twoTakesIndexAndMessageInOneLine_data();
    void twoTakesIndexAndMessageInOneLine();
    void indexMeansTheListLastShown();
    void indexBeyondTheListIsRefused();
    void wrongIndexedLineSaysWhatIsRightAndEndsTheQuestion_data();
    void wrongIndexedLineSaysWhatIsRightAndEndsTheQuestion();
    void wordsGoThroughTheTableOfVerbs();
    void wrongVerbGetsTheNearestRightOne();
};

void ConsoleInputTest::emptyLineDoesNothing()
{
    ConsoleInput input;

    QVERIFY(std::holds_alternative<std::monostate>(input.take(u"  "_s)));
}

void ConsoleInputTest::menuNumberIsItsVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("verb");
    QTest::newRow("1") << u"1"_s << int(Verb::Users);
    QTest::newRow("1 with blanks") << u" 1 \r"_s << int(Verb::Users);
    QTest::newRow("3") << u"3"_s << int(Verb::Stop);
}

void ConsoleInputTest::menuNumberIsItsVerb()
{
    QFETCH(QString, line);
    QFETCH(int, verb);
    ConsoleInput input;

    const std::optional<Verb> found = verbOf(input.take(line));

    QVERIFY(found);
    QCOMPARE(int(*found), verb);
}

void ConsoleInputTest::twoAsksForIndexAndMessage()
{
    ConsoleInput input;

    QVERIFY(toldOf(input.take(u"2"_s)).contains(u"INDEX,MESSAGE"_s));
    const HostTell tell = tellOf(input.take(u"1,hello, you"_s));

    QCOMPARE(tell.text, u"hello, you"_s);
    QCOMPARE(tell.to.index, std::optional(1));
    QCOMPARE(verbOf(input.take(u"1"_s)), std::optional(Verb::Users));
}

void ConsoleInputTest::twoTakesIndexAndMessageInOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("comma") << u"2 0,你好"_s;
    QTest::newRow("wide comma") << u"2 0，你好"_s;
    QTest::newRow("blanks") << u"2  0 , 你好 "_s;
}

void ConsoleInputTest::twoTakesIndexAndMessageInOneLine()
{
    QFETCH(QString, line);
    ConsoleInput input;

    const HostTell tell = tellOf(input.take(line));

    QCOMPARE(tell.text, u"你好"_s);
    QCOMPARE(tell.to.index, std::optional(0));
    QVERIFY(tell.to.id.isNull());
}

void ConsoleInputTest::indexMeansTheListLastShown()
{
    ConsoleInput input;
    input.listed({guestCalled("a"), guestCalled("b")});
    input.listed({guestCalled("b"), guestCalled("c")});

    const HostTell tell = tellOf(input.take(u"2 1,hello"_s));

    QCOMPARE(tell.to.id.text, QByteArray("c"));
    QVERIFY(!tell.to.index);
}

void ConsoleInputTest::indexBeyondTheListIsRefused()
{
    ConsoleInput input;
    input.listed({guestCalled("a")});

    QVERIFY(toldOf(input.take(u"2 1,hello"_s)).contains(u"nothing was sent"_s));
    QCOMPARE(tellOf(input.take(u"2 0,hello"_s)).to.id.text, QByteArray("a"));
}

void ConsoleInputTest::wrongIndexedLineSaysWhatIsRightAndEndsTheQuestion_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"hello", "x,hello", "-1,hello", "0,", "0", ",hello", "", "0 hello"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ConsoleInputTest::wrongIndexedLineSaysWhatIsRightAndEndsTheQuestion()
{
    QFETCH(QString, line);
    ConsoleInput input;
    input.take(u"2"_s);

    QVERIFY(toldOf(input.take(line)).contains(u"nothing was sent"_s));
    QCOMPARE(verbOf(input.take(u"users"_s)), std::optional(Verb::Users));
}

void ConsoleInputTest::wordsGoThroughTheTableOfVerbs()
{
    ConsoleInput input;

    QCOMPARE(tellOf(input.take(u"tell Alice Park hello"_s)).text, u"Alice Park hello"_s);
    QCOMPARE(verbOf(input.take(u"status"_s)), std::optional(Verb::Status));
}

void ConsoleInputTest::wrongVerbGetsTheNearestRightOne()
{
    ConsoleInput input;

    QVERIFY(toldOf(input.take(u"usres"_s)).contains(u"users"_s));
}

QTEST_GUILESS_MAIN(ConsoleInputTest)
#include "tst_consoleinput.moc"
