// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/admission.h"

#include <QTest>

using namespace Teahouse;

class AdmissionTest : public QObject
{
    Q_OBJECT
private slots:
    void leavesItselfDescriptorsHoweverFewThereAre_data()
    {
        QTest::addColumn<qint64>("descriptors");
        QTest::addColumn<qint64>("inside");
        QTest::addColumn<qint64>("hearing");

        QTest::newRow("hardly any") << qint64(60) << qint64(15) << qint64(12);
        QTest::newRow("few") << qint64(100) << qint64(52) << qint64(12);
        QTest::newRow("enough") << qint64(256) << qint64(192) << qint64(16);
        QTest::newRow("many") << qint64(20'000) << qint64(19'936) << qint64(16);
    }

    void leavesItselfDescriptorsHoweverFewThereAre()
    {
        QFETCH(qint64, descriptors);

        const Places places = Places::within(descriptors);

        QTEST(places.inside, "inside");
        QTEST(places.hearing, "hearing");
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "tst_admission.moc"
