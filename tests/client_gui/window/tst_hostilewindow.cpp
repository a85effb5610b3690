// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/windowfixture.h"

#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>

#include <sys/stat.h>
#include <time.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// What this thread has worked, in milliseconds: other programs on the machine do not count.
qint64 workedMs()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/// Far above what forty drawings cost on a slow machine, far below what grows with the square of
/// the text.
constexpr qint64 mostMs = 3000;

} // namespace

/// Names, rooms and messages that want to be more than text. They come as events, because our own
/// server would not let most of them through.
class TestHostileWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;

    static QString hugeWord() { return QString(200'000, u'W'); }

    /// As the session hands it on.
    void apply(const Event &event) { m_client->room().apply({bounded(event)}); }

    /// Lets the window do all that it has to.
    void draw()
    {
        for (int turn = 0; turn < 20; ++turn) {
            QCoreApplication::processEvents();
            m_client->window().repaint();
        }
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<RealRoom>();
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        draw(); // fonts are loaded by now
    }

    void cleanupTestCase()
    {
        m_client.reset();
        m_server.reset();
    }

    void isShownAsTextEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        const QString fifo = m_client->folder.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        // Whoever opens these waits for ever, or eats all memory.
        QTest::newRow("image from a pipe") << u"<img src=\"%1\">"_s.arg(fifo);
        QTest::newRow("endless image") << u"<html><img src='/dev/zero'></html>"_s;
        QTest::newRow("bold") << u"<b>me</b> & you &amp; [*]"_s;
        QTest::newRow("endless word") << hugeWord();
        QTest::newRow("zalgo") << u"Z"_s + QString(5'000, QChar(0x0335));
        QTest::newRow("bidi") << u"\u202Eevil\u2066\u2067 txt.exe"_s;
        QTest::newRow("controls") << u"\u001b[2J\u0007\u0000a\nb\r\tc"_s;
        QTest::newRow("lines") << QString(u"x\n"_s).repeated(3'000);
    }

    void isShownAsTextEverywhere()
    {
        QFETCH(QString, text);
        const QByteArray id = "h" + QByteArray::number(qHash(text)).leftJustified(21, 'x');
        const Person person {{id}, text, Role::Member, text};
        Welcome welcome;
        welcome.you = m_client->room().you();
        welcome.room.name = text;
        welcome.room.greeting = text;
        welcome.members = {welcome.you, person};
        welcome.membersTotal = 2;
        welcome.log = QString::fromLatin1(id);
        const qint64 begun = workedMs();

        apply(welcome);
        apply(Joined {{}, {}, {person}});
        apply(MessagePosted {{}, {}, {}, person, {}, text, {}, {}});
        apply(MessagePosted {{}, {}, privateConversation(person.id, welcome.you.id), person,
            welcome.you, text, {}, {}});
        apply(Typing {{}, person, true});
        apply(Notice {{}, {}, person, NoticeCode::Announcement, text});
        draw();
        m_client->window().openPrivate(person);
        draw();
        m_client->window().open({});

        const qint64 worked = workedMs() - begun;
        QVERIFY2(worked < mostMs, qPrintable(QString::number(worked)));
        for (const QLabel *label : m_client->window().findChildren<QLabel *>())
            QCOMPARE(label->textFormat() == Qt::PlainText || label->text().isEmpty(), true);
    }

    void toolTipsAndTitlesHoldNoTextOfPeople()
    {
        for (const QWidget *widget : m_client->window().findChildren<QWidget *>())
            QVERIFY2(!Qt::mightBeRichText(widget->toolTip()), qPrintable(widget->toolTip()));
        QVERIFY(m_client->window().windowTitle().size() < 200);
    }

    void aNameOnAButtonIsNoKeyAndNoMarkup()
    {
        JoinDialog dialog({});
        dialog.showRefusal(
            {ErrorCode::NameTaken, u"<b>a&b</b>"_s, u"<b>a&b</b>2"_s, u"<img src=/dev/zero>"_s});

        QCOMPARE(dialog.refusalText(), u"“<b>a&b</b>” is taken here."_s);
        QCOMPARE(dialog.findChild<QPushButton *>(u"suggestion"_s)->text(), u"Try “<b>a&&b</b>2”"_s);
        dialog.showRefusal({ErrorCode::NotAllowed, {}, {}, u"<img src=/dev/zero>"_s});
        QVERIFY(dialog.refusalText().contains(u"<img src=/dev/zero>"_s));
        QVERIFY(!dialog.grab().isNull());
    }
};

QTEST_MAIN(TestHostileWindow)
#include "tst_hostilewindow.moc"
