// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/storedrow.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::Arrival)

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
const Person ann {{"ann"}, u"Ann"_s, Role::Moderator, u"Teahouse 1"_s};
const Person bob {{"bob"}, u"Bob"_s};

Arrival message()
{
    Arrival arrival;
    arrival.entry.id = EventId {7};
    arrival.entry.from = ann;
    arrival.entry.text = u"Good morning!"_s;
    arrival.entry.at = noon;
    return arrival;
}

Arrival ownMessage()
{
    Arrival arrival = message();
    arrival.entry.kind = EntryKind::OwnMessage;
    arrival.entry.ref = u"ref"_s;
    arrival.entry.to = bob;
    arrival.entry.delivery = Delivery::Failed;
    arrival.entry.failure = u"Too long"_s;
    arrival.entry.firstOfGroup = false;
    return arrival;
}

Arrival changed()
{
    Arrival arrival = message();
    arrival.entry.edited = arrival.entry.mentionsMe = true;
    arrival.entry.quote = Quote {EventId {3}, {}, {}};
    arrival.entry.reactions = {{{u"👍"_s, {bob, ann}}, true}};
    return arrival;
}

Arrival deleted()
{
    Arrival arrival = message();
    arrival.entry.text.clear();
    arrival.entry.deleted = true;
    return arrival;
}

Arrival left()
{
    Arrival arrival = message();
    arrival.entry.kind = EntryKind::System;
    arrival.entry.cause = SystemCause::Left;
    arrival.entry.folded = 2;
    arrival.names = {u"Ann"_s, u"Bob"_s};
    arrival.reason = LeaveReason::Kicked;
    return arrival;
}

} // namespace

class TestStoredRow final : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatWasPutIn_data()
    {
        QTest::addColumn<Arrival>("arrival");
        QTest::newRow("a message") << message();
        QTest::newRow("a failed one of mine") << ownMessage();
        QTest::newRow("a changed one with reactions") << changed();
        QTest::newRow("a deleted one") << deleted();
        QTest::newRow("a folded line") << left();
    }
    void givesBackWhatWasPutIn()
    {
        QFETCH(const Arrival, arrival);

        const StoredRow row(Arrival(arrival), std::make_shared<const Person>(arrival.entry.from));
        const Arrival back = row.arrival();

        QCOMPARE(back.entry, arrival.entry);
        QCOMPARE(back.names, arrival.names);
        QCOMPARE(back.reason, arrival.reason);
        QCOMPARE(row.ref(), arrival.entry.ref);
        QCOMPARE(row.quoted(), arrival.entry.quote ? arrival.entry.quote->id : EventId {});
    }
    void keepsNoRoomThatATextDoesNotFill()
    {
        Arrival arrival = message();
        arrival.entry.text.reserve(1'000);

        const StoredRow row(std::move(arrival), nullptr);

        QCOMPARE(row.text(), u"Good morning!"_s);
        QVERIFY(row.text().capacity() < 100);
    }
};

QTEST_GUILESS_MAIN(TestStoredRow)
#include "tst_storedrow.moc"
