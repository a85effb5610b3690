// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roomstate.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QElapsedTimer>
#include <QScrollBar>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The window of somebody who was not there all the time, in a real room.
class TestHistory final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;

    /// Says them all and waits until the server has them.
    void bobSays(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_bob->say(text);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());
    }

    QStringList shown(const ConversationId &conversation = {})
    {
        QStringList texts;
        const MessageModel *rows = m_client->room().messages(conversation);
        for (int row = 0; row < rows->rowCount(); ++row) {
            const EntryKind kind = rows->entry(row).kind;
            if (kind == EntryKind::Message || kind == EntryKind::OwnMessage)
                texts.append(rows->entry(row).text);
        }
        return texts;
    }

    static QStringList numbered(int from, int to)
    {
        QStringList texts;
        for (int i = from; i <= to; ++i)
            texts.append(u"message %1"_s.arg(i));
        return texts;
    }

    bool enter() { return m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)); }

    bool comesBack()
    {
        ChatClient &client = m_client->program->client();
        return QTest::qWaitFor(
            [&] {
                client.session().tryNow();
                return client.isLive() && client.session().unconfirmed() == 0;
            },
            patience);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void aNewcomerSeesWhatWasSaidBeforeAsRead()
    {
        bobSays(numbered(1, 5));
        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(1, 5), patience);

        bobSays({u"new"_s});
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(1, 5) + QStringList(u"new"_s), patience);
        QCOMPARE(m_client->room().conversations()->at(0).unread, 0);
    }

    void olderMessagesComeAsOneScrollsUpAndNothingMoves()
    {
        bobSays(numbered(1, 300));
        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(251, 300), patience);

        QElapsedTimer taken;
        taken.start();
        ConversationView &view = m_client->view();
        for (int first : {151, 51, 1}) {
            view.verticalScrollBar()->setValue(0);
            const int row = view.rowAt({100, 200});
            const QString read = view.entryAt(row).text;
            const int top = view.rowRect(row).top();
            const int rows = view.rowCount();

            QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(first, 300), patience);
            QTRY_VERIFY(view.verticalScrollBar()->value() > 0);
            const int now = row + view.rowCount() - rows;
            QCOMPARE(view.entryAt(now).text, read);
            QCOMPARE(view.rowRect(now).top(), top);
        }
        QVERIFY(taken.elapsed() >= 2'000); // three requests, one a second
        QVERIFY(!m_client->room().hasOlder({}));
    }

    void whatWasMissedWhileTheServerWasKilledComesOnce()
    {
        QVERIFY(enter());
        bobSays({u"before"_s});
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList(u"before"_s), patience);

        m_bob.reset();
        m_server->kill();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_client->program->client().session().state(), ConnectionState::Waiting, patience);
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            m_client->write(text);

        // Nothing of the client runs while bob talks.
        m_server->start();
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        bobSays({u"missed"_s});

        QVERIFY(comesBack());
        QTRY_COMPARE_WITH_TIMEOUT(shown(),
            QStringList({u"before"_s, u"missed"_s, u"one"_s, u"two"_s, u"three"_s}), patience);
        QCOMPARE(m_bob->hear(), u"one"_s);
        QCOMPARE(m_bob->hear(), u"two"_s);
        QCOMPARE(m_bob->hear(), u"three"_s);
    }

    void whatIsSaidAgainAfterACrashIsThereOnce()
    {
        QVERIFY(enter());
        for (int i = 1; i <= 20; ++i)
            m_client->write(u"message %1"_s.arg(i));
        m_server->kill(); // with some of them on the way
        m_bob.reset();
        m_server->start();
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);

        QTRY_VERIFY_WITH_TIMEOUT(!m_client->program->client().isLive(), patience);
        QVERIFY(comesBack());
        bobSays({u"end"_s});
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(1, 20) + QStringList(u"end"_s), patience);
        // Who comes new sees the same.
        m_client->program.reset();
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"carol"_s, *m_server)));
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(1, 20) + QStringList(u"end"_s), patience);
    }

    void whoLeftAndJoinsAgainMissesNothing()
    {
        QVERIFY(enter());
        ChatSession &session = m_client->program->client().session();
        session.leave();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), ConnectionState::Offline, patience);
        bobSays(numbered(1, 120)); // more than a newcomer is told
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());

        session.open(session.options());
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(1, 120), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(m_client->with(*m_bob)), QStringList(u"psst"_s), patience);
        QCOMPARE(m_client->room().conversations()->at(1).unread, 1);
    }

    void privateWordsWaitForTheNextStart()
    {
        QVERIFY(enter());
        m_client->program.reset();
        QCOMPARE(m_bob->await(u"left"_s, "reason"), u"exit"_s);
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());

        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(shown(m_client->with(*m_bob)), QStringList(u"psst"_s), patience);
        QCOMPARE(m_client->room().conversations()->at(1).unread, 1);
    }

    void aReplyGoesOutByTheKeyboardAndComesBackWithItsQuote()
    {
        bobSays({u"does it work?"_s});
        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList(u"does it work?"_s), patience);
        m_client->view().setFocus();
        QTest::keyClick(&m_client->view(), Qt::Key_End);

        QTest::keyClick(&m_client->view(), Qt::Key_R);
        QTRY_VERIFY(m_client->edit()->hasFocus());
        m_client->write(u"it does"_s);

        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->last().id != EventId {}, patience);
        QVERIFY(m_client->last().quote);
        const int row = m_client->view().rowCount() - 1;
        QCOMPARE(m_client->view().entryAt(row).quote->line, u"does it work?"_s);
    }

    void aQuotedMessageIsFetchedAndShown()
    {
        bobSays(numbered(1, 200));
        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(shown(), numbered(151, 200), patience);
        ConversationView &view = m_client->view();
        const MessageModel &rows = *m_client->room().messages({});
        const EventId newest = rows.entry(rows.rowCount() - 1).id;
        const auto wanted = EventId(qint64(newest) - 120);

        emit view.quotedRequested(wanted);

        const auto focused = [&] { return view.entryAt(view.focusedRow()).id; };
        QTRY_VERIFY_WITH_TIMEOUT(view.focusedRow() >= 0 && focused() == wanted, patience);
        QVERIFY(view.viewport()->rect().intersects(view.rowRect(view.focusedRow())));
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
