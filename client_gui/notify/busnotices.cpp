// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/notify/busnotices.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace Teahouse {

namespace {

const QString ServiceName = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
const QString DefaultAction = QStringLiteral("default");
constexpr int asTheServiceLikes = -1; // milliseconds until it goes by itself

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(ServiceName, Path, ServiceName, method);
}

QVariantMap hintsFor(const DesktopNotice &notice)
{
    return {{QStringLiteral("desktop-entry"), QStringLiteral("teahouse")},
        {QStringLiteral("category"), QStringLiteral("im.received")},
        {QStringLiteral("urgency"), QVariant::fromValue(uchar(1))},
        {notice.sound ? QStringLiteral("sound-name") : QStringLiteral("suppress-sound"),
            notice.sound ? QVariant(QStringLiteral("message-new-instant")) : QVariant(true)}};
}

} // namespace

BusNotices::BusNotices(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // QtDBus connects by names only.
    m_bus.connect(ServiceName, Path, ServiceName, QStringLiteral("ActionInvoked"), this,
        SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(ServiceName, Path, ServiceName, QStringLiteral("NotificationClosed"), this,
        SLOT(onClosed(uint, uint)));
}

void BusNotices::show(const DesktopNotice &notice)
{
    switch (m_service) {
    case Service::Missing:
        emit refused(notice);
        return;
    case Service::There:
        return send(notice);
    case Service::Unasked:
        ask();
        [[fallthrough]];
    case Service::Asked:
        m_waiting.push_back(notice);
    }
}

void BusNotices::withdraw(const ConversationId &conversation)
{
    std::erase_if(m_waiting,
        [&](const DesktopNotice &notice) { return notice.conversation == conversation; });
    const uint id = m_shown.take(conversation);
    if (id == 0)
        return;
    QDBusMessage close = call(QStringLiteral("CloseNotification"));
    close << id;
    m_bus.asyncCall(close);
}

void BusNotices::ask()
{
    m_service = Service::Asked;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this](QDBusPendingCallWatcher *finished) {
            const QDBusPendingReply<QStringList> reply = *finished;
            if (reply.isValid())
                take(reply.value());
            else
                giveUp();
            finished->deleteLater();
        });
}

void BusNotices::take(const QStringList &capabilities)
{
    m_service = Service::There;
    m_marksUp = capabilities.contains(QStringLiteral("body-markup"));
    for (const DesktopNotice &notice : std::exchange(m_waiting, {}))
        send(notice);
}

void BusNotices::giveUp()
{
    m_service = Service::Missing;
    for (const DesktopNotice &notice : std::exchange(m_waiting, {}))
        emit refused(notice);
}

void BusNotices::send(const DesktopNotice &notice)
{
    const QString text = m_marksUp ? notice.text.toHtmlEscaped() : notice.text;
    QDBusMessage notify = call(QStringLiteral("Notify"));
    notify << QStringLiteral("Teahouse") << m_shown.value(notice.conversation)
           << QStringLiteral("teahouse") << notice.title << text
           << QStringList {DefaultAction, QString()} << hintsFor(notice) << asTheServiceLikes;
    m_shown.insert(notice.conversation, m_shown.value(notice.conversation));
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, conversation = notice.conversation](QDBusPendingCallWatcher *finished) {
            const QDBusPendingReply<uint> reply = *finished;
            finished->deleteLater();
            if (!reply.isValid())
                return;
            const bool wanted = m_shown.contains(conversation);
            m_shown.insert(conversation, reply.value());
            if (!wanted)
                withdraw(conversation); // it was read meanwhile
        });
}

ConversationId BusNotices::conversationOf(uint id) const
{
    return m_shown.key(id);
}

void BusNotices::onActionInvoked(uint id, const QString &action)
{
    // Signals come from every program's notices.
    if (action != DefaultAction || !m_shown.values().contains(id))
        return;
    const ConversationId conversation = conversationOf(id);
    withdraw(conversation);
    emit activated(conversation);
}

void BusNotices::onClosed(uint id, uint)
{
    if (id != 0 && m_shown.values().contains(id))
        m_shown.remove(conversationOf(id));
}

} // namespace Teahouse
