// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/keyboardsheet.h"
#include "client_gui/window/settingsdialog.h"
#include "shared/ui/segments.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The settings of a window in a real room, by the keyboard alone.
class TestSettings final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;

    SettingsDialog *dialog() { return m_client->window().findChild<SettingsDialog *>(); }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    void openSettings()
    {
        QTest::keyClick(m_client->edit(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(dialog());
        dialog()->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(
            QApplication::activeWindow(), static_cast<QWidget *>(dialog()), patience);
    }

    Preferences remembered()
    {
        return ClientMemory(m_client->folder.filePath(u"window.ini"_s)).load().preferences;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>();
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void everyChoiceIsReachedByTab_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::newRow("light, English") << u"en"_s << u"light"_s;
        QTest::newRow("dark, Chinese") << u"zh_CN"_s << u"dark"_s;
    }

    void everyChoiceIsReachedByTab()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, theme);
        ClientStart start = WindowFixture::startAs(u"alice"_s, *m_server);
        start.language = language;
        start.theme = theme;
        QVERIFY(m_client->enter(start));
        openSettings();

        QSet<QString> reached;
        for (int i = 0; i < 24; ++i) {
            const QWidget *at = QApplication::focusWidget();
            reached << (at->objectName().isEmpty() ? at->parentWidget()->objectName()
                                                   : at->objectName());
            key(Qt::Key_Tab);
        }

        for (const char *name : {"theme", "zoom", "language", "sendKey", "notices", "textHidden",
                 "sound", "quiet", "done"})
            QVERIFY2(reached.contains(QLatin1StringView(name)), name);
        QVERIFY(dialog()->height() <= 600);
    }

    void theThemeIsSeenAtOnceAndRemembered()
    {
        openSettings();
        auto *theme = dialog()->findChild<Segments *>(u"theme"_s);
        theme->findChildren<QAbstractButton *>().at(0)->setFocus();
        key(Qt::Key_Right);
        key(Qt::Key_Right);

        QCOMPARE(applicationTheme(), Theme::night());
        QCOMPARE(remembered().theme, u"dark"_s);
    }

    void theSizeChangesAllOfTheWindow()
    {
        const int before = m_client->edit()->fontMetrics().height();
        openSettings();
        dialog()->findChild<QSlider *>(u"zoom"_s)->setFocus();
        const QSize small = dialog()->size();
        for (int i = 0; i < 10; ++i)
            key(Qt::Key_Right);

        QCOMPARE(remembered().zoom, 150);
        QVERIFY(m_client->edit()->fontMetrics().height() > before);
        QTRY_VERIFY(dialog()->width() > small.width());
        QCOMPARE(m_client->find<QWidget>("openSettings")->sizeHint().width(), 48);
    }

    void ctrlPlusMinusAndZeroChangeTheSize()
    {
        key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(remembered().zoom, 110);
        key(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(remembered().zoom, 125);
        key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(remembered().zoom, 100);
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(remembered().zoom, 85);
        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        QVERIFY(qAbs(applicationTheme().zoom - 0.85) < 0.01);
    }

    void ctrlEnterSendsIfThatIsChosen()
    {
        openSettings();
        dialog()->findChild<Segments *>(u"sendKey"_s)->setCurrent(1);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        m_client->window().activateWindow();
        m_client->edit()->setFocus();

        QTest::keyClicks(m_client->edit(), u"one"_s);
        QTest::keyClick(m_client->edit(), Qt::Key_Return);
        QTest::keyClicks(m_client->edit(), u"two"_s);
        QCOMPARE(m_client->edit()->toPlainText(), u"one\ntwo"_s);
        QTest::keyClick(m_client->edit(), Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_client->last().text, u"one\ntwo"_s);
    }

    void theDialogFollowsWhatIsChangedElsewhere()
    {
        openSettings();
        emit m_client->desktop.quietRequested(true);
        QVERIFY(dialog()->findChild<QCheckBox *>(u"quiet"_s)->isChecked());
        emit m_client->window().preferencesChosen({u"dark"_s, {}, 125, SendKey::Enter, {}});
        QCOMPARE(dialog()->findChild<QSlider *>(u"zoom"_s)->value(), zoomStepOf(125));
        QVERIFY(!dialog()->findChild<QCheckBox *>(u"quiet"_s)->isChecked());
    }

    /// The windows are made anew in the other language.
    void theKeyboardStaysWhereTheLanguageIsChosen()
    {
        openSettings();
        const auto atLanguage = [] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->parentWidget()
                && focus->parentWidget()->objectName() == u"language";
        };
        for (int i = 0; i < 20 && !atLanguage(); ++i)
            key(Qt::Key_Tab);
        QVERIFY(atLanguage());
        const QPointer<ChatWindow> before = &m_client->window();

        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(remembered().language, u"zh_CN"_s);

        QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(atLanguage(), patience);
    }

    void theKeyboardIsOnOnePage()
    {
        QTest::keyClick(m_client->edit(), Qt::Key_F1);
        QTRY_VERIFY(m_client->window().findChild<KeyboardSheet *>());
        QStringList texts;
        for (const QLabel *label :
            m_client->window().findChild<KeyboardSheet *>()->findChildren<QLabel *>())
            texts << label->text();
        for (const auto &wanted : {u"Ctrl+F"_s, u"Ctrl+,"_s, u"Ctrl+Shift+M"_s, u"F6, Shift+F6"_s,
                 u"Enter"_s, u"Shift+Enter"_s, u"Reply"_s}) // as the settings and menus call them
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
