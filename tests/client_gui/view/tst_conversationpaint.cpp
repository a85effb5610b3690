// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/messagemodel.h"
#include "client_gui/view/conversationview.h"

#include <QApplication>
#include <QImage>
#include <QPaintEvent>
#include <QPixmap>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

#include <functional>
#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Step = std::function<void(ConversationView &, MessageModel &)>;

Arrival message(EntryKind kind, const QString &text)
{
    static qint64 id = 0;
    Arrival arrival;
    arrival.entry.kind = kind;
    arrival.entry.id = EventId {++id};
    arrival.entry.from = {{kind == EntryKind::OwnMessage ? "me" : "ann"}, u"Ann"_s};
    arrival.entry.text = text;
    arrival.entry.at = QDateTime(QDate(2026, 11, 21), QTime(9, 5), Qt::UTC);
    arrival.entry.mentionsMe = text.contains(u'@');
    if (kind == EntryKind::OwnMessage)
        arrival.entry.delivery = Delivery::Stored;
    return arrival;
}

/// How much of a widget is painted.
class PaintedArea final : public QObject
{
public:
    explicit PaintedArea(QWidget *watched) { watched->installEventFilter(this); }

    int pixels = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                pixels += rect.width() * rect.height();
        return false;
    }
};

} // namespace

Q_DECLARE_METATYPE(Step)

class ConversationPaintTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<MessageModel> m_rows;
    std::unique_ptr<ConversationView> m_view;

    /// What the window has on the screen, and what it would have if all were painted now.
    QImage shown() { return m_view->screen()->grabWindow(m_view->winId()).toImage(); }
    QImage painted() { return m_view->grab().toImage(); }
    bool isShownAsPainted()
    {
        QCoreApplication::processEvents();
        return shown().convertToFormat(QImage::Format_RGB32)
            == painted().convertToFormat(QImage::Format_RGB32);
    }

    /// From where to where the ring around the focused row reaches in its middle; empty without
    /// one.
    QRect ring()
    {
        const int y = m_view->rowRect(m_view->focusedRow()).center().y();
        const QImage image = m_view->viewport()->grab().toImage();
        const QRgb accent = applicationTheme().accent.rgb();
        QRect found;
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == accent)
                found |= QRect(x, y, 1, 1);
        return found;
    }

private slots:
    void initTestCase()
    {
        QApplication::setPalette(paletteOf(Theme::day()));
        QApplication::setFont(Theme::day().font(TypeStep::Ui));
    }
    void init()
    {
        m_rows = std::make_unique<MessageModel>();
        m_view = std::make_unique<ConversationView>();
        m_view->resize(700, 500);
        m_view->setModel(m_rows.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        std::vector<Arrival> some;
        for (int i = 0; i < 60; ++i)
            some.push_back(message(i % 5 == 3 ? EntryKind::OwnMessage : EntryKind::Message,
                i % 4 ? u"message %1"_s.arg(i) : u"@me, for %1 a longer one"_s.arg(i)));
        m_rows->append(std::move(some), false);
        QTRY_VERIFY(isShownAsPainted());
    }
    void cleanup()
    {
        m_view.reset();
        m_rows.reset();
    }

    void whatIsMovedLooksAsIfPainted_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("somebody speaks") << Step([](auto &, auto &rows) {
            rows.append({message(EntryKind::Message, u"more"_s)}, false);
        });
        QTest::newRow("a bubble behind a bubble") << Step([](auto &, auto &rows) {
            rows.append({message(EntryKind::OwnMessage, u"one"_s)}, false);
            QCoreApplication::processEvents();
            rows.append({message(EntryKind::OwnMessage, u"two"_s)}, false);
        });
        QTest::newRow("scrolled") << Step([](auto &view, auto &) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 33);
        });
        QTest::newRow("scrolled and spoken to") << Step([](auto &view, auto &rows) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 33);
            rows.append({message(EntryKind::Message, u"@me"_s)}, false);
        });
        QTest::newRow("under the pointer") << Step([](auto &view, auto &rows) {
            QTest::mouseMove(view.viewport(), QPoint(300, 250));
            QCoreApplication::processEvents();
            rows.append({message(EntryKind::Message, u"more"_s)}, false);
        });
        QTest::newRow("a row changes as another comes") << Step([](auto &, auto &rows) {
            rows.change(rows.rowCount() - 3, [](MessageEntry &entry) { entry.text = u"new"_s; });
            rows.append({message(EntryKind::Message, u"more"_s)}, false);
        });
    }
    void whatIsMovedLooksAsIfPainted()
    {
        QFETCH(const Step, step);

        step(*m_view, *m_rows);

        QTRY_VERIFY(isShownAsPainted());
    }

    void whatFollowsWideCodeIsPainted()
    {
        const QString code = u"```\n"_s + QString(200, u'x') + u"\n```\nafter"_s;
        m_rows->append({message(EntryKind::Message, code)}, false);
        QTRY_VERIFY(isShownAsPainted());

        const QRect row = m_view->rowRect(m_rows->rowCount() - 1);
        const QImage line =
            m_view->viewport()->grab(QRect(64, row.bottom() - 20, 40, 16)).toImage();

        bool blank = true;
        for (int y = 0; y < line.height(); ++y)
            for (int x = 0; x < line.width(); ++x)
                blank = blank && line.pixel(x, y) == line.pixel(0, 0);
        QVERIFY(!blank);
    }

    void onlyKeysShowTheRing()
    {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->clearFocus();
        m_view->setFocus(Qt::TabFocusReason);
        QVERIFY(!ring().isEmpty());

        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(300, 250));
        QVERIFY(ring().isEmpty());

        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(!ring().isEmpty());
    }

    void theRingEndsBesideTheScrollBar()
    {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_End);

        QVERIFY(ring().width() > 600);
        QVERIFY(ring().right() < m_view->verticalScrollBar()->parentWidget()->x());
    }

    void onlyWhatIsNewIsPainted_data()
    {
        QTest::addColumn<bool>("grip");
        QTest::newRow("alone") << false;
        QTest::newRow("with the grip of a pane over its edge") << true;
    }
    void onlyWhatIsNewIsPainted()
    {
        QFETCH(const bool, grip);
        QWidget window;
        QWidget over(&window);
        const auto leave = qScopeGuard([this] { m_view->setParent(nullptr); });
        if (grip) {
            window.resize(m_view->size());
            m_view->setParent(&window);
            over.setGeometry(-3, 0, 7, window.height());
            over.raise();
            window.show();
            m_view->show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QCoreApplication::processEvents();
        }
        PaintedArea area(m_view->viewport());

        m_rows->append({message(EntryKind::Message, u"more"_s)}, false);

        QTRY_VERIFY(area.pixels > 0);
        QVERIFY(area.pixels < m_view->viewport()->width() * m_view->viewport()->height() / 2);
    }
};

QTEST_MAIN(ConversationPaintTest)
#include "tst_conversationpaint.moc"
