// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "shared/base/result.h"

#include <QObject>

class QWidget;

namespace Teahouse {

class Banner;
class HostRequests;
class ServerRun;
struct FeedRow;

/// What the window has to do with the history: says in the banner when the disk refuses, for as
/// long as it does, asks what is to become of a damaged or a lost one, and where a backup goes.
class HistoryCare final : public QObject
{
    Q_OBJECT
public:
    HistoryCare(ServerRun &run, HostRequests &requests, Banner &banner, QWidget *window);

    /// Asks whose words, asks once more and erases them.
    void erase();
    /// Asks whether it is meant, and takes the message away.
    void deleteMessage(const FeedRow &row);
    /// Asks for a file and makes a backup.
    void backUp();

    void takeFeed(const QList<FeedEntry> &entries);
    /// The server has stopped: nothing is known of the disk any more.
    void forget();

private:
    void tell(const Notice &notice);
    void onLost(const Error &error);

    ServerRun &m_run;
    HostRequests &m_requests;
    QWidget *m_window;
    Banner &m_banner;
    bool m_isTold = false;
};

} // namespace Teahouse
