// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/keychain/systemkeychain.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// On a computer without a desktop; with one, passwords of the user's own would be at stake.
class TestSystemKeychain final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Keychain> m_keychain; // a program has one

private slots:
    void initTestCase()
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"})
            qunsetenv(name);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        m_keychain = systemKeychain();
    }

    void saysThatNobodyAnswers()
    {
        std::optional<KeychainAnswer> told;

        m_keychain->read(
            u"room lab3:7700"_s, [&told](const KeychainAnswer &answer) { told = answer; });

        QVERIFY(!told);
        QTRY_VERIFY_WITH_TIMEOUT(told, 30'000);
        QVERIFY(!told->answers);
        QVERIFY(told->password.isEmpty());
    }

    void keepsNothing()
    {
        std::optional<KeychainAnswer> told;

        m_keychain->write(u"room lab3:7700"_s, u"green tea"_s);
        m_keychain->forget(u"room elsewhere:7700"_s);
        m_keychain->read(
            u"room lab3:7700"_s, [&told](const KeychainAnswer &answer) { told = answer; });

        QTRY_VERIFY_WITH_TIMEOUT(told, 30'000);
        QVERIFY(told->password.isEmpty());
    }

    // The last one.
    void mayGoWhileItIsAsked()
    {
        bool told = false;
        m_keychain->read(u"room lab3:7700"_s, [&told](const KeychainAnswer &) { told = true; });

        m_keychain.reset();
        QCoreApplication::processEvents();

        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
