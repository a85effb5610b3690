// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedfilter.h"
#include "server_gui/window/feedmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const Person alice {{"A"}, u"alice"_s, Role::Member, {}};
const Person host {{"H"}, u"Host"_s, Role::Host, {}};

MessagePosted said(const QString &text, const Person &from = alice)
{
    MessagePosted message;
    message.at = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
    message.from = from;
    message.text = text;
    return message;
}

QString textOf(const Event &event, const QString &address = u"10.0.0.7:5000"_s)
{
    const std::optional<FeedRow> row = feedRow({event, address.toUtf8()});
    return row ? row->text : QString();
}

} // namespace

class FeedModelTest final : public QObject
{
    Q_OBJECT
private slots:
    void tellsEachEventInOneLine();
    void tellsWhatBecameOfAMessage();
    void whatNoHostNeedsIsLeftOut();
    void privateWordsGoBackToTheirPerson();
    void textsOfPeopleAreMadeSafe();
    void keepsTheLastFiveThousand();
    void manyLinesComeInSeveralTurns();
    void aDeletedMessageLosesItsWordsWhereverTheyStand();
    void findsTheLinksInWhatIsSaid();
    void narrowsToWhatIsSaidOrWhoComes();
};

void FeedModelTest::tellsEachEventInOneLine()
{
    QCOMPARE(textOf(said(u"hi"_s)), u"alice hi"_s);
    QCOMPARE(textOf(said(u"see **this** and `that`"_s)), u"alice see this and that"_s);
    QCOMPARE(textOf(Joined {{}, {}, {alice}}), u"alice joined from 10.0.0.7"_s);
    QCOMPARE(textOf(Left {{}, {}, {alice}, LeaveReason::Exit}), u"alice left"_s);
    QCOMPARE(textOf(Left {{}, {}, {alice}, LeaveReason::Offline}), u"alice lost the connection"_s);
    const Event banned = Left {{}, {}, {alice}, LeaveReason::Banned};
    QCOMPARE(feedRow({banned, {}, false, u"bob"_s})->text, u"alice was banned by bob"_s);
    const Event muted = Notice {{}, {}, {}, NoticeCode::Moderation, u"alice is muted."_s};
    QCOMPARE(feedRow({muted, {}, false, u"bob"_s})->text, u"To all: alice is muted. (bob)"_s);
    QCOMPARE(textOf(Renamed {{}, {}, alice, u"al"_s}), u"al is now called alice"_s);
    QCOMPARE(
        textOf(Notice {{}, {}, {}, NoticeCode::AutoReply, u"ok"_s}), u"Automatic answer: ok"_s);
    const Person nameless {{"N"}, u"10.0.0.7:5000"_s, Role::Guest, {}};
    QCOMPARE(textOf(Joined {{}, {}, {nameless}}), u"10.0.0.7:5000 joined"_s);
}

void FeedModelTest::tellsWhatBecameOfAMessage()
{
    QCOMPARE(textOf(Edited {.from = alice, .text = u"new"_s}), u"alice changed a message: new"_s);
    QCOMPARE(textOf(Edited {.from = alice, .text = u"**new** `tea`"_s}),
        u"alice changed a message: new tea"_s);
    QCOMPARE(textOf(Deleted {.from = alice}), u"alice deleted a message"_s);
    QCOMPARE(
        textOf(Deleted {.from = host, .author = u"alice"_s}), u"Host deleted a message of alice"_s);
    QCOMPARE(textOf(Reacted {.from = alice, .emoji = u"👍"_s, .about = u"tea"_s}),
        u"alice reacted with 👍: tea"_s);
    const Reacted back {.from = alice, .emoji = u"👍"_s, .on = false, .about = u"tea"_s};
    QCOMPARE(textOf(back), u"alice took back the reaction 👍: tea"_s);
}

void FeedModelTest::whatNoHostNeedsIsLeftOut()
{
    QVERIFY(!feedRow({Ping {}, {}}));
    QVERIFY(!feedRow({Live {}, {}}));
}

void FeedModelTest::privateWordsGoBackToTheirPerson()
{
    MessagePosted question = said(u"may I?"_s);
    question.to = host;
    MessagePosted answer = said(u"yes"_s, host);
    answer.to = alice;

    const std::optional<FeedRow> asked = feedRow({question, {}});
    const std::optional<FeedRow> answered = feedRow({answer, {}});

    QVERIFY(asked && asked->isPrivate && answered && answered->isPrivate);
    QCOMPARE(asked->text, u"alice to you  may I?"_s);
    QCOMPARE(answered->text, u"Host to alice  yes"_s);
    QCOMPARE(asked->who, alice);
    QCOMPARE(answered->who, alice);
}

void FeedModelTest::textsOfPeopleAreMadeSafe()
{
    const QString text = textOf(said(u"a\x1b[2J\u202Eb\nc"_s));

    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(!text.contains(u'\n'));
    QCOMPARE(textOf(said(u"%1 %2 <b>"_s)), u"alice %1 %2 <b>"_s);
}

void FeedModelTest::keepsTheLastFiveThousand()
{
    FeedModel feed;
    const QAbstractItemModelTester tester(
        &feed, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int batch = 0; batch < 3; ++batch) {
        std::vector<FeedRow> rows;
        for (int i = 0; i < 2000; ++i)
            rows.push_back(ownRow({}, QString::number(2000 * batch + i)));
        feed.add(rows);
    }

    QTRY_COMPARE(feed.rowCount(), 5000);
    QTRY_COMPARE(feed.index(4999, 0).data().toString(), u"5999"_s);
    QCOMPARE(feed.index(0, 0).data().toString(), u"1000"_s);
    feed.add(std::vector<FeedRow>(6000, ownRow({}, u"much"_s)));
    QCOMPARE(feed.rowCount(), 5000);
    QTRY_COMPARE(feed.index(0, 0).data().toString(), u"much"_s);
    QCOMPARE(feed.rowCount(), 5000);
}

void FeedModelTest::manyLinesComeInSeveralTurns()
{
    FeedModel feed;
    std::vector<FeedRow> rows;
    for (int i = 0; i < 2 * FeedModel::mostATurn; ++i)
        rows.push_back(ownRow({}, QString::number(i)));
    MessagePosted message = said(u"a slip"_s);
    message.id = EventId {7};
    rows.push_back(*feedRow({message, {}}));

    feed.add(std::move(rows));
    const int atOnce = feed.rowCount();
    feed.add({ownRow({}, u"behind"_s)});
    feed.forget(message.id);

    QCOMPARE(atOnce, FeedModel::mostATurn);
    QCOMPARE(feed.rowCount(), atOnce);
    QTRY_COMPARE(feed.rowCount(), 2 * FeedModel::mostATurn + 2);
    QCOMPARE(feed.row(FeedModel::mostATurn).text, QString::number(FeedModel::mostATurn));
    QCOMPARE(feed.row(feed.rowCount() - 2).text, u"alice (deleted)"_s);
    QCOMPARE(feed.row(feed.rowCount() - 1).text, u"behind"_s);
}

void FeedModelTest::aDeletedMessageLosesItsWordsWhereverTheyStand()
{
    FeedModel feed;
    MessagePosted message = said(u"a slip"_s);
    message.id = EventId {7};
    feed.add({*feedRow({message, {}}),
        *feedRow({Edited {.from = alice, .target = message.id, .text = u"a second slip"_s}, {}}),
        *feedRow(
            {Reacted {
                 .from = alice, .target = message.id, .emoji = u"👍"_s, .about = u"a second slip"_s},
                {}}),
        *feedRow({said(u"tea"_s), {}})});
    QVERIFY(feed.row(0).isSaid && feed.row(1).isSaid && !feed.row(2).isSaid);
    const quint64 serial = feed.row(0).serial;

    feed.forget(message.id);

    QCOMPARE(feed.row(0).text, u"alice (deleted)"_s);
    QCOMPARE(feed.row(1).text, u"alice changed a message: (deleted)"_s);
    QCOMPARE(feed.row(2).text, u"alice reacted with 👍: (deleted)"_s);
    QCOMPARE(feed.row(3).text, u"alice tea"_s);
    QVERIFY(!feed.row(0).isSaid && feed.row(0).serial != serial);
    feed.forget({}); // rows without an id are nobody's
    QCOMPARE(feed.row(3).text, u"alice tea"_s);
}

void FeedModelTest::findsTheLinksInWhatIsSaid()
{
    const FeedRow row = *feedRow({said(u"see https://example.org/a and file:///etc"_s), {}});

    QCOMPARE(row.links.size(), size_t(1));
    QCOMPARE(row.links[0].url, QUrl(u"https://example.org/a"_s));
    QCOMPARE(
        row.text.mid(row.links[0].run.start, row.links[0].run.length), u"https://example.org/a"_s);
}

void FeedModelTest::narrowsToWhatIsSaidOrWhoComes()
{
    FeedModel feed;
    FeedFilter filter;
    filter.setSourceModel(&feed);
    feed.add({*feedRow({said(u"hi"_s), {}}), *feedRow({Joined {{}, {}, {alice}}, {}}),
        ownRow({}, u"opened"_s)});

    QCOMPARE(filter.rowCount(), 3);
    filter.setShow(FeedFilter::Show::Said);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), u"alice hi"_s);
    filter.setShow(FeedFilter::Show::ComesAndGoes);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), u"alice joined"_s);
}

QTEST_GUILESS_MAIN(FeedModelTest)
#include "tst_feedmodel.moc"
