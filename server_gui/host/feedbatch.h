// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace Teahouse {

/// Gathers what the host's faces are shown, so that it crosses threads at most 20 times a second
/// however busy the room is. The first after a silence goes at once. A QList, which threads share
/// without copying.
class FeedBatch final : public QObject
{
    Q_OBJECT
public:
    explicit FeedBatch(QObject *parent = nullptr);

    void add(const FeedEntry &entry);
    void flush();

signals:
    void ready(const QList<Teahouse::FeedEntry> &entries);

private:
    QTimer m_pause;
    QList<FeedEntry> m_entries;
    qsizetype m_usual = 0; ///< as many as there were last time
};

} // namespace Teahouse
