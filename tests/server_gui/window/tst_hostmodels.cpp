// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplefilter.h"
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
    PeopleFilter filter;
    filter.setSourceModel(&people);
    filter.sort(PeopleModel::Name);
    const QAbstractItemModelTester tester(
        &people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sorted(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);

    people.take(guestsOf(before));
    people.take(guestsOf(after));

    QStringList names;
    for (const int session : after)
        names += QString::number(session);
    QCOMPARE(namesIn(people), names);
    names.sort();
    QCOMPARE(namesIn(filter), names);
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

void HostModelsTest::keepsTheSelectionWhenVeryManyGo()
{
    PeopleModel people;
    PeopleFilter filter;
    PeopleTable table(people, filter);
    std::vector<Guest> all;
    std::vector<Guest> half;
    for (quint64 session = 1; session <= 1000; ++session) {
        all.push_back(guest(session, QString::number(session)));
        if (session % 2 == 0)
            half.push_back(all.back());
    }
    people.take(all);
    const QString selected = u"500"_s;
    table.selectRow(int(namesIn(filter).indexOf(selected)));

    people.take(half);

    QCOMPARE(filter.rowCount(), 500);
    QCOMPARE(table.selectedPeople().size(), size_t(1));
    QCOMPARE(table.selectedPeople()[0].name, selected);
}

void HostModelsTest::filtersByNameAndAddress()
{
    PeopleModel people;
    PeopleFilter filter;
    filter.setSourceModel(&people);
    people.take({guest(1, u"Alice"_s), guest(2, u"林小雨"_s), guest(33, u"Bob"_s)});

    filter.setText(u" ALI "_s);
    QCOMPARE(namesIn(filter), QStringList {u"Alice"_s});
    filter.setText(u"小"_s);
    QCOMPARE(namesIn(filter), QStringList {u"林小雨"_s});
    filter.setText(u"10.0.0.33"_s);
    QCOMPARE(namesIn(filter), QStringList {u"Bob"_s});
    filter.setText({});
    QCOMPARE(filter.rowCount(), 3);
}

void HostModelsTest::sortsNumbersAsNumbers()
{
    PeopleModel people;
    PeopleFilter filter;
    filter.setSourceModel(&people);
    people.take({guest(1, u"nine"_s, 9), guest(2, u"ten"_s, 10), guest(3, u"two"_s, 2)});

    filter.sort(PeopleModel::Messages, Qt::DescendingOrder);

    QCOMPARE(namesIn(filter), (QStringList {u"ten"_s, u"nine"_s, u"two"_s}));
}

void HostModelsTest::sortsThoseHeardLastToTheTopOfIdle()
{
    PeopleModel people;
    PeopleFilter filter;
    filter.setSourceModel(&people);
    Guest quiet = guest(1, u"quiet"_s);
    quiet.lastHeard = quiet.lastHeard.addSecs(-100);
    Guest calm = guest(2, u"calm"_s);
    calm.lastHeard = calm.lastHeard.addSecs(-9);
    people.take({quiet, calm, guest(3, u"busy"_s)});

    filter.sort(PeopleModel::Idle, Qt::AscendingOrder);

    QCOMPARE(namesIn(filter), (QStringList {u"busy"_s, u"calm"_s, u"quiet"_s}));
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
