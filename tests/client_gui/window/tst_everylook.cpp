// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/shortcuts.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

bool isCut(const QLabel &label)
{
    const QSize room = label.contentsRect().size();
    if (label.wordWrap())
        return label.heightForWidth(room.width()) > room.height();
    return label.fontMetrics().horizontalAdvance(label.text()) > room.width();
}

/// Words of ours that do not fit where they stand.
QString cutWords(const QWidget &top)
{
    QStringList cut;
    for (const QLabel *label : top.findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty() && isCut(*label))
            cut << label->text();
    for (const QAbstractButton *button : top.findChildren<QAbstractButton *>())
        if (button->isVisible() && !qobject_cast<const QToolButton *>(button) // an icon alone
            && !button->text().isEmpty() && button->sizeHint().width() > button->width())
            cut << button->text();
    return cut.join(u" | "_s);
}

/// The share of points that are nearer to white than to black.
double lightShare(QWidget &widget)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    qint64 light = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            light += image.constScanLine(y)[x] > 127;
    return double(light) / (double(image.width()) * image.height());
}

struct State {
    const char *name;
    QKeySequence key; ///< that leads into it
    QString typed = {}; ///< there
};

std::vector<State> states()
{
    return {{"the room", {}}, {"searching", findHereKey(), u"tea"_s},
        {"searching in vain", findHereKey(), u"zzzz"_s}, {"jumping", switcherKey(), u"e"_s},
        {"emoji", emojiKey(), u"cup"_s}, {"settings", settingsKey()},
        {"calling", {}, u"look, @al"_s}};
}

} // namespace

/// Each state that the keyboard leads to, in both themes and languages, small, usual and large.
class TestEveryLook final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    int m_people = 0; // each with a key, which keeps the name

    static QWidget &inFront(ChatWindow &window)
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return *popup;
        QWidget *active = QApplication::activeWindow();
        return active ? *active : window;
    }

    /// Something else than the field has the keyboard.
    static bool leadsAway(WindowFixture &client)
    {
        return QApplication::focusWidget() && !client.edit()->hasFocus();
    }

    static void leave(ChatWindow &window)
    {
        for (int i = 0; i < 3 && &inFront(window) != &window; ++i)
            QTest::keyClick(&inFront(window), Qt::Key_Escape);
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, Qt::Key_Escape);
        window.conversation().composer().edit()->setFocus();
        window.conversation().composer().setText({});
    }

private slots:
    void initTestCase() { m_server = std::make_unique<RealRoom>(); }
    void cleanupTestCase() { m_server.reset(); }

    void everyStateShowsItsWords_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("zoomSteps");
        for (const char *theme : {"light", "dark"})
            for (const char *language : {"en", "zh_CN"})
                for (const auto &[width, steps] : {std::pair(1280, 0), {400, 0}, {1280, 10}})
                    QTest::addRow("%s %s %d +%d", theme, language, width, steps)
                        << QString::fromLatin1(theme) << QString::fromLatin1(language) << width
                        << steps;
    }

    void everyStateShowsItsWords()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        QFETCH(int, width);
        QFETCH(int, zoomSteps);
        WindowFixture client;
        ClientStart start = WindowFixture::startAs(u"alice%1"_s.arg(++m_people), *m_server);
        start.theme = theme;
        start.language = language;
        QVERIFY(client.enter(start));
        client.write(u"tea for `all`"_s);
        QTRY_COMPARE_WITH_TIMEOUT(client.last().delivery, Delivery::Stored, patience);
        for (int i = 0; i < zoomSteps; ++i)
            QTest::keySequence(client.edit(), zoomInKeys().front());
        client.window().resize(width, 760);
        if (width < 720)
            client.window().open({});

        for (const State &state : states()) {
            client.window().activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&client.window()));
            client.edit()->setFocus();
            if (!state.key.isEmpty())
                QTest::keySequence(client.edit(), state.key);
            QTRY_VERIFY2_WITH_TIMEOUT(
                leadsAway(client) != state.key.isEmpty(), state.name, patience);
            if (!state.typed.isEmpty())
                QTest::keyClicks(QApplication::focusWidget(), state.typed);
            QTest::qWait(1); // layouts
            QWidget &front = inFront(client.window());
            QVERIFY2(cutWords(front).isEmpty(),
                qPrintable(QLatin1String(state.name) + u": "_s + cutWords(front)));
            const double light = lightShare(front);
            QVERIFY2(theme == u"dark" ? light < 0.4 : light > 0.6, state.name);
            leave(client.window());
        }
    }
};

QTEST_MAIN(TestEveryLook)
#include "tst_everylook.moc"
