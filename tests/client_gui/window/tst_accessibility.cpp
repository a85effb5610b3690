// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/aboutdialog.h"
#include "client_gui/window/renamedialog.h"
#include "client_gui/window/spokenline.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAccessible>
#include <QListView>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

bool wantsName(const QAccessibleInterface &part)
{
    if (part.state().invisible || part.state().disabled)
        return false;
    switch (part.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::PushButton | QAccessible::ButtonDropDown:
        return true;
    default:
        return part.state().focusable;
    }
}

/// Everything nameless that somebody could come to, by its class.
QStringList nameless(QAccessibleInterface *part, int depth = 0)
{
    QStringList found;
    if (!part || !part->isValid() || depth > 20)
        return found;
    const QWidget *widget = qobject_cast<QWidget *>(part->object());
    const bool inside = widget && widget->objectName().startsWith(u"qt_"_s);
    if (wantsName(*part) && !inside && part->text(QAccessible::Name).isEmpty())
        found << (part->object() ? QString::fromLatin1(part->object()->metaObject()->className())
                    + u' ' + part->object()->objectName()
                                 : u"part of something, role %1"_s.arg(part->role()));
    for (int i = 0; i < std::min(part->childCount(), 50); ++i)
        found += nameless(part->child(i), depth + 1);
    return found;
}

} // namespace

class TestAccessibility final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;

    static QString namelessIn(QWidget &widget)
    {
        QAccessible::setActive(true);
        return nameless(QAccessible::queryAccessibleInterface(&widget)).join(u", "_s);
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<RealRoom>();
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
    }

    void cleanupTestCase()
    {
        m_client.reset();
        m_server.reset();
    }

    void everyControlOfTheWindowHasAName()
    {
        Visitor bob(*m_server, u"bob"_s);
        bob.sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->rowCount(), 2, patience);
        m_client->write(u"hello"_s);
        for (const int width : {1280, 900, 400}) {
            m_client->window().resize(width, 700);
            QCOMPARE(namelessIn(m_client->window()), QString());
        }
    }

    void everyControlOfTheDialogsHasAName()
    {
        JoinDialog join({{u"lab3:7700"_s, ProtocolChoice::Text}});
        join.setWish({u"alice"_s, u"lab3:7700"_s, ProtocolChoice::Text});
        join.show();
        join.showRefusal({ErrorCode::NameTaken, u"alice"_s, u"alice2"_s, {}});
        QCOMPARE(namelessIn(join), QString());
        RenameDialog rename(m_client->program->client());
        rename.show();
        QCOMPARE(namelessIn(rename), QString());
        AboutDialog about;
        about.show();
        QCOMPARE(namelessIn(about), QString());
    }

    void iconButtonsSayWhatTheyDoAndTheirKey()
    {
        m_client->window().resize(1280, 700);
        for (const QToolButton *button : m_client->window().findChildren<QToolButton *>())
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
        QVERIFY(m_client->find<QToolButton>("togglePeople")->toolTip().contains(u"Ctrl+Shift+M"_s));
    }

    void newMessagesAreSpokenWhileTheyAreInSight()
    {
        QAccessible::setActive(true);
        auto *line = m_client->window().findChild<SpokenLine *>();
        QCOMPARE(QAccessible::queryAccessibleInterface(line)->role(), QAccessible::Notification);
        Visitor bob(*m_server, u"bob"_s);
        m_client->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_client->window()));
        m_client->window().open({});
        bob.say(u"tea?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line->accessibleName().contains(u"tea?"_s), patience);
        QVERIFY(line->accessibleName().startsWith(u"bob"_s));

        // Elsewhere, only what calls its reader is.
        bob.sayTo(u"alice"_s, u"psst"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->room().conversations()->unreadTotal() > 0, patience);
        m_client->window().open(m_client->room().conversations()->at(1).id);
        bob.say(u"anybody else?"_s);
        bob.say(u"@alice?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line->accessibleName().contains(u"@alice?"_s), patience);
        QVERIFY(!line->accessibleName().contains(u"anybody"_s));
        m_client->window().open({});
    }

    void whatTheServerTellsAllIsSpoken()
    {
        QAccessible::setActive(true);
        auto *line = m_client->window().findChild<SpokenLine *>();
        Visitor bob(*m_server, u"bob"_s);
        m_server->type(u"mute bob"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line->accessibleName().contains(u"bob may read"_s), patience);
    }

    void ofManyMessagesOnlyTheirNumberIsSpoken()
    {
        SpokenLine line(&m_client->window());
        QAccessible::setActive(true);
        for (int i = 0; i < 5; ++i)
            line.tellMessage(u"a message"_s);
        QTRY_COMPARE_WITH_TIMEOUT(line.accessibleName(), u"5 new messages"_s, patience);
    }

    void nothingIsPutIntoWordsWhereNobodyListens()
    {
        SpokenLine line(&m_client->window());
        QAccessible::setActive(false);
        line.say(u"words"_s);
        QVERIFY(line.accessibleName().isEmpty());
        QAccessible::setActive(true);
    }

    void rowsReadAsSentences()
    {
        QListView *people = m_client->find<QListView>("people");
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(people);
        QStringList sentences;
        for (int i = 0; i < list->childCount(); ++i)
            sentences << list->child(i)->text(QAccessible::Name);
        QVERIFY2(sentences.contains(u"alice, you"_s), qPrintable(sentences.join(u'|')));

        QAccessibleInterface *talk = QAccessible::queryAccessibleInterface(&m_client->view());
        QStringList said;
        for (int i = 0; i < talk->childCount(); ++i)
            said << talk->child(i)->text(QAccessible::Name);
        QVERIFY2(said.join(u'|').contains(u"hello"_s), qPrintable(said.join(u'|')));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
