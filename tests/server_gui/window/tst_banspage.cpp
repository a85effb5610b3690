// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/banspage.h"
#include "server_gui/window/roomheader.h"
#include "shared/ui/segments.h"
#include "tests/server_gui/window/windowedroom.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Bans in the host's window: who is banned, and the way back.
class BansPageTest final : public QObject
{
    Q_OBJECT

    static void ban(const WindowedRoom &room, const QString &name)
    {
        QTRY_VERIFY(room.rowOf(name) >= 0);
        room.select({name});
        room.action(Verb::Ban).trigger();
        WindowedRoom::answer(room.question(), "yes");
        QTRY_COMPARE(room.rowOf(name), -1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    static bool isSegment(const Segments &segments, const QString &text)
    {
        const auto buttons = segments.findChildren<QAbstractButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
            [&text](const QAbstractButton *button) { return button->text() == text; });
    }

private slots:
    void modelShowsTheLatestFirst()
    {
        BansModel model;
        const QAbstractItemModelTester tester(&model);
        const QDateTime since(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

        model.take({{u"Eve"_s, {"key"}, u"10.0.0.5"_s, since}, {u"bob"_s, {}, {}, since}});

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, BansModel::Name).data().toString(), u"bob"_s);
        QCOMPARE(model.index(1, BansModel::Address).data().toString(), u"10.0.0.5"_s);
        QCOMPARE(model.index(1, BansModel::KnownBy).data().toString(), u"key and address"_s);
        QVERIFY(model.index(0, BansModel::KnownBy).data().toString().contains(u"nothing"_s));
        const QString sentence = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(sentence.startsWith(u"Eve, 10.0.0.5, key and address, "_s));

        model.take({});
        QCOMPARE(model.rowCount(), 0);
    }

    void bansAreShownAndLifted()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        room.action(Verb::Bans).trigger();
        auto *page = room.window->findChild<BansPage *>();
        QVERIFY(page && page->isVisible());
        const auto *table = page->findChild<QTableView *>(u"bans"_s);
        auto *lift = page->findChild<QPushButton *>(u"lift"_s);
        const Segments &pages = room.window->findChild<RoomHeader *>()->pages();
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!lift->isEnabled());
        QVERIFY(isSegment(pages, u"Bans"_s));

        // The list follows what happens while it is open.
        const auto eve = room.join("eve");
        ban(room, u"eve"_s);
        const auto bob = room.join("bob");
        ban(room, u"bob"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, BansModel::Name).data().toString(), u"bob"_s);
        QTRY_VERIFY(isSegment(pages, u"Bans 2"_s));
        const int since = table->columnViewportPosition(BansModel::Since);
        const QString stamp = table->model()->index(0, BansModel::Since).data().toString();
        QVERIFY(
            table->columnWidth(BansModel::Since) > table->fontMetrics().horizontalAdvance(stamp));
        QVERIFY(since + table->columnWidth(BansModel::Since) <= table->viewport()->width());

        table->selectionModel()->select(
            table->model()->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(lift->isEnabled());
        lift->click();

        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, BansModel::Name).data().toString(), u"eve"_s);
        QVERIFY(!lift->isEnabled());
        QTRY_VERIFY(isSegment(pages, u"Bans 1"_s));
    }
};

QTEST_MAIN(BansPageTest)
#include "tst_banspage.moc"
