// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/programlanguage.h"
#include "tests/server_gui/window/windowedroom.h"

#include <QAccessible>
#include <QComboBox>
#include <QSplitter>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// What a person can reach and would have to be told by name.
bool needsName(const QWidget &widget)
{
    const bool inner = widget.objectName().startsWith(u"qt_"_s)
        || (widget.parentWidget() && widget.parentWidget()->inherits("QAbstractSpinBox"));
    return !inner && !widget.isHidden() && (widget.focusPolicy() & Qt::TabFocus);
}

} // namespace

class ServerWindowLookTest final : public QObject
{
    Q_OBJECT
private slots:
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void sharedWidgetsSpeakTheSame();
    void wearsBothThemes();
    void everyControlHasAName();
    void liveRoomReadsAsSentences();
    void fitsAtTwiceTheTypeAndInAHighContrast();
    void findsItsPlacesAgain();
};

void ServerWindowLookTest::speaksBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("question");

    QTest::newRow("English") << u"en"_s << u"Stop server"_s
                             << u"Stop the server? 1 person will be disconnected."_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"停止服务器"_s << u"停止服务器？1 人将断开连接。"_s;
}

void ServerWindowLookTest::sharedWidgetsSpeakTheSame()
{
    const ProgramLanguage spoken(u"server"_s, u"zh_CN"_s);

    QCOMPARE(QCoreApplication::translate("Teahouse::Pill", "Jump to the newest message"),
        u"跳到最新消息"_s);
}

void ServerWindowLookTest::speaksBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, stop);
    QFETCH(QString, question);
    const ProgramLanguage spoken(u"server"_s, language);
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    QTRY_COMPARE(room.peopleShown(), 1);

    QCOMPARE(room.action(Verb::Stop).text(), stop);
    room.action(Verb::Stop).trigger();

    QTRY_VERIFY(room.question());
    QCOMPARE(room.question()->text(), question);
    WindowedRoom::answer(room.question(), "no");
}

void ServerWindowLookTest::wearsBothThemes()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto corner = [&] { return room.window->grab().toImage().pixelColor(2, 2); };

    QCOMPARE(corner(), Theme::day().window);
    auto *choice = room.part<QComboBox>("theme");
    choice->setCurrentIndex(int(ThemeChoice::Dark));
    emit choice->activated(int(ThemeChoice::Dark));

    QCOMPARE(corner(), Theme::night().window);
    QCOMPARE(room.memory.theme(), ThemeChoice::Dark);
}

void ServerWindowLookTest::everyControlHasAName()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());

    for (QWidget *widget : room.window->findChildren<QWidget *>()) {
        if (!needsName(*widget))
            continue;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(seen && !seen->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                + widget->objectName()));
    }
}

void ServerWindowLookTest::liveRoomReadsAsSentences()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    alice->write("good morning -ta");
    QTRY_VERIFY(room.feedHas(u"good morning"_s));

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&room.feed());
    const int last = list->childCount() - 1;

    QVERIFY(last >= 0);
    const QString sentence = list->child(last)->text(QAccessible::Name);
    QVERIFY2(sentence.contains(u"alice good morning"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u':'), qPrintable(sentence));
}

void ServerWindowLookTest::fitsAtTwiceTheTypeAndInAHighContrast()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const int header = room.window->findChild<QWidget *>(u"stop"_s)->parentWidget()->height();

    room.theme.setZoom(1.5);
    QTRY_VERIFY(room.window->findChild<QWidget *>(u"stop"_s)->parentWidget()->height() > header);
    QVERIFY(!room.window->grab().isNull());
    room.theme.setZoom(1);

    QPalette contrast(Qt::white, Qt::black);
    QApplication::setPalette(contrast);
    QVERIFY(applicationTheme().highContrast);
    QVERIFY(!room.window->grab().isNull());
    room.theme.setChoice(ThemeChoice::Dark);
    room.theme.setChoice(ThemeChoice::Light);
}

void ServerWindowLookTest::findsItsPlacesAgain()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.action(Verb::Stop).isEnabled());
    room.window->resize(1100, 700);
    auto *splitter = room.window->findChild<QSplitter *>();
    splitter->setSizes({400, 700});
    const QList<int> sizes = splitter->sizes();
    room.window->close();
    QTRY_VERIFY(!room.window->isVisible());

    ServerHost host(ServerConfig {}, room.systemClock);
    ServerWindow again(host, {}, {}, room.theme, room.memory);
    again.show();

    QCOMPARE(again.size(), QSize(1100, 700));
    QCOMPARE(again.findChild<QSplitter *>()->sizes(), sizes);
}

QTEST_MAIN(ServerWindowLookTest)
#include "tst_serverwindowlook.moc"
