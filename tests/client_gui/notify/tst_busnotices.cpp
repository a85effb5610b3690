// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/notify/busnotices.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
const QString place = u"/org/freedesktop/Notifications"_s;

/// A notification service that shows nothing.
class NotedService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Noted {
        uint replaces = 0;
        QString title;
        QString text;
        QVariantMap hints;
    };

    QStringList capabilities;
    QList<Noted> noted;
    QList<uint> closed;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
        const QString &text, const QStringList &, const QVariantMap &hints, int)
    {
        noted.append({replaces, title, text, hints});
        return replaces != 0 ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 0;
};

} // namespace

class TestBusNotices final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QProcess> m_daemon;
    QString m_address;
    std::unique_ptr<NotedService> m_service;
    std::unique_ptr<BusNotices> m_notices;
    int m_connections = 0;

    QDBusConnection connectionToBus()
    {
        return QDBusConnection::connectToBus(m_address, u"c%1"_s.arg(++m_connections));
    }

    void serve(const QStringList &capabilities)
    {
        m_service = std::make_unique<NotedService>();
        m_service->capabilities = capabilities;
        QDBusConnection bus = connectionToBus();
        QVERIFY(bus.registerObject(place, m_service.get(),
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    }

    static DesktopNotice notice(const QString &text, const QByteArray &chat = "room")
    {
        return {{chat}, u"bob"_s, text, false};
    }

private slots:
    void init()
    {
        m_daemon = std::make_unique<QProcess>();
        m_daemon->start(QStringLiteral(DBUS_DAEMON),
            {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        QVERIFY(m_daemon->waitForStarted(patience));
        QTRY_VERIFY_WITH_TIMEOUT(m_daemon->canReadLine(), patience);
        m_address = QString::fromLatin1(m_daemon->readLine().trimmed());
    }

    void cleanup()
    {
        m_notices.reset();
        m_service.reset();
        for (int i = 1; i <= m_connections; ++i)
            QDBusConnection::disconnectFromBus(u"c%1"_s.arg(i));
        m_daemon->terminate();
        m_daemon->waitForFinished(patience);
    }

    void aNoticeReachesTheDesktopAsPlainText()
    {
        serve({u"body"_s, u"body-markup"_s});
        m_notices = std::make_unique<BusNotices>(connectionToBus());

        m_notices->show(notice(u"<img src=/dev/zero> & more"_s));

        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.size(), 1, patience);
        QCOMPARE(m_service->noted[0].title, u"bob"_s);
        QCOMPARE(m_service->noted[0].text, u"&lt;img src=/dev/zero&gt; &amp; more"_s);
        QCOMPARE(m_service->noted[0].hints.value(u"suppress-sound"_s).toBool(), true);
        QCOMPARE(m_service->noted[0].hints.value(u"desktop-entry"_s).toString(), u"teahouse"_s);
    }

    void aServiceWithoutMarkupGetsTheTextAsItIs()
    {
        serve({u"body"_s});
        m_notices = std::make_unique<BusNotices>(connectionToBus());

        DesktopNotice loud = notice(u"a < b"_s);
        loud.sound = true;
        m_notices->show(loud);

        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.size(), 1, patience);
        QCOMPARE(m_service->noted[0].text, u"a < b"_s);
        QVERIFY(m_service->noted[0].hints.contains(u"sound-name"_s));
    }

    void theNextOfAConversationReplacesItsNotice()
    {
        serve({});
        m_notices = std::make_unique<BusNotices>(connectionToBus());
        m_notices->show(notice(u"one"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.size(), 1, patience);
        QTest::qWait(0);

        // The answer with the number may still be on its way: asked until it has come.
        QTRY_VERIFY_WITH_TIMEOUT((m_notices->show(notice(u"two"_s)), QTest::qWait(20),
                                     m_service->noted.last().replaces == 1),
            patience);
        m_notices->show(notice(u"other"_s, "p:a:b"));

        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.last().text, u"other"_s, patience);
        QCOMPARE(m_service->noted.last().replaces, 0U);
    }

    void aClickLeadsToItsConversation()
    {
        serve({});
        m_notices = std::make_unique<BusNotices>(connectionToBus());
        QSignalSpy activated(m_notices.get(), &BusNotices::activated);
        m_notices->show(notice(u"one"_s, "p:a:b"));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.size(), 1, patience);

        const auto click = [this] {
            emit m_service->ActionInvoked(1, u"default"_s);
            QTest::qWait(20);
        };
        QTRY_VERIFY_WITH_TIMEOUT((click(), !activated.isEmpty()), patience);

        QCOMPARE(activated[0][0].value<ConversationId>().text, QByteArray("p:a:b"));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->closed.contains(1U), patience);
        emit m_service->ActionInvoked(77, u"default"_s); // another program's
        QTest::qWait(50);
        QCOMPARE(activated.size(), 1);
    }

    void whatWasReadIsTakenBack()
    {
        serve({});
        m_notices = std::make_unique<BusNotices>(connectionToBus());
        m_notices->show(notice(u"one"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->noted.size(), 1, patience);

        m_notices->withdraw({});

        QTRY_VERIFY_WITH_TIMEOUT(m_service->closed.contains(1U), patience);
    }

    void withoutAServiceEachNoticeIsHandedBack()
    {
        m_notices = std::make_unique<BusNotices>(connectionToBus());
        const QSignalSpy refused(m_notices.get(), &BusNotices::refused);

        m_notices->show(notice(u"one"_s));
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        m_notices->show(notice(u"two"_s));

        QCOMPARE(refused.size(), 2);
    }
};

QTEST_MAIN(TestBusNotices)
#include "tst_busnotices.moc"
