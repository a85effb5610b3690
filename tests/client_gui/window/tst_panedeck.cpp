// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/panedeck.h"

#include "shared/ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Teahouse;

class TestPaneDeck final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PaneDeck> m_deck;
    QWidget *m_list = nullptr;
    QWidget *m_conversation = nullptr;
    QWidget *m_people = nullptr;

    static void zoomTo(qreal zoom)
    {
        Theme theme = Theme::day();
        theme.zoom = zoom;
        QApplication::setFont(theme.font(TypeStep::Ui));
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        zoomTo(1);
        m_list = new QWidget;
        m_conversation = new QWidget;
        m_people = new QWidget;
        m_deck = std::make_unique<PaneDeck>(m_list, m_conversation, m_people);
        m_deck->resize(1280, 700);
        m_deck->show();
    }

    void theWidthDecidesHowManyPanesThereAre_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<Panes>("panes");
        QTest::newRow("wide") << 1280 << Panes::Three;
        QTest::newRow("just three") << 1080 << Panes::Three;
        QTest::newRow("drawer") << 1079 << Panes::Drawer;
        QTest::newRow("just a drawer") << 720 << Panes::Drawer;
        QTest::newRow("one") << 719 << Panes::One;
        QTest::newRow("smallest") << 360 << Panes::One;
    }

    void theWidthDecidesHowManyPanesThereAre()
    {
        QFETCH(int, width);
        QFETCH(Panes, panes);

        m_deck->resize(width, 700);

        QCOMPARE(m_deck->panes(), panes);
        QVERIFY(m_conversation->isVisible());
        QCOMPARE(m_list->isVisible(), panes != Panes::One);
        QCOMPARE(m_people->isVisible(), panes == Panes::Three);
        QCOMPARE(m_conversation->geometry().right() + 1
                + (panes == Panes::Three ? m_people->width() : 0),
            width);
    }

    void zoomTakesRoomAsWell()
    {
        QCOMPARE(m_deck->panes(), Panes::Three);

        zoomTo(1.5);
        QCOMPARE(m_deck->panes(), Panes::Drawer);
        QVERIFY(!m_people->isVisible());

        zoomTo(1);
        QCOMPARE(m_deck->panes(), Panes::Three);
    }

    void theDrawerLiesOverTheConversation()
    {
        m_deck->resize(900, 700);
        const QRect before = m_conversation->geometry();

        m_deck->showPeople(true);

        QVERIFY(m_people->isVisible());
        QCOMPARE(m_conversation->geometry(), before);
        QCOMPARE(m_people->geometry().right() + 1, 900);
        m_deck->showPeople(false);
        QVERIFY(!m_people->isVisible());
        QVERIFY(m_deck->arePeopleWanted());
    }

    void onePaneIsTheListOrTheConversation()
    {
        m_deck->resize(400, 700);
        m_deck->showList(true);

        QVERIFY(m_list->isVisible());
        QVERIFY(!m_conversation->isVisible());
        QCOMPARE(m_list->width(), 400);
        m_deck->showList(false);
        QVERIFY(m_conversation->isVisible());
    }

    void theListStaysWithinItsBounds()
    {
        m_deck->setListWidth(100);
        QCOMPARE(m_list->width(), 200);
        m_deck->setListWidth(1000);
        QCOMPARE(m_list->width(), 360);
        m_deck->setListWidth(264);
        QCOMPARE(m_list->width(), 264);
    }
};

QTEST_MAIN(TestPaneDeck)
#include "tst_panedeck.moc"
