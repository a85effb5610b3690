// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/conversationmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

Conversation with(const QString &name, int minute, int unread = 0)
{
    Conversation conversation;
    conversation.id = {"p:" + name.toLatin1()};
    conversation.title = name;
    conversation.unread = unread;
    conversation.lastAt = QDateTime(QDate(2026, 11, 21), QTime(12, minute), Qt::UTC);
    return conversation;
}

QString titles(const ConversationModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.at(row).id.isRoom() ? u"room"_s : model.at(row).title);
    return all.join(u' ');
}

} // namespace

class TestConversationModel final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<ConversationModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void hasTheRoomFirstThenTheLatestActive()
    {
        m_model->put(with(u"ann"_s, 1));
        m_model->put(with(u"bob"_s, 3));
        m_model->put(with(u"cy"_s, 2));

        QCOMPARE(titles(*m_model), u"room bob cy ann"_s);
    }

    void movesUpWhatBecomesActive()
    {
        m_model->put(with(u"ann"_s, 1));
        m_model->put(with(u"bob"_s, 2));
        m_model->put(with(u"cy"_s, 3));

        m_model->put(with(u"ann"_s, 4));
        QCOMPARE(titles(*m_model), u"room ann cy bob"_s);
        m_model->put(with(u"cy"_s, 0));
        QCOMPARE(titles(*m_model), u"room ann bob cy"_s);
    }

    void countsWhatIsUnread()
    {
        m_model->put(with(u"ann"_s, 1, 2));
        m_model->put(with(u"bob"_s, 2, 3));

        QCOMPARE(m_model->unreadTotal(), 5);
        QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(), u"bob, 3 unread"_s);
    }

private:
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestConversationModel)
#include "tst_conversationmodel.moc"
