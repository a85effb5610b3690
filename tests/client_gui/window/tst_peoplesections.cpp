// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/peoplesections.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

Person person(const char *id, const QString &name, Role role = Role::Member,
    const QString &client = u"Teahouse 0.1"_s)
{
    return {{QByteArray(id)}, name, role, client};
}

} // namespace

class TestPeopleSections final : public QObject
{
    Q_OBJECT

    static QStringList names(const PeopleSections &people)
    {
        QStringList names;
        for (int row = 0; row < people.rowCount(); ++row)
            names << people.index(row, 0).data().toString();
        return names;
    }

private slots:
    void everybodyStandsUnderTheirHeading()
    {
        PeopleModel model;
        PeopleSections people(model);
        const QAbstractItemModelTester tester(
            &people, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setPeople({person("a", u"Zoe"_s), person("b", u"Gus"_s, Role::Member, u"text"_s),
                            person("c", u"Chen"_s, Role::Host), person("d", u"Bob"_s)},
            {"d"});
        model.setPresence({"d"}, PresenceState::Away);
        model.add(person("e", u"Ann"_s));

        QCOMPARE(names(people), (QStringList {u"Chen"_s, u"Ann"_s, u"Zoe"_s, u"Bob"_s, u"Gus"_s}));
        QCOMPARE(people.heading(PeopleSection::Online), u"Online · 2"_s);
        QCOMPARE(people.heading(PeopleSection::Away), u"Away · 1"_s);
        QVERIFY(people.isFirst(people.index(0, 0)));
        QVERIFY(people.isFirst(people.index(1, 0)));
        QVERIFY(!people.isFirst(people.index(2, 0)));
        QVERIFY(people.isFirst(people.index(4, 0)));
    }

    void countsFollowWhoComesAndGoes()
    {
        PeopleModel model;
        PeopleSections people(model);
        model.setPeople({person("a", u"Ann"_s)}, {"a"});
        QCOMPARE(people.heading(PeopleSection::Online), u"Online · 1"_s);

        model.add(person("b", u"Bob"_s));
        QCOMPARE(people.heading(PeopleSection::Online), u"Online · 2"_s);
        model.remove({"a"});
        QCOMPARE(people.heading(PeopleSection::Online), u"Online · 1"_s);
    }
};

QTEST_GUILESS_MAIN(TestPeopleSections)
#include "tst_peoplesections.moc"
