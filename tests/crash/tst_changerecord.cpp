// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/changerecord.h"

#include <QObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace Teahouse;
using namespace Teahouse::Crash;
using namespace Qt::StringLiterals;

namespace {

using Kind = FormChange::Kind;

const FormChange edit {Kind::Edit, u"better"_s};
const FormChange react {Kind::React, u"👍"_s};
const FormChange takeBack {Kind::TakeBack, u"👍"_s};
const FormChange deletion {Kind::Delete, {}};

} // namespace

/// The checker of the crash runs sees what becomes of changes to messages.
class ChangeRecordTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_record = std::make_unique<ChangeRecord>(3);
        for (int member = 0; member < 3; ++member)
            m_record->sawMessage(member, 1, {});
        m_record->said(1, {0, -1, 1});
    }

    void findsNothingWhereAllIsWell()
    {
        make(react, 2, 1);
        make(takeBack, 3, 2);
        make(edit, 4, 3);
        QVERIFY(m_record->faults().none());
        QCOMPARE(m_record->acks(), 3);
    }

    void takesTheLastFormForAllThatLedToIt()
    {
        m_record->said(2, {0, -1, 2});
        m_record->acked(2, edit, 3, 1);
        m_record->acked(2, react, 4, 2);
        for (int member : {0, 1}) {
            m_record->sawMessage(member, 2, {});
            m_record->saw(member, 2, edit, 3);
            m_record->saw(member, 2, react, 4);
        }
        m_record->sawMessage(2, 2, {u"better"_s, false, {u"👍"_s}});
        QVERIFY(m_record->faults().none());
    }

    void findsAnAckedChangeThatSomebodyDoesNotShow()
    {
        m_record->acked(1, deletion, 2, 1);
        tell(deletion, 2, {0, 2});
        QCOMPARE(m_record->faults().lost, 1);
    }

    void findsAnAckedChangeThatNobodyWasTold()
    {
        m_record->acked(1, react, 0, 1);
        QVERIFY(m_record->faults().lost > 0);
    }

    void findsAChangeThatWasNotAcked()
    {
        tell(edit, 2, {1});
        QCOMPARE(m_record->faults().lost, 1);
    }

    void findsAFormThatComesFromNoChange()
    {
        m_record->sawMessage(1, 2, {u"other"_s});
        QCOMPARE(m_record->faults().lost, 1);
    }

    void findsWhatWasDoneTwice()
    {
        make(edit, 2, 1);
        tell(edit, 3, {0});
        QCOMPARE(m_record->faults().doubled, 1);
    }

    void findsTheWrongOrder()
    {
        make(edit, 3, 2);
        make(react, 2, 1);
        QCOMPARE(m_record->faults().disagreements, 3);
    }

    void findsTheWrongOrderOfASender()
    {
        make(edit, 2, 2);
        make(react, 3, 1);
        QCOMPARE(m_record->faults().outOfOrder, 1);
    }

    void findsAnIdThatWasGivenTwice()
    {
        m_record->acked(1, edit, 2, 1);
        m_record->acked(1, react, 2, 2);
        QVERIFY(m_record->faults().disagreements > 0);
    }

    void leavesOutWhomAPrivateMessageDoesNotConcern()
    {
        m_record->said(2, {0, 1, 1});
        m_record->acked(2, edit, 3, 1);
        for (int member : {0, 1}) {
            m_record->sawMessage(member, 2, {});
            m_record->saw(member, 2, edit, 3);
        }
        QVERIFY(m_record->faults().none());
    }

private:
    void tell(const FormChange &change, qint64 id, const std::vector<int> &members)
    {
        for (int member : members)
            m_record->saw(member, 1, change, id);
    }
    void make(const FormChange &change, qint64 id, int count)
    {
        m_record->acked(1, change, id, count);
        tell(change, id, {0, 1, 2});
    }

    std::unique_ptr<ChangeRecord> m_record;
};

QTEST_GUILESS_MAIN(ChangeRecordTest)
#include "tst_changerecord.moc"
