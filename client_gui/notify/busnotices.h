// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/notify/desktopface.h"

#include <QDBusConnection>
#include <QHash>

#include <vector>

namespace Teahouse {

/// Notices by org.freedesktop.Notifications on a bus that is given. Asks the service first what it
/// understands; where none answers it says so once, and says so of each notice from then on.
class BusNotices final : public QObject
{
    Q_OBJECT
public:
    explicit BusNotices(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const DesktopNotice &notice);
    void withdraw(const ConversationId &conversation);

signals:
    void activated(const Teahouse::ConversationId &conversation);
    /// Nobody shows notices here: it has to be shown otherwise.
    void refused(const Teahouse::DesktopNotice &notice);

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    enum class Service { Unasked, Asked, There, Missing };

    void ask();
    void take(const QStringList &capabilities);
    void giveUp();
    void send(const DesktopNotice &notice);
    ConversationId conversationOf(uint id) const;

    QDBusConnection m_bus;
    Service m_service = Service::Unasked;
    bool m_marksUp = false; // it takes the text for markup
    std::vector<DesktopNotice> m_waiting; // for what the service understands
    QHash<ConversationId, uint> m_shown; // 0: under way
};

} // namespace Teahouse
