// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/foundmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

MessagePosted said(qint64 id, const QString &text)
{
    MessagePosted message;
    message.id = EventId(id);
    message.text = text;
    return message;
}

} // namespace

class TestFoundModel final : public QObject
{
    Q_OBJECT

    FoundModel m_found;
    QAbstractItemModelTester m_tester {
        &m_found, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < m_found.rowCount(); ++row)
            texts.append(m_found.at(row).text);
        return texts;
    }

private slots:
    void init()
    {
        m_found.clear();
        m_found.append({said(1, u"one"_s), said(2, u"two"_s), said(3, u"three"_s)});
    }

    void showsTheNewestFirst()
    {
        m_found.append({said(-1, u"older"_s)});

        QCOMPARE(texts(), QStringList({u"three"_s, u"two"_s, u"one"_s, u"older"_s}));
    }

    void anEditedMessageHasItsNewText()
    {
        const QSignalSpy changed(&m_found, &QAbstractItemModel::dataChanged);

        QVERIFY(m_found.apply(Edited {.target = EventId(2), .text = u"zwei"_s}));

        QCOMPARE(texts(), QStringList({u"three"_s, u"zwei"_s, u"one"_s}));
        QCOMPARE(changed.size(), 1);
    }

    void aDeletedMessageIsGone()
    {
        QVERIFY(m_found.apply(Deleted {.target = EventId(3)}));

        QCOMPARE(texts(), QStringList({u"two"_s, u"one"_s}));
    }

    void whatIsAboutOtherMessagesChangesNothing()
    {
        QVERIFY(!m_found.apply(Deleted {.target = EventId(7)}));
        QVERIFY(!m_found.apply(Event(said(2, u"again"_s))));

        QCOMPARE(texts().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFoundModel)
#include "tst_foundmodel.moc"
