// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/windowfixture.h"

#include <QDir>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What the window finds again after its program was killed, in a real room.
class TestKeptWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;

    ChatClient &client() { return m_client->program->client(); }

    bool enter() { return m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)); }

    void bobSays(int from, int to)
    {
        for (int i = from; i <= to; ++i)
            m_bob->say(u"message %1"_s.arg(i));
        for (int i = from; i <= to; ++i)
            QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());
    }

    /// Ends the client and leaves its files as they were before its end began.
    void killClient()
    {
        const QDir seats(m_client->folder.filePath(u"seats"_s));
        QTemporaryDir copy;
        const auto copyAll = [](const QDir &from, const QDir &to) {
            for (const QString &name : to.entryList(QDir::Files))
                QFile::remove(to.filePath(name));
            for (const QString &name : from.entryList(QDir::Files)) {
                if (!name.endsWith(u"-shm"_s))
                    QVERIFY(QFile::copy(from.filePath(name), to.filePath(name)));
            }
        };
        copyAll(seats, QDir(copy.path()));
        m_client->program.reset();
        copyAll(QDir(copy.path()), seats);
    }

    void loseServer()
    {
        m_bob.reset();
        m_server->kill();
        QTRY_COMPARE_WITH_TIMEOUT(client().session().state(), ConnectionState::Waiting, patience);
    }

    void serverReturns()
    {
        m_server->start();
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
    }

    QStringList shown(const ConversationId &conversation = {})
    {
        QStringList texts;
        const MessageModel *rows = m_client->room().messages(conversation);
        for (int row = 0; row < rows->rowCount(); ++row) {
            const MessageEntry &entry = rows->entry(row);
            if (entry.kind == EntryKind::NewMessages)
                texts.append(u"--"_s);
            else if (entry.kind == EntryKind::Message || entry.kind == EntryKind::OwnMessage)
                texts.append(entry.text);
        }
        return texts;
    }

    /// What was read and half written is kept a moment after it changed.
    void letTheMomentPass()
    {
        const auto kept = [this] { return client().session().book().place(); };
        QTRY_COMPARE_WITH_TIMEOUT(kept().seen, m_client->room().memory().seen, patience);
        QTRY_COMPARE_WITH_TIMEOUT(kept().since, m_client->room().memory().since, patience);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(enter());
    }

    void cleanup()
    {
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void whatWaitedWhenTheProgramWasKilledIsSentOnce()
    {
        loseServer();
        m_client->write(u"one"_s);
        m_client->write(u"two"_s);
        QCOMPARE(m_client->last().delivery, Delivery::Waiting);
        const QString ref = m_client->last().ref;
        killClient();
        serverReturns();

        QVERIFY(enter());

        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList({u"one"_s, u"two"_s}), patience);
        QCOMPARE(m_client->last().ref, ref);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"one"_s);
        QCOMPARE(m_bob->hear(), u"two"_s);
        m_client->write(u"three"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"three"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"three"_s);
        QCOMPARE(shown(), QStringList({u"one"_s, u"two"_s, u"three"_s}));
    }

    void aReplyThatWaitedStillQuotesWhatItAnswers()
    {
        m_bob->say(u"tea?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"tea?"_s, patience);
        const EventId asked = m_client->last().id;
        loseServer();
        client().say({}, u"yes please"_s, asked);
        killClient();
        serverReturns();

        QVERIFY(enter());

        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList({u"tea?"_s, u"yes please"_s}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->await(u"message"_s, "reply"), QString::number(qint64(asked)));
        const std::optional<Quote> quote =
            m_client->view().entryAt(m_client->view().rowCount() - 1).quote;
        QVERIFY(quote.has_value());
        QCOMPARE(quote->line, u"tea?"_s);
    }

    void whatTheServerHadStoredAlreadyIsThereOnce()
    {
        m_client->write(u"stored"_s);
        const QString ref = m_client->last().ref;
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"stored"_s);
        const KeptMessage lost {ref, {}, {}, u"stored"_s, QDateTime::currentDateTimeUtc()};
        // As if its ack had never come.
        QVERIFY(client().session().book().put(lost));
        killClient();

        QVERIFY(enter());

        QTRY_COMPARE_WITH_TIMEOUT(client().session().unconfirmed(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_client->room().hasOlder({}), patience);
        QCOMPARE(shown(), QStringList(u"stored"_s));
        m_client->write(u"after"_s);
        QTRY_COMPARE_WITH_TIMEOUT(client().session().unconfirmed(), 0, patience);
        QCOMPARE(m_bob->hear(), u"after"_s);
    }

    void whatWaitsCanBeDeletedByTheKeyboard()
    {
        loseServer();
        m_client->write(u"better not"_s);
        m_client->write(u"this"_s);
        ConversationView &view = m_client->view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(shown(), QStringList(u"this"_s));
        QCOMPARE(client().session().unconfirmed(), 1);
        killClient();
        serverReturns();

        QVERIFY(enter());

        QTRY_COMPARE_WITH_TIMEOUT(client().session().unconfirmed(), 0, patience);
        QCOMPARE(m_bob->hear(), u"this"_s);
    }

    void draftsAreThereAgain()
    {
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        const ConversationId private_ = m_client->with(*m_bob);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_client->room().conversations()->find(private_) != nullptr, patience);
        QTest::keyClicks(m_client->edit(), u"half a sent"_s);
        m_client->window().open(private_);
        QTest::keyClicks(m_client->edit(), u"to bob"_s);
        QTRY_COMPARE_WITH_TIMEOUT(client().session().book().chats().size(), size_t(2), patience);
        QTRY_VERIFY_WITH_TIMEOUT(client().session().book().chats().back().draft == u"to bob"_s
                || client().session().book().chats().front().draft == u"to bob"_s,
            patience);
        killClient();

        QVERIFY(enter());

        QCOMPARE(m_client->edit()->toPlainText(), u"half a sent"_s);
        QVERIFY(m_client->room().conversations()->find(private_));
        m_client->window().open(private_);
        QCOMPARE(m_client->edit()->toPlainText(), u"to bob"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown(private_), QStringList(u"psst"_s), patience);
    }

    void whatWasReadIsReadAndTheRestIsNew()
    {
        bobSays(1, 2);
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 2, patience);
        QCOMPARE(m_client->room().conversations()->unreadTotal(), 0);
        m_client->room().setNothingOpen();
        bobSays(3, 4); // unread before the end
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->unreadTotal(), 2, patience);
        letTheMomentPass();
        killClient();
        bobSays(5, 64); // more than a newcomer is told

        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        QTRY_VERIFY_WITH_TIMEOUT(client().isLive(), patience);
        m_client->room().setNothingOpen();

        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 63, patience);
        QCOMPARE(shown().mid(0, 2), QStringList({u"--"_s, u"message 3"_s}));
        QCOMPARE(shown().last(), u"message 64"_s);
        client().loadOlder({});
        QTRY_COMPARE_WITH_TIMEOUT(shown().mid(0, 4),
            QStringList({u"message 1"_s, u"message 2"_s, u"--"_s, u"message 3"_s}), patience);
    }

    void theCountOfWhatIsNewSurvives()
    {
        m_bob->sayTo(u"alice"_s, u"one"_s);
        m_bob->sayTo(u"alice"_s, u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->unreadTotal(), 2, patience);
        letTheMomentPass();
        killClient();
        m_bob->sayTo(u"alice"_s, u"three"_s);
        QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());

        QVERIFY(enter());

        const ConversationId private_ = m_client->with(*m_bob);
        QTRY_COMPARE_WITH_TIMEOUT(
            shown(private_), QStringList({u"--"_s, u"one"_s, u"two"_s, u"three"_s}), patience);
        QCOMPARE(m_client->room().conversations()->find(private_)->unread, 3);
    }
};

QTEST_MAIN(TestKeptWindow)
#include "tst_keptwindow.moc"
