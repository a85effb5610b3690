// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

#include <QObject>

namespace Teahouse {

class Banner;

/// What the window has to do with the history: says in the banner when the disk refuses, for as
/// long as it does.
class HistoryCare final : public QObject
{
    Q_OBJECT
public:
    explicit HistoryCare(Banner &banner, QObject *parent = nullptr);

    void takeFeed(const std::vector<FeedEntry> &entries);
    /// The server has stopped: nothing is known of the disk any more.
    void forget();

private:
    void tell(const Notice &notice);

    Banner &m_banner;
    bool m_isTold = false;
};

} // namespace Teahouse
