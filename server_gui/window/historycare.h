// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

#include <QObject>

class QWidget;

namespace Teahouse {

class Banner;
class ServerRun;

/// What the window has to do with the history: says in the banner when the disk refuses, for as
/// long as it does, and asks what is to become of a damaged one.
class HistoryCare final : public QObject
{
    Q_OBJECT
public:
    HistoryCare(ServerRun &run, Banner &banner, QWidget *window);

    void takeFeed(const std::vector<FeedEntry> &entries);
    /// The server has stopped: nothing is known of the disk any more.
    void forget();

private:
    void tell(const Notice &notice);
    void onDamaged(const QString &detail);

    ServerRun &m_run;
    QWidget *m_window;
    Banner &m_banner;
    bool m_isTold = false;
};

} // namespace Teahouse
