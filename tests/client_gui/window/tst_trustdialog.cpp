// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/fingerprintdialog.h"
#include "client_gui/window/trustdialog.h"
#include "shared/protocol/fingerprint.h"
#include "shared/ui/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldKey(32, 'a');
const QByteArray newKey(32, 'b');

ServerTrust unknown()
{
    return {u"192.168.10.5:7700"_s, newKey, u"TLS 1.3"_s};
}

ServerTrust changed()
{
    ServerTrust server = unknown();
    server.before =
        KnownHost {server.address, oldKey, QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC)};
    return server;
}

QPushButton *button(const TrustDialog &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
}

bool shows(const TrustDialog &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

} // namespace

class TestTrustDialog final : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatToCompare()
    {
        TrustDialog dialog(unknown());
        dialog.show();

        const auto *groups = dialog.findChild<QWidget *>(u"fingerprint"_s);
        QVERIFY(groups);
        QCOMPARE(groups->accessibleName(), fingerprintText(newKey));
        QVERIFY(shows(dialog, u"192.168.10.5:7700, TLS 1.3"_s));
        QVERIFY(!shows(dialog, fullFingerprintText(newKey)));

        button(dialog, "full")->click();

        QVERIFY(shows(dialog, fullFingerprintText(newKey)));
    }

    void showsTheFingerprintOfTheRoomAtAnyTime()
    {
        const FingerprintDialog met(u"lab3:9999"_s, QByteArray(32, '\x7f'));
        const FingerprintDialog plain(u"lab3:9999"_s, {});

        const auto *groups = met.findChild<QWidget *>(u"fingerprint"_s);
        QVERIFY(groups);
        QCOMPARE(groups->accessibleName(), u"7F7F 7F7F 7F7F 7F7F 7F7F 7F7F"_s);
        QVERIFY(!plain.findChild<QWidget *>(u"fingerprint"_s));
        QVERIFY(plain.accessibleDescription().contains(u"read along"_s));
    }

    void isAcceptedWhereTheyMatch()
    {
        TrustDialog dialog(unknown());
        const QSignalSpy accepted(&dialog, &QDialog::accepted);

        button(dialog, "match")->click();

        QCOMPARE(accepted.count(), 1);
    }

    void enterDecidesNothingAtFirst()
    {
        TrustDialog dialog(unknown());
        const QSignalSpy finished(&dialog, &QDialog::finished);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));

        QTest::keyClick(&dialog, Qt::Key_Return);
        for (const char *name : {"match", "differ"})
            QTest::keyClick(button(dialog, name), Qt::Key_Return);

        QCOMPARE(finished.count(), 0);
    }

    void isRejectedWhereTheyDiffer()
    {
        TrustDialog dialog(unknown());
        const QSignalSpy rejected(&dialog, &QDialog::rejected);

        button(dialog, "differ")->click();

        QCOMPARE(rejected.count(), 1);
    }

    void showsBothWhereTheKeyHasChanged()
    {
        TrustDialog dialog(changed());
        dialog.show();

        QVERIFY(shows(dialog, fingerprintText(oldKey)));
        QVERIFY(shows(dialog, fingerprintText(newKey)));
        QVERIFY(shows(dialog, u"2026"_s));
        QVERIFY(button(dialog, "dontJoin")->isDefault());
    }

    void hasNoEasyWayPastAChangedKey()
    {
        TrustDialog dialog(changed());
        dialog.show();
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        QPushButton *trust = button(dialog, "trustNew");
        auto *typed = dialog.findChild<QLineEdit *>(u"typed"_s);
        QVERIFY(!typed->isVisible());

        trust->click();

        QVERIFY(typed->isVisible());
        QVERIFY(!trust->isEnabled());
        typed->setText(fingerprintText(oldKey));
        QVERIFY(!trust->isEnabled());
        typed->setText(fingerprintText(newKey).toLower());
        QVERIFY(trust->isEnabled());
        QCOMPARE(accepted.count(), 0);
        trust->click();
        QCOMPARE(accepted.count(), 1);
    }

    void doesNotJoinByEnterOrEscape_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Escape") << int(Qt::Key_Escape);
    }

    void doesNotJoinByEnterOrEscape()
    {
        QFETCH(int, key);
        TrustDialog dialog(changed());
        dialog.show();
        const QSignalSpy rejected(&dialog, &QDialog::rejected);

        QTest::keyClick(&dialog, Qt::Key(key));

        QCOMPARE(rejected.count(), 1);
    }
};

QTEST_MAIN(TestTrustDialog)
#include "tst_trustdialog.moc"
