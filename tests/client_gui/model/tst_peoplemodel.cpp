// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/peoplemodel.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

Person someone(const QString &name, Role role = Role::Member)
{
    return {{name.toUtf8()}, name, role};
}

QString names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all.join(u' ');
}

} // namespace

class TestPeopleModel final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<PeopleModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setPeople({someone(u"dora"_s), someone(u"Boss"_s, Role::Host), someone(u"carl"_s),
                               someone(u"zoe"_s, Role::Moderator)},
            {"carl"});
    }

    void putsTheHostFirstThenPeopleThenProgramsByName()
    {
        Person bot = someone(u"bot"_s);
        bot.client = u"tea-bot 2"_s;
        m_model->add(bot);
        Person netcat = someone(u"netcat"_s);
        netcat.client = u"text"_s;
        m_model->add(netcat);

        QCOMPARE(names(*m_model), u"Boss carl dora netcat zoe bot"_s);
    }

    void insertsWhoComesWhereTheyBelong()
    {
        m_model->add(someone(u"Cora"_s));
        m_model->add(someone(u"anna"_s));

        QCOMPARE(names(*m_model), u"Boss anna carl Cora dora zoe"_s);
    }

    void movesWhoIsRenamed()
    {
        Person renamed = someone(u"dora"_s);
        renamed.name = u"abby"_s;
        m_model->add(renamed);
        QCOMPARE(names(*m_model), u"Boss abby carl zoe"_s);

        renamed.name = u"yves"_s;
        m_model->add(renamed);
        QCOMPARE(names(*m_model), u"Boss carl yves zoe"_s);

        renamed.name = u"yvo"_s;
        m_model->add(renamed);
        QCOMPARE(names(*m_model), u"Boss carl yvo zoe"_s);
    }

    void removesWhoGoesAndMindsNoStrangers()
    {
        m_model->remove({"zoe"});
        m_model->remove({"nobody"});

        QCOMPARE(names(*m_model), u"Boss carl dora"_s);
        QVERIFY(!m_model->find({"zoe"}));
    }

    void tellsWhoIsAwayAndWhoYouAre()
    {
        m_model->setPresence({"carl"}, PresenceState::Away);

        const QModelIndex carl = m_model->index(1);
        QCOMPARE(carl.data(PeopleModel::SectionRole).toInt(), int(PeopleSection::Away));
        QVERIFY(carl.data(PeopleModel::IsYouRole).toBool());
        QCOMPARE(carl.data(Qt::AccessibleTextRole).toString(), u"carl, you, away"_s);
    }

    void givesEverybodyTheSameHueOnEveryComputer()
    {
        QCOMPARE(personHue({"AAAAAAAAAAAAAAAAAAAAAA"}), personHue({"AAAAAAAAAAAAAAAAAAAAAA"}));
        QCOMPARE(personHue({"a"}), 4); // FNV-1a of "a" is 0xE40C292C
    }

    void canBeFilteredThroughAProxy()
    {
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(m_model.get());
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);

        proxy.setFilterFixedString(u"O"_s);

        QCOMPARE(names(proxy), u"Boss dora zoe"_s);
    }

    void saysWhoIsHereAndHow()
    {
        PeopleModel people;
        people.setPeople(
            {{{"a"}, u"Ann"_s, Role::Member, {}}, {{"b"}, u"Bob"_s, Role::Member, {}}}, {"a"});
        people.setPresence({"b"}, PresenceState::Away);

        QCOMPARE(people.presenceOf({"a"}), PresenceState::Online);
        QCOMPARE(people.presenceOf({"b"}), PresenceState::Away);
        QVERIFY(!people.presenceOf({"c"}));
    }

private:
    std::unique_ptr<PeopleModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "tst_peoplemodel.moc"
