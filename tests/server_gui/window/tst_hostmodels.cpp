// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplemodel.h"
#include "server_gui/window/peopletable.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

Guest guest(quint64 session, const QString &name, qint64 messages = 0)
{
    Guest guest;
    guest.session = SessionId(session);
    guest.person = {{QByteArray::number(session)}, name, Role::Member, u"text"_s};
    guest.address = u"10.0.0.%1:5000"_s.arg(session % 250);
    guest.messages = messages;
    guest.lastHeard = QDateTime::currentDateTimeUtc();
    return guest;
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data().toString();
    return names;
}

} // namespace

class HostModelsTest final : public QObject
{
    Q_OBJECT
private slots:
    void followsSnapshots_data();
    void followsSnapshots();
    void tellsOnlyWhatDiffers();
    void tellsOfManyScatteredChangesAtOnce();
    void keepsTheSelectionWhileOthersComeAndGo();
    void keepsTheSelectionWhileItsRowMoves();
    void theHostStandsAboveAndCannotBeChosen();
    void sortsNamesByHowTheyAreRead();
    void programsStandBelowPeopleAndTheAwayBelowAll();
    void keepsTheSelectionWhenVeryManyGo();
    void filtersByNameAndAddress();
    void sortsNumbersAsNumbers();
    void sortsThoseHeardLastToTheTopOfIdle();
    void aRowReadsAsOneSentence();
};

void HostModelsTest::followsSnapshots_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");

    QTest::newRow("one comes") << QList {1, 2} << QList {1, 2, 3};
    QTest::newRow("one goes") << QList {1, 2, 3} << QList {1, 3};
    QTest::newRow("all go") << QList {1, 2, 3} << QList<int> {};
    QTest::newRow("first ones") << QList<int> {} << QList {1, 2, 3};
    QTest::newRow("some come, some go") << QList {1, 2, 3, 4, 5} << QList {2, 4, 6, 7};
    QTest::newRow("one stands elsewhere now") << QList {1, 2, 3} << QList {2, 3, 1};
    QTest::newRow("in between") << QList {1, 5} << QList {1, 2, 3, 5, 6};
    QTest::newRow("turned around") << QList {1, 2, 3, 4} << QList {4, 3, 2, 1};
}

void HostModelsTest::followsSnapshots()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    const auto guestsOf = [](const QList<int> &sessions) {
        std::vector<Guest> guests;
        for (const int session : sessions)
            guests.push_back(guest(quint64(session), QString::number(session)));
        return guests;
    };
    PeopleModel people;
    PeopleModel sorted;
    sorted.sort(NameColumn);
    const QAbstractItemModelTester tester(
        &people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sortedTester(
        &sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);

    for (PeopleModel *model : {&people, &sorted}) {
        model->take(guestsOf(before));
        model->take(guestsOf(after));
    }

    QStringList names;
    for (const int session : after)
        names += QString::number(session);
    QCOMPARE(namesIn(people), names);
    names.sort();
    QCOMPARE(namesIn(sorted), names);
}

void HostModelsTest::tellsOnlyWhatDiffers()
{
    PeopleModel people;
    people.take({guest(1, u"a"_s), guest(2, u"b"_s), guest(3, u"c"_s)});
    const QSignalSpy changed(&people, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&people, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&people, &QAbstractItemModel::rowsInserted);
    std::vector<Guest> guests;
    for (int row = 0; row < 3; ++row)
        guests.push_back(people.guest(row));

    people.take(guests);
    QCOMPARE(changed.size(), 0);
    guests[1].messages = 7;
    people.take(guests);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(reset.size() + inserted.size(), 0);
}

void HostModelsTest::tellsOfManyScatteredChangesAtOnce()
{
    PeopleModel model;
    const QAbstractItemModelTester tester(&model);
    std::vector<Guest> guests;
    for (quint64 i = 1; i <= 1000; ++i)
        guests.push_back(guest(i, QString::number(i)));
    model.take(guests);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    for (size_t i = 0; i < guests.size(); i += 2)
        guests[i].messages += 1;
    model.take(guests);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 998);
}

void HostModelsTest::keepsTheSelectionWhileOthersComeAndGo()
{
    PeopleModel people;
    people.take({guest(1, u"a"_s), guest(2, u"b"_s), guest(3, u"c"_s)});
    QItemSelectionModel selection(&people);
    selection.select(people.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    people.take({guest(2, u"b"_s), guest(3, u"c"_s), guest(4, u"d"_s)});

    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows()[0].data().toString(), u"b"_s);
}

void HostModelsTest::keepsTheSelectionWhileItsRowMoves()
{
    PeopleModel people;
    const QAbstractItemModelTester tester(
        &people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    people.sort(MessagesColumn, Qt::DescendingOrder);
    std::vector<Guest> guests {guest(1, u"a"_s, 3), guest(2, u"b"_s, 2), guest(3, u"c"_s, 1)};
    people.take(guests);
    QItemSelectionModel selection(&people);
    selection.select(people.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QSignalSpy moved(&people, &QAbstractItemModel::layoutChanged);
    const QSignalSpy reset(&people, &QAbstractItemModel::modelReset);

    guests[2].messages = 9;
    guests.erase(guests.begin());
    guests.push_back(guest(4, u"d"_s, 5));
    people.take(guests);

    QCOMPARE(namesIn(people), (QStringList {u"c"_s, u"d"_s, u"b"_s}));
    QCOMPARE(moved.size(), 1);
    QVERIFY(reset.isEmpty());
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows()[0].data().toString(), u"c"_s);
}

void HostModelsTest::theHostStandsAboveAndCannotBeChosen()
{
    PeopleModel people;
    people.sort(NameColumn, Qt::DescendingOrder);
    Guest host = guest(0, u"Ms Chen"_s, 24);
    host.person.role = Role::Host;
    people.take({guest(1, u"Alice"_s), guest(2, u"Zoe"_s)}, host);

    QCOMPARE(namesIn(people), (QStringList {u"Ms Chen"_s, u"Zoe"_s, u"Alice"_s}));
    QCOMPARE(people.people(), 2);
    QVERIFY(!(people.flags(people.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(people.flags(people.index(1, 0)) & Qt::ItemIsSelectable);
    QCOMPARE(people.index(0, 0).data(Qt::AccessibleTextRole).toString(),
        u"Ms Chen, this computer, Server window, 24 messages, Host"_s);
    people.setFilter(u"zoe"_s);
    QCOMPARE(namesIn(people), QStringList {u"Zoe"_s});
}

void HostModelsTest::sortsNamesByHowTheyAreRead()
{
    PeopleModel people;
    people.sort(NameColumn);
    people.take({guest(1, u"Mei"_s), guest(2, u"王浩"_s), guest(3, u"林小雨"_s),
        guest(4, u"diego"_s), guest(5, u"guest-10"_s), guest(6, u"guest-9"_s)});

    QCOMPARE(namesIn(people),
        (QStringList {u"diego"_s, u"guest-9"_s, u"guest-10"_s, u"林小雨"_s, u"Mei"_s, u"王浩"_s}));
}

void HostModelsTest::programsStandBelowPeopleAndTheAwayBelowAll()
{
    const QString teahouse = u"Teahouse 0.1"_s;
    std::vector<Guest> guests {
        guest(1, u"away"_s), guest(2, u"bot"_s), guest(3, u"mei"_s), guest(4, u"ann"_s)};
    guests[0].person.client = guests[2].person.client = guests[3].person.client = teahouse;
    guests[0].away = true;
    PeopleModel people;

    people.sort(NameColumn);
    people.take(guests, {});
    QCOMPARE(namesIn(people), (QStringList {u"ann"_s, u"mei"_s, u"bot"_s, u"away"_s}));
    people.sort(NameColumn, Qt::DescendingOrder);
    QCOMPARE(namesIn(people), (QStringList {u"mei"_s, u"ann"_s, u"bot"_s, u"away"_s}));
    people.sort(ClientColumn);
    QCOMPARE(namesIn(people).last(), u"bot"_s);
}

void HostModelsTest::keepsTheSelectionWhenVeryManyGo()
{
    PeopleModel people;
    PeopleTable table(people);
    std::vector<Guest> all;
    std::vector<Guest> half;
    for (quint64 session = 1; session <= 1000; ++session) {
        all.push_back(guest(session, QString::number(session)));
        if (session % 2 == 0)
            half.push_back(all.back());
    }
    people.take(all);
    const QString selected = u"500"_s;
    table.selectRow(int(namesIn(people).indexOf(selected)));

    people.take(half);

    QCOMPARE(people.rowCount(), 500);
    QCOMPARE(table.selectedPeople().size(), size_t(1));
    QCOMPARE(table.selectedPeople()[0].name, selected);
}

void HostModelsTest::filtersByNameAndAddress()
{
    PeopleModel people;
    people.take({guest(1, u"Alice"_s), guest(2, u"林小雨"_s), guest(33, u"Bob"_s)});

    people.setFilter(u" ALI "_s);
    QCOMPARE(namesIn(people), QStringList {u"Alice"_s});
    people.setFilter(u"小"_s);
    QCOMPARE(namesIn(people), QStringList {u"林小雨"_s});
    people.setFilter(u"10.0.0.33"_s);
    QCOMPARE(namesIn(people), QStringList {u"Bob"_s});
    people.setFilter({});
    QCOMPARE(people.rowCount(), 3);
}

void HostModelsTest::sortsNumbersAsNumbers()
{
    PeopleModel people;
    people.take({guest(1, u"nine"_s, 9), guest(2, u"ten"_s, 10), guest(3, u"two"_s, 2)});

    people.sort(MessagesColumn, Qt::DescendingOrder);

    QCOMPARE(namesIn(people), (QStringList {u"ten"_s, u"nine"_s, u"two"_s}));
}

void HostModelsTest::sortsThoseHeardLastToTheTopOfIdle()
{
    PeopleModel people;
    Guest quiet = guest(1, u"quiet"_s);
    quiet.lastHeard = quiet.lastHeard.addSecs(-100);
    Guest calm = guest(2, u"calm"_s);
    calm.lastHeard = calm.lastHeard.addSecs(-9);
    people.take({quiet, calm, guest(3, u"busy"_s)});

    people.sort(IdleColumn, Qt::AscendingOrder);

    QCOMPARE(namesIn(people), (QStringList {u"busy"_s, u"calm"_s, u"quiet"_s}));
}

void HostModelsTest::aRowReadsAsOneSentence()
{
    PeopleModel people;
    Guest away = guest(7, u"Hannah"_s, 2);
    away.away = true;
    people.take({away});

    QCOMPARE(people.index(0, 0).data(Qt::AccessibleTextRole).toString(),
        u"Hannah, 10.0.0.7, not encrypted, Text, 2 messages, Away"_s);
}

QTEST_MAIN(HostModelsTest)
#include "tst_hostmodels.moc"
