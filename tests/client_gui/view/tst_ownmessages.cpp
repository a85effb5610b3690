// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roomstate.h"
#include "client_gui/view/conversationview.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What can be done with messages of one's own that have not been stored, without a mouse.
class TestOwnMessages final : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<RoomState> m_room;
    std::unique_ptr<ConversationView> m_view;

    void add(const QString &ref, Delivery delivery)
    {
        m_room->addOwn(ref, u"text"_s, std::nullopt);
        m_room->setDelivery(ref, delivery, u"No answer."_s);
    }

    /// The row of the newest message.
    int last() const { return m_view->rowCount() - 1; }

    QAccessibleActionInterface *actions() const
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
        return list->child(last())->actionInterface();
    }

private slots:
    void init()
    {
        m_room = std::make_unique<RoomState>(m_clock);
        m_view = std::make_unique<ConversationView>();
        m_view->setModel(m_room->messages({}));
        m_view->resize(600, 400);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void keysWorkOn_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<int>("retries");
        QTest::addColumn<int>("deletions");
        QTest::newRow("failed") << Delivery::Failed << 1 << 1;
        QTest::newRow("waiting") << Delivery::Waiting << 0 << 1;
        QTest::newRow("stored") << Delivery::Stored << 0 << 0;
    }

    void keysWorkOn()
    {
        QFETCH(Delivery, delivery);
        QFETCH(int, retries);
        QFETCH(int, deletions);
        add(u"r1"_s, delivery);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QSignalSpy retry(m_view.get(), &ConversationView::retryRequested);
        QSignalSpy discard(m_view.get(), &ConversationView::deleteRequested);

        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);

        QCOMPARE(retry.count(), retries);
        QCOMPARE(discard.count(), deletions);
        if (deletions > 0)
            QCOMPARE(discard.first().first().toString(), u"r1"_s);
    }

    void actionsAreOfferedToThoseWhoListen_data() { keysWorkOn_data(); }

    void actionsAreOfferedToThoseWhoListen()
    {
        QFETCH(Delivery, delivery);
        QFETCH(int, retries);
        QFETCH(int, deletions);
        add(u"r1"_s, delivery);
        QSignalSpy retry(m_view.get(), &ConversationView::retryRequested);
        QSignalSpy discard(m_view.get(), &ConversationView::deleteRequested);

        const QStringList names = actions()->actionNames();
        for (const QString &name : names)
            actions()->doAction(name);

        QCOMPARE(names.size(), retries + deletions);
        QCOMPARE(retry.count(), retries);
        QCOMPARE(discard.count(), deletions);
    }
};

QTEST_MAIN(TestOwnMessages)
#include "tst_ownmessages.moc"
