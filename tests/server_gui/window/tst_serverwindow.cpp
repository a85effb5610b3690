// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedcell.h"
#include "tests/server_gui/window/windowedroom.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// In place of the browser, for as long as it lives.
class OpenedLinks final : public QObject
{
    Q_OBJECT
public:
    OpenedLinks() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~OpenedLinks() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> urls;

public slots:
    void open(const QUrl &url) { urls.append(url); }
};

class ServerWindowTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void servesAtOnce();
    void peopleComeAndGo();
    void hostWritesToEveryone();
    void hostWritesToOneAndToSeveral();
    void whoHasGoneIsNamedAndTheTextComesBack();
    void deskDialogueIsAnsweredFromTheLiveRoom();
    void hostDisconnectsOneAtOnceAndSeveralAfterAYes();
    void doorClosesAndOpens();
    void takenPortIsNamedAndTheNextOneTaken();
    void stopAsksWhilePeopleAreInside();
    void startsAgainAfterAStop();
    void closingStopsTheServer();
    void settingsHoldAtOnceAndAreWritten();
    void wrongSettingIsToldAndNotTaken();
    void newPortNeedsARestart();
    void addressIsCopiedAndShownLarge();
    void fingerprintStandsBesideTheAddress();
    void filterFindsPeople();
    void bannerTellsWhileTheDiskRefuses();
    void damagedHistoryIsMovedAsideAfterAYes();
    void aHistoryThatIsGoneIsMadeAnewAfterAYes();
    void historyIsBackedUpIntoAChosenFile();
    void wordsAreErasedAfterAYes();
    void oneMessageIsDeletedFromTheLiveRoom();
    void linksInTheLiveRoomAreOpenedByAClick();
    void historyLastsAsLongAsTheSettingsSay();
    void roomGathersAsLongAsTheSettingsSay();
    void everyVerbOfTheWindowCanBeReached();
    void keyboardAloneIsEnough();
    void narrowWindowShowsPeopleAndLiveRoomAsTabs();
    void hostileTextsStayText();
};

void ServerWindowTest::init()
{
    static const QRegularExpression wrongThread(u"another thread"_s);
    QTest::failOnWarning(wrongThread);
}

void ServerWindowTest::servesAtOnce()
{
    const WindowedRoom room;

    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.isShown(u"127.0.0.1:%1"_s.arg(room.port())));
    QVERIFY(room.window->windowTitle().startsWith(u"Teahouse"_s));
}

void ServerWindowTest::peopleComeAndGo()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    auto bob = room.join("bob");
    QTRY_VERIFY(room.rowOf(u"alice"_s) >= 0 && room.rowOf(u"bob"_s) >= 0);
    QTRY_VERIFY(room.feedHas(u"bob joined from 127.0.0.1"_s));

    alice->write("good morning -ta");
    bob->write("exit");

    QTRY_VERIFY(room.feedHas(u"good morning"_s));
    QTRY_COMPARE(room.rowOf(u"bob"_s), -1);
    QVERIFY(room.rowOf(u"alice"_s) >= 0);
    QTRY_VERIFY(room.feedHas(u"bob left"_s));
}

void ServerWindowTest::fingerprintStandsBesideTheAddress()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto *fingerprint = room.window->findChild<QLabel *>(u"fingerprint"_s);
    const auto *encryption = room.window->findChild<QLabel *>(u"encryption"_s);

    static const QRegularExpression sixGroups(u"^([0-9A-F]{4} ){5}[0-9A-F]{4}$"_s);
    QTRY_VERIFY2(sixGroups.match(fingerprint->text()).hasMatch(), qPrintable(fingerprint->text()));
    QVERIFY(fingerprint->isVisible());
    QCOMPARE(encryption->text(), u"TLS"_s);
    const QString before = fingerprint->text();
    room.action(Verb::Reload).trigger();
    QTest::qWait(50);
    QCOMPARE(fingerprint->text(), before);
}

void ServerWindowTest::hostWritesToEveryone()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    const auto bob = room.join("bob");
    QTRY_COMPARE(room.peopleShown(), 2);

    room.action(Verb::Say).trigger();
    room.send(u"to all of you"_s);

    QTRY_VERIFY(alice->heard().contains("to all of you"));
    QTRY_VERIFY(bob->heard().contains("to all of you"));
    QVERIFY(room.message().toPlainText().isEmpty());
}

void ServerWindowTest::hostWritesToOneAndToSeveral()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    const auto bob = room.join("bob");
    const auto carol = room.join("carol");
    QTRY_COMPARE(room.peopleShown(), 3);

    room.select({u"bob"_s});
    room.action(Verb::Tell).trigger();
    room.send(u"just bob"_s);
    room.select({u"alice"_s, u"carol"_s});
    room.action(Verb::Tell).trigger();
    room.send(u"you two"_s);

    QTRY_VERIFY(bob->heard().contains("just bob"));
    QTRY_VERIFY(alice->heard().contains("you two"));
    QTRY_VERIFY(carol->heard().contains("you two"));
    QVERIFY(!alice->heard().contains("just bob"));
    QVERIFY(!bob->heard().contains("you two"));
}

void ServerWindowTest::whoHasGoneIsNamedAndTheTextComesBack()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto bob = room.join("bob");
    QTRY_COMPARE(room.peopleShown(), 1);
    room.select({u"bob"_s});
    room.action(Verb::Tell).trigger();
    bob->write("exit");
    QTRY_COMPARE(room.peopleShown(), 0);

    room.send(u"still there?"_s);

    QTRY_VERIFY(room.isShown(u"bob is no longer here."_s));
    QCOMPARE(room.message().toPlainText(), u"still there?"_s);
}

void ServerWindowTest::deskDialogueIsAnsweredFromTheLiveRoom()
{
    RoomSettings settings;
    settings.desk = true;
    const WindowedRoom room(settings);
    QTRY_VERIFY(room.isOpen());
    Peer guest(room.port());
    guest.write("my key does not fit");
    QTRY_VERIFY(room.feedHas(u"my key does not fit"_s));
    QTRY_COMPARE(room.peopleShown(), 1);
    QVERIFY(room.people().model()->index(1, 0).data().toString().startsWith(u"127.0.0.1:"_s));

    for (int row = 0; row < room.feed().model()->rowCount(); ++row) {
        const QModelIndex index = room.feed().model()->index(row, 0);
        if (index.data().toString().contains(u"my key"_s))
            emit room.feed().activated(index);
    }
    room.send(u"turn it around"_s);

    QTRY_VERIFY(guest.heard().contains("turn it around"));
}

void ServerWindowTest::hostDisconnectsOneAtOnceAndSeveralAfterAYes()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    const auto bob = room.join("bob");
    const auto carol = room.join("carol");
    QTRY_COMPARE(room.peopleShown(), 3);

    room.select({u"bob"_s});
    room.action(Verb::Kick).trigger();
    QTRY_VERIFY(bob->isClosed());
    QTRY_COMPARE(room.peopleShown(), 2);

    room.select({u"alice"_s, u"carol"_s});
    room.action(Verb::Kick).trigger();
    QTRY_VERIFY(room.question());
    QCOMPARE(room.question()->text(), u"Disconnect 2 people?"_s);
    WindowedRoom::answer(room.question(), "yes");
    QTRY_VERIFY(alice->isClosed() && carol->isClosed());
}

void ServerWindowTest::doorClosesAndOpens()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const quint16 port = room.port();
    QTRY_VERIFY(room.action(Verb::Door).isEnabled());

    room.action(Verb::Door).trigger();
    QTRY_VERIFY(room.isShown(u"Door closed"_s));
    QCOMPARE(room.action(Verb::Door).text(), u"Open the door"_s);
    Peer late(port);
    QTRY_VERIFY(late.isClosed());

    room.action(Verb::Door).trigger();
    QTRY_VERIFY(room.isShown(u"Open for"_s));
    const auto alice = room.join("alice");
    QTRY_VERIFY(room.rowOf(u"alice"_s) >= 0);
}

void ServerWindowTest::takenPortIsNamedAndTheNextOneTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const WindowedRoom room({}, other.serverPort());
    QTRY_VERIFY(room.isShown(u"Port %1 is used by another program."_s.arg(other.serverPort())));

    QPushButton *use = nullptr;
    for (QPushButton *button : room.window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(u"Use "_s))
            use = button;
    }
    QVERIFY(use);
    use->click();

    QTRY_VERIFY(room.isOpen());
    QVERIFY(room.port() > other.serverPort());
    QTRY_VERIFY(!use->isVisible());
}

void ServerWindowTest::stopAsksWhilePeopleAreInside()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    QTRY_COMPARE(room.peopleShown(), 1);

    room.action(Verb::Stop).trigger();
    QTRY_VERIFY(room.question());
    QVERIFY(room.question()->text().startsWith(u"Stop the server?"_s));
    WindowedRoom::answer(room.question(), "no");
    QVERIFY(!alice->isClosed());
    QTRY_VERIFY(!room.question());

    room.action(Verb::Stop).trigger();
    QTRY_VERIFY(room.question());
    WindowedRoom::answer(room.question(), "yes");
    QTRY_VERIFY(alice->isClosed());
    QTRY_VERIFY(room.isShown(u"Stopped"_s));
    QCOMPARE(room.peopleShown(), 0);
}

void ServerWindowTest::startsAgainAfterAStop()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.action(Verb::Stop).isEnabled());
    room.action(Verb::Stop).trigger();
    QTRY_VERIFY(room.isShown(u"Stopped"_s));
    room.listening.clear();

    room.part<QPushButton>("start")->click();

    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    QTRY_VERIFY(room.rowOf(u"alice"_s) >= 0);
}

void ServerWindowTest::closingStopsTheServer()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const QSignalSpy finished(room.window.get(), &ServerWindow::finished);
    const auto alice = room.join("alice");
    QTRY_COMPARE(room.peopleShown(), 1);

    room.window->close();
    QTRY_VERIFY(room.question());
    QCOMPARE(finished.size(), 0);
    WindowedRoom::answer(room.question(), "yes");

    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(alice->isClosed());
    QVERIFY(!room.window->isVisible());
}

void ServerWindowTest::settingsHoldAtOnceAndAreWritten()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    QTRY_COMPARE(room.peopleShown(), 1);

    auto *name = room.part<QLineEdit>("room");
    name->setText(u"三号实验室"_s);
    emit name->editingFinished();
    room.part<QCheckBox>("plain-text")->click();

    const auto written = [&] {
        QFile file(room.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(written().contains("room = 三号实验室"));
    QTRY_VERIFY(written().contains("plain-text = on"));
    QVERIFY(room.window->windowTitle().contains(u"三号实验室"_s));
    alice->write("no command word");
    QTRY_VERIFY(room.feedHas(u"no command word"_s));
}

void ServerWindowTest::wrongSettingIsToldAndNotTaken()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QTest::keyClick(room.window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *name = room.part<QLineEdit>("room");

    name->setText(u"a:b"_s);
    emit name->editingFinished();

    QVERIFY(room.isShown(u"This takes"_s));
    QVERIFY(!room.window->windowTitle().contains(u"a:b"_s));
    QVERIFY(!QFile::exists(room.file()));
}

void ServerWindowTest::newPortNeedsARestart()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.action(Verb::Stop).isEnabled());
    QTest::keyClick(room.window.get(), Qt::Key_4, Qt::ControlModifier);
    const quint16 next = [] {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
    }();
    auto *bar = room.part<QWidget>("restartBar");
    QVERIFY(!bar->isVisible());

    room.part<QSpinBox>("port")->setValue(next);
    QVERIFY(bar->isVisible());
    room.part<QPushButton>("undo")->click();
    QVERIFY(!bar->isVisible());
    room.part<QSpinBox>("port")->setValue(next);
    room.part<QPushButton>("restart")->click();

    QTRY_COMPARE(room.port(), next);
    QTRY_VERIFY(!bar->isVisible());
}

void ServerWindowTest::addressIsCopiedAndShownLarge()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.action(Verb::Status).isEnabled());

    QTest::keyClick(room.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), room.listening);

    QTest::keyClick(room.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const auto large = [] {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *widget : windows) {
            if (widget->isVisible() && widget->inherits("Teahouse::LargeAddress"))
                return widget;
        }
        return static_cast<QWidget *>(nullptr);
    };
    QTRY_VERIFY(large());
    QVERIFY(large()->isFullScreen());
    const auto *fingerprint = large()->findChild<QLabel *>(u"large-fingerprint"_s);
    QVERIFY(fingerprint->isVisible());
    const auto *small = room.part<QLabel>("fingerprint");
    QCOMPARE(fingerprint->text(), small->text());
    large()->resize(1280, 800);
    QTRY_VERIFY(fingerprint->font().pixelSize() > small->font().pixelSize());
    QVERIFY(QTest::qWaitForWindowActive(large()));
    QTest::keyClick(large(), Qt::Key_Escape);
    QTRY_VERIFY(!large());
}

void ServerWindowTest::filterFindsPeople()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    const auto bob = room.join("bob");
    QTRY_COMPARE(room.peopleShown(), 2);

    QTest::keyClick(room.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(room.part<QLineEdit>("filter"), u"bo"_s);

    QCOMPARE(room.peopleShown(), 1);
    QCOMPARE(room.rowOf(u"bob"_s), 0);
    QVERIFY(room.isShown(u"1 of 3"_s));
}

void ServerWindowTest::bannerTellsWhileTheDiskRefuses()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto feed = [&room](NoticeCode code, const QString &text) {
        emit room.host->fed({{Notice {{}, {}, {}, code, text}, {}}});
    };

    feed(NoticeCode::StorageFailing, u"database or disk is full"_s);
    QVERIFY(room.isShown(u"messages are refused until it works again: database or disk"_s));
    feed(NoticeCode::NotSaid, u"tea is ready"_s);
    QVERIFY(room.feedHas(u"Not said, because the disk refuses: tea is ready"_s));
    feed(NoticeCode::StorageBack, {});

    QVERIFY(!room.isShown(u"messages are refused"_s));
    QVERIFY(room.feedHas(u"The disk works again"_s));
}

void ServerWindowTest::damagedHistoryIsMovedAsideAfterAYes()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    room.action(Verb::Stop).trigger();
    QTRY_VERIFY(room.part<QPushButton>("start")->isVisible());
    QFile file(room.folder.filePath(u"data/history.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray("tea leaves ").repeated(1000));
    file.close();
    room.listening.clear();

    room.part<QPushButton>("start")->click();
    QTRY_VERIFY(room.question());
    QVERIFY(room.question()->text().contains(u"Move it aside"_s));
    QVERIFY(room.isShown(u"the history is damaged"_s));
    room.answer(room.question(), "yes");

    QTRY_VERIFY(room.isOpen());
    QTRY_VERIFY(room.feedHas(u"The damaged history was moved to"_s));
    QCOMPARE(QDir(room.folder.filePath(u"data"_s)).entryList({u"*.damaged-*"_s}).size(), 1);
}

void ServerWindowTest::aHistoryThatIsGoneIsMadeAnewAfterAYes()
{
    WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    room.action(Verb::Stop).trigger();
    QTRY_VERIFY(room.part<QPushButton>("start")->isVisible());
    QVERIFY(QFile::remove(room.folder.filePath(u"data/history.sqlite"_s)));
    room.listening.clear();

    room.part<QPushButton>("start")->click();
    QTRY_VERIFY(room.question());
    QVERIFY(room.question()->text().contains(u"The history is gone"_s));
    room.answer(room.question(), "yes");

    QTRY_VERIFY(room.isOpen());
}

void ServerWindowTest::historyIsBackedUpIntoAChosenFile()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const QString file = room.folder.filePath(u"backup.sqlite"_s);

    for (const auto &told : {u"The history was copied to"_s, u"exists already"_s}) {
        room.action(Verb::Backup).trigger();
        auto *dialog = room.window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        emit dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY(room.feedHas(told));
        QTRY_VERIFY(!room.window->findChild<QFileDialog *>());
    }
    QVERIFY(QFile::exists(file));
}

void ServerWindowTest::wordsAreErasedAfterAYes()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    alice->write("good morning -ta");
    QTRY_VERIFY(room.feedHas(u"good morning"_s));

    room.action(Verb::Erase).trigger();
    auto *dialog = room.window->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u"alice"_s);
    dialog->accept();
    QTRY_VERIFY(room.question());
    QVERIFY(room.question()->text().contains(u"everything that alice said"_s));
    room.answer(room.question(), "yes");

    QTRY_VERIFY(room.feedHas(u"The host has erased what alice had said."_s));
    QTRY_VERIFY(alice->heard().contains("erased"));
}

void ServerWindowTest::oneMessageIsDeletedFromTheLiveRoom()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto alice = room.join("alice");
    const auto bob = room.join("bob");
    QTRY_VERIFY(room.feedHas(u"bob joined"_s));
    alice->write("a slip -ta");
    QTRY_VERIFY(room.feedHas(u"a slip"_s));
    QListView &feed = room.feed();
    feed.setFocus();
    feed.setCurrentIndex(feed.model()->index(0, 0));
    QVERIFY(!room.action(Verb::Delete).isEnabled());
    feed.setCurrentIndex(feed.model()->index(feed.model()->rowCount() - 1, 0));
    QVERIFY(room.action(Verb::Delete).isEnabled());

    room.action(Verb::Delete).trigger();
    QTRY_VERIFY(room.question());
    QVERIFY(room.question()->text().contains(u"a slip"_s));
    room.answer(room.question(), "yes");

    QTRY_VERIFY(room.feedHas(u"Host deleted a message of alice"_s));
    QTRY_VERIFY(bob->heard().contains("deleted a message"));
    QVERIFY(!room.feedHas(u"a slip"_s));
    QVERIFY(!room.action(Verb::Delete).isEnabled());
}

void ServerWindowTest::linksInTheLiveRoomAreOpenedByAClick()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    OpenedLinks opened;
    const auto alice = room.join("alice");
    alice->write("see https://example.org/tea now -ta");
    QTRY_VERIFY(room.feedHas(u"example.org"_s));
    QListView &feed = room.feed();
    const QModelIndex row = feed.model()->index(feed.model()->rowCount() - 1, 0);
    feed.scrollTo(row);
    const auto *cell = qobject_cast<const FeedCell *>(feed.itemDelegate());
    const QRect rect = feed.visualRect(row);
    int linkX = rect.left();
    while (linkX < rect.right() && !cell->linkAt(row, rect, {linkX, rect.center().y()}))
        ++linkX;
    QVERIFY(linkX < rect.right());

    for (const int x : {linkX - 3, linkX + 3})
        QTest::mouseClick(feed.viewport(), Qt::LeftButton, {}, {x, rect.center().y()});

    QCOMPARE(opened.urls, QList<QUrl> {QUrl(u"https://example.org/tea"_s)});
}

void ServerWindowTest::historyLastsAsLongAsTheSettingsSay()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    auto *field = room.part<QLineEdit>("keep");
    QCOMPARE(field->text(), u"forever"_s);

    for (const auto &value : {u"soon"_s, u"30d"_s}) {
        field->setText(value);
        emit field->editingFinished();
    }

    QTRY_COMPARE(field->text(), u"30d"_s);
    const auto written = [&room] {
        QFile file(room.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(written().contains("keep = 30d"));
}

void ServerWindowTest::roomGathersAsLongAsTheSettingsSay()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    auto *field = room.part<QLineEdit>("pace");
    QCOMPARE(field->text(), u"25"_s);

    for (const auto &value : {u"5000"_s, u"off"_s}) {
        field->setText(value);
        emit field->editingFinished();
    }

    const auto written = [&room] {
        QFile file(room.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(written().contains("pace = off"));
}

void ServerWindowTest::everyVerbOfTheWindowCanBeReached()
{
    const WindowedRoom room;

    for (const VerbRow &row : verbRows()) {
        QVERIFY2(row.faces & ConsoleFace, row.word);
        if (!(row.faces & WindowFace))
            continue;
        const QAction *action = room.window->actions().action(row.verb);
        QVERIFY2(action, row.word);
        QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), row.word);
        // By its keys, a button, a menu, or where a person is looked at.
        const QList<QObject *> places = action->associatedObjects();
        const bool isShown = std::any_of(places.begin(), places.end(),
            [&](const QObject *place) { return place != room.window.get(); });
        const bool reachable = !action->shortcut().isEmpty() || isShown
            || room.window->findChild<QPushButton *>(action->objectName());
        QVERIFY2(reachable, row.word);
    }
}

void ServerWindowTest::keyboardAloneIsEnough()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    const auto bob = room.join("bob");
    QTRY_COMPARE(room.peopleShown(), 1);
    QVERIFY(QTest::qWaitForWindowActive(room.window.get()));

    QTest::keyClick(room.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(room.window->focusWidget(), &room.people());
    QTest::keyClick(&room.people(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&room.people(), Qt::Key_Return);
    QCOMPARE(room.window->focusWidget(), &room.message());
    QTest::keyClicks(&room.message(), u"by keys"_s);
    QTest::keyClick(&room.message(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&room.message(), u"two lines"_s);
    QTest::keyClick(&room.message(), Qt::Key_Return);
    QTRY_VERIFY(bob->heard().contains("two lines"));

    QTest::keyClick(room.window.get(), Qt::Key_F6);
    QTest::keyClick(room.window.get(), Qt::Key_F6);
    QCOMPARE(room.window->focusWidget(), &room.people());
    QTest::keyClick(&room.people(), Qt::Key_Delete);
    QTRY_VERIFY(bob->isClosed());
}

void ServerWindowTest::narrowWindowShowsPeopleAndLiveRoomAsTabs()
{
    const WindowedRoom room;
    QTRY_VERIFY(room.isOpen());
    QVERIFY(QTest::qWaitForWindowActive(room.window.get()));
    QVERIFY(room.people().isVisible() && room.feed().isVisible());

    room.window->resize(900, 700);
    QTRY_VERIFY(!room.feed().isVisible());
    QVERIFY(room.people().isVisible());
    QTest::keyClick(room.window.get(), Qt::Key_F6);
    QCOMPARE(room.window->focusWidget(), &room.people());

    room.action(Verb::Say).trigger();
    QVERIFY(room.feed().isVisible() && !room.people().isVisible());
    QCOMPARE(room.window->focusWidget(), &room.message());
    QTest::keyClick(room.window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(room.people().isVisible() && !room.feed().isVisible());
    QCOMPARE(room.window->focusWidget(), &room.people());

    room.window->resize(1280, 800);
    QTRY_VERIFY(room.people().isVisible() && room.feed().isVisible());
}

void ServerWindowTest::hostileTextsStayText()
{
    RoomSettings settings;
    settings.plainText = true;
    const WindowedRoom room(settings);
    QTRY_VERIFY(room.isOpen());
    const QByteArray name = "<img src=/dev/zero>";
    const auto peer = room.join(name);
    QTRY_COMPARE(room.rowOf(QString::fromLatin1(name)), 1);

    peer->write(QByteArray(4000, 'w') + " -ta");
    peer->write("\u202Eabc\u0007 <b>bold</b> -ta");

    QTRY_VERIFY(room.feedHas(u"<b>bold</b>"_s));
    room.select({QString::fromLatin1(name)});
    room.action(Verb::Tell).trigger();
    QElapsedTimer time;
    time.start();
    QVERIFY(!room.window->grab().isNull());
    QVERIFY(room.message().placeholderText().contains(QString::fromLatin1(name)));
    for (const QLabel *label : room.window->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
            qPrintable(label->text()));
}

QTEST_MAIN(ServerWindowTest)
#include "tst_serverwindow.moc"
