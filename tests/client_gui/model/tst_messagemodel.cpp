// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/messagemodel.h"
#include "client_gui/model/sentences.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0));

Person someone(const QString &name)
{
    return {{name.toLatin1()}, name};
}

Arrival said(const QString &name, const QString &text, int seconds = 0)
{
    Arrival arrival;
    arrival.entry.from = someone(name);
    arrival.entry.text = text;
    arrival.entry.at = noon.addSecs(seconds).toUTC();
    return arrival;
}

Arrival known(int id, const QString &name, const QString &text, int seconds = 0)
{
    Arrival arrival = said(name, text, seconds);
    arrival.entry.id = EventId {id};
    return arrival;
}

Arrival own(const QString &ref, Delivery delivery, int seconds = 0)
{
    Arrival arrival = said(QStringLiteral("me"), ref, seconds);
    arrival.entry.kind = EntryKind::OwnMessage;
    arrival.entry.ref = ref;
    arrival.entry.delivery = delivery;
    return arrival;
}

Arrival joined(const QString &name, int seconds)
{
    Arrival arrival = said(name, joinedSentence({name}), seconds);
    arrival.entry.kind = EntryKind::System;
    arrival.entry.cause = SystemCause::Joined;
    arrival.names = QStringList {name};
    return arrival;
}

QString shown(const MessageModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const MessageEntry &entry = model.entry(row);
        if (entry.kind == EntryKind::Day)
            rows.append(QStringLiteral("day"));
        else if (entry.kind == EntryKind::NewMessages)
            rows.append(QStringLiteral("new"));
        else
            rows.append(entry.text);
    }
    return rows.join(u'|');
}

} // namespace

class TestMessageModel final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<MessageModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void putsWhatFailedAndWentOnceMoreWhereItWasSaid()
    {
        m_model->append({own(u"first"_s, Delivery::Waiting)}, false);
        m_model->setDelivery(u"first"_s, Delivery::Failed, u"no"_s);
        m_model->append({known(7, u"ann"_s, u"then"_s)}, false);
        m_model->setDelivery(u"first"_s, Delivery::Waiting);
        Arrival stored = own(u"first"_s, Delivery::Stored);
        stored.entry.id = EventId {8};

        m_model->append({stored}, false);

        QCOMPARE(shown(*m_model), u"day|then|first"_s);
        QCOMPARE(m_model->rowOf(EventId {8}), 2);
        QCOMPARE(m_model->rowOf(EventId {7}), 1);
    }

    void leavesOutWhatAServerSendsOutOfOrder()
    {
        m_model->append({known(5, u"ann"_s, u"five"_s), known(4, u"ann"_s, u"four"_s)}, false);
        m_model->prepend({known(3, u"ann"_s, u"three"_s), known(2, u"ann"_s, u"two"_s)});

        QCOMPARE(shown(*m_model), u"day|three|five"_s);
        QCOMPARE(m_model->rowOf(EventId {5}), 2);
    }

    void tellsWhoQuotesAMessageThatItChanged()
    {
        Arrival reply = known(9, u"bob"_s, u"yes"_s);
        reply.entry.quote = Quote {EventId {7}, {}, {}};
        m_model->append({known(7, u"ann"_s, u"tea?"_s), reply}, false);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

        m_model->change(1, [](MessageEntry &entry) { entry.text = u"coffee?"_s; });

        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 2);
        const auto entry = m_model->index(2).data(MessageEntryRole).value<MessageEntry>();
        QCOMPARE(entry.quote->line, u"coffee?"_s);
    }

    void knowsNoIdOfAnotherLog()
    {
        m_model->append({known(7, u"ann"_s, u"tea?"_s)}, false);

        m_model->forgetIds();
        m_model->append({known(2, u"bob"_s, u"anew"_s)}, false);

        QCOMPARE(m_model->rowOf(EventId {7}), -1);
        QCOMPARE(m_model->rowOf(EventId {2}), 2);
    }

    void putsADayLineAboveEachDay()
    {
        m_model->append({said(u"ann"_s, u"one"_s), said(u"ann"_s, u"two"_s, 24 * 3600)}, false);

        QCOMPARE(shown(*m_model), u"day|one|day|two"_s);
    }

    void insertsAWholeBatchAtOnce()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        std::vector<Arrival> batch;
        for (int i = 0; i < 100; ++i)
            batch.push_back(said(u"ann"_s, QString::number(i), i));

        m_model->append(std::move(batch), true);

        QCOMPARE(inserted.size(), 1);
        QCOMPARE(m_model->rowCount(), 102);
    }

    void groupsWhatOneSenderSaysWithinFiveMinutes()
    {
        m_model->append({said(u"ann"_s, u"a"_s), said(u"ann"_s, u"b"_s, 300),
                            said(u"ann"_s, u"c"_s, 601), said(u"bob"_s, u"d"_s, 602)},
            false);
        m_model->append({said(u"bob"_s, u"e"_s, 603)}, false);

        QList<bool> firsts;
        for (int row = 1; row < m_model->rowCount(); ++row)
            firsts.append(m_model->entry(row).firstOfGroup);
        QCOMPARE(firsts, QList<bool>({true, false, true, true, false}));
    }

    void foldsJoinsWithinTwoMinutes()
    {
        m_model->append({joined(u"ann"_s, 0)}, false);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);

        m_model->append({joined(u"bob"_s, 60), joined(u"cy"_s, 120), joined(u"dan"_s, 121)}, false);

        QCOMPARE(shown(*m_model), u"day|ann, bob and cy joined|dan joined"_s);
        QCOMPARE(m_model->entry(1).folded, 2);
        QCOMPARE(inserted.size(), 1);
    }

    void doesNotFoldAcrossAMessage()
    {
        m_model->append(
            {joined(u"ann"_s, 0), said(u"ann"_s, u"hi"_s, 1), joined(u"bob"_s, 2)}, false);

        QCOMPARE(shown(*m_model), u"day|ann joined|hi|bob joined"_s);
    }

    void keepsWaitingMessagesAtTheEnd()
    {
        m_model->append({own(u"r1"_s, Delivery::Waiting)}, false);
        m_model->append({own(u"r2"_s, Delivery::Waiting)}, false);

        m_model->append({said(u"bob"_s, u"before"_s, 1), own(u"r1"_s, Delivery::Stored, 2),
                            said(u"bob"_s, u"between"_s, 3)},
            false);

        QCOMPARE(shown(*m_model), u"day|before|r1|between|r2"_s);
        QCOMPARE(m_model->entry(2).delivery, Delivery::Stored);
        QCOMPARE(m_model->entry(2).at, noon.addSecs(2).toUTC());
        QCOMPARE(m_model->entry(4).delivery, Delivery::Waiting);
        QVERIFY(m_model->entry(4).firstOfGroup);
    }

    void showsWhyAMessageFailedAndTakesItAway()
    {
        m_model->append({own(u"r1"_s, Delivery::Waiting)}, false);

        QVERIFY(m_model->setDelivery(u"r1"_s, Delivery::Failed, u"Too long"_s));

        QCOMPARE(m_model->entry(1).failure, u"Too long"_s);
        QVERIFY(m_model->remove(u"r1"_s));
        QVERIFY(!m_model->remove(u"r1"_s));
        QCOMPARE(shown(*m_model), QString());
    }

    void whatWaitedStandsWhereTheServersClockSaysThatItWasSaid()
    {
        constexpr int day = 24 * 60 * 60;
        m_model->append({said(u"bob"_s, u"before"_s, -day)}, false);
        m_model->append({own(u"r1"_s, Delivery::Waiting)}, false);
        m_model->append({own(u"r2"_s, Delivery::Waiting)}, false);
        QCOMPARE(shown(*m_model), u"day|before|day|r1|r2"_s);

        m_model->append({own(u"r1"_s, Delivery::Stored, 60 - day)}, false);
        m_model->append({own(u"r2"_s, Delivery::Stored, 60 - day)}, false);

        QCOMPARE(shown(*m_model), u"day|before|r1|r2"_s);
        QVERIFY(m_model->entry(2).firstOfGroup);
        QVERIFY(!m_model->entry(3).firstOfGroup);
    }

    void groupsByTheServersClockWhatWaited()
    {
        constexpr int hour = 60 * 60;
        m_model->append({own(u"r1"_s, Delivery::Waiting, -hour)}, false);
        m_model->append({own(u"r2"_s, Delivery::Waiting)}, false);
        QVERIFY(m_model->entry(2).firstOfGroup);

        m_model->append(
            {own(u"r1"_s, Delivery::Stored, 1), own(u"r2"_s, Delivery::Stored, 2)}, false);

        QVERIFY(!m_model->entry(2).firstOfGroup);
    }

    void showsAMessageOnceWhenItsAckComesFirst()
    {
        m_model->append({own(u"r1"_s, Delivery::Waiting)}, false);
        m_model->setDelivery(u"r1"_s, Delivery::Stored);

        m_model->append({own(u"r1"_s, Delivery::Stored, 5)}, false);

        QCOMPARE(shown(*m_model), u"day|r1"_s);
        QCOMPARE(m_model->entry(1).at, noon.addSecs(5).toUTC());
    }

    void marksWhereTheUnseenBeginsOnce()
    {
        m_model->append({said(u"ann"_s, u"seen"_s)}, false);
        m_model->append({said(u"ann"_s, u"a"_s, 1), said(u"ann"_s, u"b"_s, 2)}, true);
        m_model->append({said(u"ann"_s, u"c"_s, 3)}, true);

        QCOMPARE(shown(*m_model), u"day|seen|new|a|b|c"_s);
        QCOMPARE(m_model->newMessagesRow(), 2);
        QVERIFY(m_model->entry(3).firstOfGroup);

        m_model->removeNewMessagesLine();

        QCOMPARE(shown(*m_model), u"day|seen|a|b|c"_s);
        QCOMPARE(m_model->newMessagesRow(), -1);
        QVERIFY(!m_model->entry(2).firstOfGroup);
    }

    void olderRowsMeetTheOthersAtTheSeam()
    {
        m_model->append({known(5, u"ann"_s, u"e"_s, 30), known(6, u"bob"_s, u"f"_s, 40)}, true);
        QVERIFY(m_model->entry(2).firstOfGroup);

        m_model->prepend({known(1, u"bob"_s, u"a"_s, -24 * 3600), known(3, u"bob"_s, u"b"_s, 0),
            known(4, u"ann"_s, u"c"_s, 10)});

        QCOMPARE(shown(*m_model), u"day|a|day|b|c|new|e|f"_s);
        QVERIFY(m_model->entry(3).firstOfGroup);
        QCOMPARE(m_model->oldest(), EventId {1});
    }

    void aGroupAndADayGoOnAcrossTheSeam()
    {
        m_model->append({known(5, u"ann"_s, u"e"_s, 30), known(6, u"ann"_s, u"f"_s, 40)}, false);

        m_model->prepend({known(4, u"ann"_s, u"c"_s, 10)});
        QCOMPARE(shown(*m_model), u"day|c|e|f"_s);
        QVERIFY(m_model->entry(1).firstOfGroup);
        QVERIFY(!m_model->entry(2).firstOfGroup);

        m_model->prepend({known(3, u"ann"_s, u"b"_s, -24 * 3600)});
        QCOMPARE(shown(*m_model), u"day|b|day|c|e|f"_s);
        QVERIFY(m_model->entry(3).firstOfGroup);
    }

    void olderRowsComeOnce()
    {
        m_model->append({own(u"r1"_s, Delivery::Waiting)}, false);
        m_model->prepend({known(3, u"ann"_s, u"b"_s), known(4, u"ann"_s, u"c"_s)});
        m_model->prepend({known(2, u"ann"_s, u"a"_s), known(3, u"ann"_s, u"b"_s)});
        m_model->prepend({});

        QCOMPARE(shown(*m_model), u"day|a|b|c|r1"_s);
    }

    void readsAsOneSentence()
    {
        m_model->append({said(u"ann"_s, u"hello"_s), own(u"r1"_s, Delivery::Waiting)}, false);

        const auto spoken = [&](int row) {
            return m_model->index(row).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken(1).startsWith(u"ann, "_s) && spoken(1).endsWith(u", hello"_s));
        QVERIFY(spoken(2).startsWith(u"You, "_s) && spoken(2).endsWith(u", r1, waiting"_s));
        QVERIFY(!spoken(0).isEmpty());
    }

private:
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private slots:
    void aReplyShowsWhatItAnswers()
    {
        MessageModel model;
        Arrival reply = known(9, u"bob"_s, u"yes"_s, 60);
        reply.entry.quote = Quote {EventId {5}, {}, {}};
        model.append({known(5, u"ann"_s, u"**is** it\nso"_s), reply}, false);

        const auto shownAt = [&](int row) {
            return model.index(row).data(MessageEntryRole).value<MessageEntry>();
        };
        QCOMPARE(shownAt(2).quote, (Quote {EventId {5}, someone(u"ann"_s), u"is it so"_s}));
        QVERIFY(!shownAt(1).quote);
    }

    void aReplyLearnsWhatItAnswersWhenThatIsLoaded()
    {
        MessageModel model;
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Arrival reply = known(9, u"bob"_s, u"yes"_s, 60);
        reply.entry.quote = Quote {EventId {5}, {}, {}};
        model.append({reply}, false);
        const auto quote = [&](int row) {
            return *model.index(row).data(MessageEntryRole).value<MessageEntry>().quote;
        };
        QVERIFY(!quote(1).isKnown());

        model.prepend({known(5, u"ann"_s, u"so?"_s)});

        QVERIFY(quote(2).isKnown());
        QVERIFY(changed.size() >= 1);
    }

    void findsRowsByTheirIds()
    {
        MessageModel model;
        for (int id = 1; id <= 40; ++id)
            model.append(
                {id % 3 ? known(2 * id, u"ann"_s, u"x"_s, id) : joined(u"bob"_s, id)}, false);
        model.append({own(u"r1"_s, Delivery::Waiting, 50)}, false);

        for (int row = 0; row < model.rowCount(); ++row)
            if (model.entry(row).id != EventId {})
                QCOMPARE(model.rowOf(model.entry(row).id), row);
        QCOMPARE(model.rowOf(EventId {3}), -1);
        QCOMPARE(model.rowOf(EventId {1'000}), -1);
        QCOMPARE(MessageModel().rowOf(EventId {1}), -1);
    }

    void aFoldedLineTellsWhoseNamesItSays()
    {
        MessageModel model;
        model.append({joined(u"ann"_s, 0), joined(u"bob"_s, 1), joined(u"cy"_s, 2)}, false);
        const auto names = [&] {
            return model.index(1).data(MessageEntryRole).value<MessageEntry>().names;
        };
        QCOMPARE(names(), (QStringList {u"ann"_s, u"bob"_s, u"cy"_s}));

        model.append({joined(u"di"_s, 3)}, false);
        QCOMPARE(names(), (QStringList {u"ann"_s, u"bob"_s}));
    }

    void letsTheOldestGoWhereThereWouldBeTooMany()
    {
        constexpr int batch = 10'000;
        MessageModel model;
        const QSignalSpy forgotten(&model, &MessageModel::oldestForgotten);
        Arrival failed = own(u"lost"_s, Delivery::Failed);
        model.append({failed}, false);
        int id = 0;
        while (forgotten.isEmpty()) {
            std::vector<Arrival> more;
            for (int i = 0; i < batch; ++i)
                more.push_back(known(++id, u"ann"_s, u"a"_s));
            model.append(std::move(more), false);
            QVERIFY(model.rowCount() <= MessageModel::mostRows);
        }

        QCOMPARE(model.rowCount(), MessageModel::keptRows);
        QCOMPARE(model.entry(0).kind, EntryKind::Day);
        QVERIFY(model.entry(1).firstOfGroup);
        const int last = model.rowCount() - 1;
        QCOMPARE(model.entry(last).id, EventId {id});
        QCOMPARE(model.entry(1).id, EventId {id - last + 1});
        QVERIFY(!model.remove(u"lost"_s));
        QCOMPARE(model.rowOf(EventId {1}), -1);
    }
};

QTEST_GUILESS_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
